package dev.espalier.mdm.apple.server;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Makes key pairs and self-signed certificates in the one form that the portal is known to take: RSA 2048. */
final class KeyForge {
    private static final int BITS = 2048;
    private static final int SERIAL_BITS = 127;
    private static final int LONGEST_NAME = 64;
    private static final Duration VALID = Duration.ofDays(365);
    private static final Duration TOLERANCE = Duration.ofHours(1);

    private final SecureRandom random = new SecureRandom();

    KeyPair newPair() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS, random);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has RSA.", e);
        }
    }

    /** A certificate for a pair. Issuer and serial number are what a token file names its recipient by. */
    X509Certificate certificate(KeyPair pair, String name, Instant now) {
        try {
            var subject = subject(name);
            var builder = new JcaX509v3CertificateBuilder(
                    subject,
                    serial(),
                    Date.from(now.minus(TOLERANCE)),
                    Date.from(now.plus(VALID)),
                    subject,
                    pair.getPublic());
            extend(builder);
            var signer = new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate());
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
        } catch (OperatorCreationException | CertIOException | GeneralSecurityException e) {
            throw new IllegalStateException("A certificate for the portal could not be made.", e);
        }
    }

    private static X500Name subject(String name) {
        String visible = name.replaceAll("\\p{Cntrl}", " ").strip();
        int end = visible.offsetByCodePoints(0, Math.min(LONGEST_NAME, visible.codePointCount(0, visible.length())));
        return new X500NameBuilder()
                .addRDN(BCStyle.CN, visible.isEmpty() ? "MDM server" : visible.substring(0, end))
                .build();
    }

    private BigInteger serial() {
        return new BigInteger(SERIAL_BITS, random).setBit(SERIAL_BITS - 1);
    }

    private static void extend(JcaX509v3CertificateBuilder builder) throws CertIOException {
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        builder.addExtension(
                Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.keyEncipherment));
    }
}
