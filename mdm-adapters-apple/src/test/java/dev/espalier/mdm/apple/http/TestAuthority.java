package dev.espalier.mdm.apple.http;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PublicKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** An authority that nobody has heard of, which certifies servers on loopback. */
public final class TestAuthority {
    private static final char[] NO_PASSWORD = new char[0];

    private final KeyPair keys = newKeys();
    private final X500Name name;
    private final X509Certificate certificate;

    public TestAuthority(String name) {
        this.name = new X500Name("CN=" + name);
        this.certificate = certificate(new Subject(this.name, keys.getPublic(), true), Duration.ofDays(1));
    }

    public X509Certificate certificate() {
        return certificate;
    }

    /** What a server needs to present itself under a name, from now on. */
    public SSLContext serverCalled(String host) {
        return server(host, Duration.ofDays(1));
    }

    /** What a server needs to present itself under a name, until a minute ago. */
    public SSLContext formerServerCalled(String host) {
        return server(host, Duration.ofMinutes(-1));
    }

    private SSLContext server(String host, Duration left) {
        try {
            var pair = newKeys();
            var leaf = certificate(new Subject(new X500Name("CN=" + host), pair.getPublic(), false), left);
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("server", pair.getPrivate(), NO_PASSWORD, new Certificate[] {leaf, certificate});
            var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(store, NO_PASSWORD);
            var context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            return context;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private record Subject(X500Name name, PublicKey key, boolean authority) {}

    private X509Certificate certificate(Subject subject, Duration left) {
        try {
            var now = Instant.now();
            var builder = new JcaX509v3CertificateBuilder(
                    name,
                    BigInteger.valueOf(now.toEpochMilli()),
                    Date.from(now.minus(Duration.ofDays(2))),
                    Date.from(now.plus(left)),
                    subject.name(),
                    subject.key());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(subject.authority()));
            if (!subject.authority()) {
                String host = subject.name().toString().replace("CN=", "");
                var names = new GeneralNames(new GeneralName(GeneralName.dNSName, host));
                builder.addExtension(Extension.subjectAlternativeName, false, names);
            }
            var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate());
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair newKeys() {
        try {
            return KeyPairGenerator.getInstance("EC").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
