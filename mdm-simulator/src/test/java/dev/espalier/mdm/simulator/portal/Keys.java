package dev.espalier.mdm.simulator.portal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A server's key pair with a certificate, made once for all tests. */
public record Keys(KeyPair pair, X509Certificate certificate) {

    public static final Keys MAIN = rsa("CN=Main server", 4711);
    public static final Keys OTHER = rsa("CN=Other server", 4712);

    public byte[] der() {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    public byte[] pem() {
        return (block("CERTIFICATE", der())).getBytes(US_ASCII);
    }

    public String privateKeyPem() {
        return block("PRIVATE KEY", pair.getPrivate().getEncoded());
    }

    public static Keys elliptic() {
        return make("EC", 256, "SHA256withECDSA", "CN=Elliptic", 1);
    }

    private static Keys rsa(String name, int serial) {
        return make("RSA", 2048, "SHA256withRSA", name, serial);
    }

    private static Keys make(String algorithm, int size, String signature, String name, int serial) {
        try {
            var generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(size);
            var pair = generator.generateKeyPair();
            var subject = new X500Principal(name);
            var from = Instant.parse("2026-01-01T00:00:00Z");
            var builder = new JcaX509v3CertificateBuilder(
                    subject,
                    BigInteger.valueOf(serial),
                    Date.from(from),
                    Date.from(from.plus(Duration.ofDays(3650))),
                    subject,
                    pair.getPublic());
            var holder = builder.build(new JcaContentSignerBuilder(signature).build(pair.getPrivate()));
            return new Keys(pair, new JcaX509CertificateConverter().getCertificate(holder));
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String block(String kind, byte[] content) {
        return "-----BEGIN " + kind + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content)
                + "\n-----END " + kind + "-----\n";
    }
}
