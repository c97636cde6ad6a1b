package dev.espalier.mdm.apple.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.CMSEnvelopedDataStreamGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.jcajce.JceCMSContentEncryptorBuilder;
import org.bouncycastle.cms.jcajce.JceKeyTransRecipientInfoGenerator;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** Makes token files in the shape that the portal gives them, and in the shapes that mail programs make of them. */
final class TokenFiles {
    static final String HEADERS = """
            Content-Type: application/pkcs7-mime; name="smime.p7m"; smime-type=enveloped-data
            Content-Transfer-Encoding: base64
            Content-Disposition: attachment; filename="smime.p7m"
            Content-Description: S/MIME Encrypted Message

            """;
    static final String JSON = "{\"consumer_key\":\"CK_1\",\"consumer_secret\":\"CS_secret\",\"access_token\":\"AT_1\","
            + "\"access_secret\":\"AS_secret\",\"access_token_expiry\":\"2027-11-23T08:00:00Z\"}";

    private TokenFiles() {}

    /** The plain text as Apple's portal writes it, line ends included. */
    static String message(String json) {
        return "Content-Type: text/plain;charset=UTF-8\r\nContent-Transfer-Encoding: 7bit\r\n\r\n"
                + "-----BEGIN MESSAGE-----\n" + json + "\n-----END MESSAGE-----\n";
    }

    /** An encrypted message with indefinite lengths. */
    static byte[] encrypted(String plain, X509Certificate recipient, ASN1ObjectIdentifier cipher) {
        var bytes = new ByteArrayOutputStream();
        var provider = new BouncyCastleProvider();
        var generator = new CMSEnvelopedDataStreamGenerator();
        try {
            generator.addRecipientInfoGenerator(new JceKeyTransRecipientInfoGenerator(recipient).setProvider(provider));
            var encryptor = new JceCMSContentEncryptorBuilder(cipher)
                    .setProvider(provider)
                    .build();
            try (var out = generator.open(bytes, encryptor)) {
                out.write(plain.getBytes(StandardCharsets.UTF_8));
            }
            return bytes.toByteArray();
        } catch (CMSException | CertificateEncodingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] encrypted(String plain, X509Certificate recipient) {
        return encrypted(plain, recipient, CMSAlgorithm.AES128_CBC);
    }

    static String base64(byte[] bytes) {
        return Base64.getMimeEncoder(76, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(bytes);
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
