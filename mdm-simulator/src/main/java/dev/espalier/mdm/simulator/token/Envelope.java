package dev.espalier.mdm.simulator.token;

import dev.espalier.mdm.simulator.TokenShape;
import dev.espalier.mdm.simulator.TokenShape.Lengths;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.cert.X509Certificate;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.CMSEnvelopedDataGenerator;
import org.bouncycastle.cms.CMSEnvelopedDataStreamGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.RecipientInfoGenerator;
import org.bouncycastle.cms.jcajce.JceCMSContentEncryptorBuilder;
import org.bouncycastle.cms.jcajce.JceKeyTransRecipientInfoGenerator;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OutputEncryptor;

/** Encrypts for the key of a certificate: CMS enveloped data with one key-transport recipient. */
final class Envelope {

    private static final Provider PROVIDER = new BouncyCastleProvider();

    private Envelope() {}

    static byte[] seal(byte[] content, X509Certificate recipient, TokenShape shape) {
        try {
            var key = new JceKeyTransRecipientInfoGenerator(recipient).setProvider(PROVIDER);
            var encryptor = new JceCMSContentEncryptorBuilder(cipher(shape.cipher()))
                    .setProvider(PROVIDER)
                    .build();
            return shape.lengths() == Lengths.DEFINITE
                    ? definite(content, key, encryptor)
                    : indefinite(content, key, encryptor, shape.chunk());
        } catch (CMSException | GeneralSecurityException e) {
            throw new IllegalStateException("the token could not be encrypted", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] indefinite(byte[] content, RecipientInfoGenerator key, OutputEncryptor encryptor, int chunk)
            throws CMSException, IOException {
        var generator = new CMSEnvelopedDataStreamGenerator();
        generator.addRecipientInfoGenerator(key);
        generator.setBufferSize(chunk);
        var file = new ByteArrayOutputStream();
        try (var sealed = generator.open(file, encryptor)) {
            sealed.write(content);
        }
        return file.toByteArray();
    }

    private static byte[] definite(byte[] content, RecipientInfoGenerator key, OutputEncryptor encryptor)
            throws CMSException, IOException {
        var generator = new CMSEnvelopedDataGenerator();
        generator.addRecipientInfoGenerator(key);
        return generator
                .generate(new CMSProcessableByteArray(content), encryptor)
                .toASN1Structure()
                .getEncoded(ASN1Encoding.DER);
    }

    private static ASN1ObjectIdentifier cipher(TokenShape.Cipher cipher) {
        return switch (cipher) {
            case AES_128_CBC -> CMSAlgorithm.AES128_CBC;
            case AES_192_CBC -> CMSAlgorithm.AES192_CBC;
            case AES_256_CBC -> CMSAlgorithm.AES256_CBC;
            case TRIPLE_DES_CBC -> CMSAlgorithm.DES_EDE3_CBC;
        };
    }
}
