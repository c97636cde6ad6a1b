package dev.espalier.mdm.apple.server;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Optional;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;

/** Reads key pairs that were made elsewhere. */
final class KeyFiles {
    private static final int LARGEST = 64 * 1024;
    private static final String PROBE = "Does the key fit the certificate?";

    private KeyFiles() {}

    /** The first RSA key in a PEM file, in the form PKCS#1 or PKCS#8; encrypted ones are not read. */
    static Optional<PrivateKey> privateKey(byte[] pem) {
        if (pem.length > LARGEST) {
            return Optional.empty();
        }
        String text = new String(pem, StandardCharsets.US_ASCII);
        try (var parser = new PEMParser(new StringReader(text.substring(Math.max(0, text.indexOf("-----")))))) {
            return firstKey(parser);
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<PrivateKey> firstKey(PEMParser parser) throws IOException {
        for (Object block = parser.readObject(); block != null; block = parser.readObject()) {
            if (block instanceof PEMKeyPair pair) {
                return rsa(pair.getPrivateKeyInfo());
            }
            if (block instanceof PrivateKeyInfo info) {
                return rsa(info);
            }
        }
        return Optional.empty();
    }

    private static Optional<PrivateKey> rsa(PrivateKeyInfo info) throws IOException {
        var key = new JcaPEMKeyConverter().getPrivateKey(info);
        return Optional.of(key).filter(made -> made.getAlgorithm().equals("RSA"));
    }

    /** A certificate, PEM or DER. */
    static Optional<X509Certificate> certificate(byte[] file) {
        if (file.length > LARGEST) {
            return Optional.empty();
        }
        try {
            var factory = CertificateFactory.getInstance("X.509");
            return Optional.of((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(file)));
        } catch (CertificateException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Whether a private key belongs to a certificate: what the one signs, the other confirms. */
    static boolean fit(PrivateKey key, X509Certificate certificate) {
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(PROBE.getBytes(StandardCharsets.US_ASCII));
            byte[] signed = signature.sign();
            signature.initVerify(certificate.getPublicKey());
            signature.update(PROBE.getBytes(StandardCharsets.US_ASCII));
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
