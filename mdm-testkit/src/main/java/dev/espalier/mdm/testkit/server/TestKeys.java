package dev.espalier.mdm.testkit.server;

import dev.espalier.mdm.domain.server.ServerKey;
import dev.espalier.mdm.domain.shared.SecretRef;
import dev.espalier.mdm.testkit.FakeClock;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.UUID;

/** Three real key pairs that were made once, with the recipe beside them. They protect nothing. */
public final class TestKeys {

    private TestKeys() {}

    /**
     * The first key pair.
     *
     * @return the key; each call names another place in the vault, where nothing lies
     */
    public static ServerKey first() {
        return key("first");
    }

    /**
     * The second key pair.
     *
     * @return the key; each call names another place in the vault, where nothing lies
     */
    public static ServerKey second() {
        return key("second");
    }

    /**
     * The third key pair.
     *
     * @return the key; each call names another place in the vault, where nothing lies
     */
    public static ServerKey third() {
        return key("third");
    }

    /**
     * One of the three.
     *
     * @param name first, second or third
     * @return the key; each call names another place in the vault, where nothing lies
     */
    public static ServerKey key(String name) {
        return key(name, new SecretRef(UUID.randomUUID()));
    }

    /**
     * One of the three, its private key in the vault.
     *
     * @param name first, second or third
     * @param privateKey where the private key lies
     * @return the key
     */
    public static ServerKey key(String name, SecretRef privateKey) {
        return new ServerKey(privateKey, certificate(name), FakeClock.START);
    }

    /**
     * The private key of a pair.
     *
     * @param name first, second or third
     * @return PKCS#8 in PEM
     */
    public static String privateKeyPem(String name) {
        try (var file = open(name + "-key.pem")) {
            return new String(file.readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static X509Certificate certificate(String name) {
        try (var file = open(name + "-certificate.pem")) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(file);
        } catch (CertificateException e) {
            throw new IllegalStateException("A committed certificate cannot be read: " + name, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String file) {
        var stream = TestKeys.class.getResourceAsStream(file);
        if (stream == null) {
            throw new IllegalArgumentException("There is no such test key: " + file);
        }
        return stream;
    }
}
