package dev.espalier.mdm.apple.server;

import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.server.ServerKey;
import dev.espalier.mdm.domain.server.ServerRefusal;
import dev.espalier.mdm.domain.server.TokenReading;
import dev.espalier.mdm.domain.shared.AccountId;
import dev.espalier.mdm.spi.SecretVault;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cms.CMSEnvelopedData;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.KeyTransRecipientId;
import org.bouncycastle.cms.KeyTransRecipientInformation;
import org.bouncycastle.cms.jcajce.JceKeyTransEnvelopedRecipient;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** The middle layer of a token file: a message that was encrypted for a certificate. */
final class TokenEnvelope {
    /** As many bytes as tell an encrypted message from anything else. */
    static final int RECOGNIZABLE = 20;

    /** The object id of enveloped data, 1.2.840.113549.1.7.3. */
    private static final String OBJECT_ID = "06092a864886f70d010703";

    /** Made once: one takes milliseconds and megabytes to make, and it keeps nothing of what it is used for. */
    private static final Provider CIPHERS = new BouncyCastleProvider();

    private final SecretVault vault;
    private final AccountId account;

    TokenEnvelope(SecretVault vault, AccountId account) {
        this.vault = vault;
        this.account = account;
    }

    /** Whether some bytes begin as an encrypted message does. */
    static boolean isEnveloped(byte[] bytes) {
        String start = HexFormat.of().formatHex(bytes, 0, Math.min(RECOGNIZABLE, bytes.length));
        return start.startsWith("30") && start.contains(OBJECT_ID);
    }

    /** Opens a message with the first key that it was encrypted for. */
    TokenReading open(byte[] cms, List<ServerKey> keys) {
        Optional<KeyTransRecipientInformation> recipient;
        try {
            recipient = recipient(cms, keys);
        } catch (CMSException | IOException | RuntimeException e) {
            return refused(Refusal.of(ServerRefusal.FILE_TRUNCATED));
        }
        return recipient
                .map(found -> open(found, keys))
                .orElseGet(() -> refused(Refusal.of(ServerRefusal.FILE_NOT_A_TOKEN)));
    }

    /** The recipient that is one of ours, else any. */
    private static Optional<KeyTransRecipientInformation> recipient(byte[] cms, List<ServerKey> keys)
            throws CMSException, IOException {
        var content = ContentInfo.getInstance(new ASN1InputStream(cms).readObject());
        var recipients = new CMSEnvelopedData(content)
                .getRecipientInfos().getRecipients().stream()
                        .filter(KeyTransRecipientInformation.class::isInstance)
                        .map(KeyTransRecipientInformation.class::cast)
                        .toList();
        return recipients.stream()
                .filter(each -> keys.stream().anyMatch(key -> isFor(each, key)))
                .findFirst()
                .or(() -> recipients.stream().findFirst());
    }

    /** By issuer and serial number alone: a certificate may carry a key identifier that the message does not repeat. */
    private static boolean isFor(KeyTransRecipientInformation recipient, ServerKey key) {
        var certificate = key.certificate();
        var issuer = X500Name.getInstance(certificate.getIssuerX500Principal().getEncoded());
        return new KeyTransRecipientId(issuer, certificate.getSerialNumber()).match(recipient);
    }

    private TokenReading open(KeyTransRecipientInformation recipient, List<ServerKey> keys) {
        return keys.stream()
                .filter(key -> isFor(recipient, key))
                .findFirst()
                .flatMap(key -> content(recipient, key).map(content -> read(content, key)))
                .orElseGet(() -> refused(forAnother(recipient)));
    }

    private Optional<TokenText> content(KeyTransRecipientInformation recipient, ServerKey key) {
        return vault.use(account, key.privateKey(), pkcs8 -> decrypt(recipient, pkcs8))
                .flatMap(TokenText::of);
    }

    /** What does not decrypt was made for another key: some ciphers then fail, others bring noise. */
    private static Optional<byte[]> decrypt(KeyTransRecipientInformation recipient, byte[] pkcs8) {
        try {
            return Optional.of(
                    recipient.getContent(new JceKeyTransEnvelopedRecipient(key(pkcs8)).setProvider(CIPHERS)));
        } catch (CMSException | GeneralSecurityException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static PrivateKey key(byte[] pkcs8) throws GeneralSecurityException {
        return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
    }

    /** The token that a text holds, unless something is missing. */
    static TokenReading read(TokenText text, ServerKey opener) {
        var missing = text.missing();
        return missing.isEmpty()
                ? new TokenReading.Opened(text.toDomain(), opener)
                : refused(Refusal.of(ServerRefusal.FILE_INCOMPLETE).with("missing", String.join(", ", missing)));
    }

    private static Refusal forAnother(KeyTransRecipientInformation recipient) {
        return Refusal.of(ServerRefusal.FILE_FOR_ANOTHER_CERTIFICATE).with("recipient", name(recipient));
    }

    /** How the message names its recipient; in a damaged file that may be no text at all. */
    private static String name(KeyTransRecipientInformation recipient) {
        var id = (KeyTransRecipientId) recipient.getRID();
        try {
            String issuer = id.getIssuer().toString().replaceAll("\\p{Cntrl}", " ");
            String serial = id.getSerialNumber().toString(16).toUpperCase(Locale.ROOT);
            return issuer.substring(0, Math.min(200, issuer.length())) + ", serial number " + serial;
        } catch (RuntimeException e) {
            return "not readable";
        }
    }

    private static TokenReading refused(Refusal reason) {
        return new TokenReading.Unreadable(reason);
    }
}
