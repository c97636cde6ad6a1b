package dev.espalier.mdm.apple.server;

import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.server.ServerKey;
import dev.espalier.mdm.domain.server.ServerRefusal;
import dev.espalier.mdm.domain.server.TokenReading;
import java.nio.charset.StandardCharsets;

/**
 * A token that another product has decrypted already: the inner text of the portal's file, or the JSON object in it,
 * which is how products keep it.
 */
final class AdoptedToken {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String FIRST_MEMBER = "consumer_key";

    private final String text;
    private final ServerKey key;

    AdoptedToken(byte[] file, ServerKey key) {
        String all = new String(file, StandardCharsets.UTF_8);
        this.text = (all.startsWith(BYTE_ORDER_MARK) ? all.substring(BYTE_ORDER_MARK.length()) : all).strip();
        this.key = key;
    }

    /** The token, or a better reason, if nothing but the lack of encryption speaks against the file. */
    TokenReading insteadOf(TokenReading.Unreadable encrypted) {
        return encrypted.reason().reason() == ServerRefusal.FILE_NOT_A_TOKEN ? read() : encrypted;
    }

    private TokenReading read() {
        return TokenText.of(text.getBytes(StandardCharsets.UTF_8))
                .filter(TokenText::holdsAny)
                .map(found -> TokenEnvelope.read(found, key))
                .orElseGet(() -> new TokenReading.Unreadable(
                        Refusal.of(hasLostItsEnd() ? ServerRefusal.FILE_TRUNCATED : ServerRefusal.FILE_NOT_A_TOKEN)));
    }

    private boolean hasLostItsEnd() {
        int begin = text.indexOf('{');
        return begin >= 0 && text.indexOf(FIRST_MEMBER) > begin && text.indexOf('}') < 0;
    }
}
