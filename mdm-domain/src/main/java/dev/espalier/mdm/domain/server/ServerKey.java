package dev.espalier.mdm.domain.server;

import dev.espalier.mdm.domain.shared.SecretRef;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A key pair of an integration: the certificate that the portal gets, and where the private key lies.
 *
 * @param privateKey where the vault keeps the private key
 * @param certificate the public part, self-signed, RSA
 * @param createdAt when it was made or imported
 */
public record ServerKey(SecretRef privateKey, X509Certificate certificate, Instant createdAt) {

    /**
     * The certificate as the portal takes it.
     *
     * @return one PEM block {@code CERTIFICATE}, lines of 64 characters
     */
    public String pem() {
        var base64 = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
        return "-----BEGIN CERTIFICATE-----\n" + base64.encodeToString(encoded()) + "\n-----END CERTIFICATE-----\n";
    }

    /**
     * The certificate's fingerprint, to tell two apart.
     *
     * @return SHA-256, 64 lower-case hexadecimal digits
     */
    public String fingerprint() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(encoded()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    private byte[] encoded() {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException("The certificate cannot be encoded.", e);
        }
    }
}
