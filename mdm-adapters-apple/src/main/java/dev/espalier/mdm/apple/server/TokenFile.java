package dev.espalier.mdm.apple.server;

import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.server.ServerRefusal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The outer layer of a token file (Apple: Examining server tokens): some header lines, an empty line, and an encrypted
 * message in base64. Headers may be missing, folded or of another mail program; the message may also be there as it is.
 */
sealed interface TokenFile {

    /** Handles both results. */
    <T> T match(Function<byte[], T> message, Function<Refusal, T> refused);

    /** An encrypted message, whole or not. */
    record Message(byte[] cms) implements TokenFile {
        @Override
        public <T> T match(Function<byte[], T> message, Function<Refusal, T> refused) {
            return message.apply(cms);
        }
    }

    /** Something else. */
    record Other(Refusal refusal) implements TokenFile {
        @Override
        public <T> T match(Function<byte[], T> message, Function<Refusal, T> refused) {
            return refused.apply(refusal);
        }
    }

    /** Recognizes what a file is. */
    static TokenFile unwrap(byte[] file) {
        return new Unwrapping(file).result();
    }

    /** The steps of recognizing a file. */
    final class Unwrapping {
        private static final int LARGEST = 64 * 1024;
        private static final byte SEQUENCE = 0x30;
        private static final String BYTE_ORDER_MARK = "\u00EF\u00BB\u00BF";
        private static final Pattern HEADER = Pattern.compile("[A-Za-z][A-Za-z0-9-]*:");
        private static final Pattern ARMOR = Pattern.compile("-----BEGIN ([A-Z0-9 ]{1,40})-----");
        private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]+={0,2}");

        private final byte[] file;

        Unwrapping(byte[] file) {
            this.file = file;
        }

        TokenFile result() {
            if (file.length > LARGEST) {
                return other(Refusal.of(ServerRefusal.FILE_TOO_LARGE)
                        .with("bytes", (long) file.length)
                        .with("limit", (long) LARGEST));
            }
            String text = text();
            if (text.isEmpty()) {
                return other(Refusal.of(ServerRefusal.FILE_EMPTY));
            }
            return file[0] == SEQUENCE && !isText(text) ? binary(file) : textual(text);
        }

        /** One character for each byte, so that nothing is lost if it is no text after all. */
        private String text() {
            String all = new String(file, StandardCharsets.ISO_8859_1);
            return (all.startsWith(BYTE_ORDER_MARK) ? all.substring(BYTE_ORDER_MARK.length()) : all).strip();
        }

        private static boolean isText(String text) {
            return text.chars().allMatch(c -> c >= ' ' && c <= '~' || c == '\r' || c == '\n' || c == '\t');
        }

        private static TokenFile textual(String text) {
            var armor = ARMOR.matcher(text);
            if (armor.find()) {
                return armored(text, armor.group(1));
            }
            if (looksLikeContentToken(text)) {
                return other(Refusal.of(ServerRefusal.FILE_IS_CONTENT_TOKEN));
            }
            return HEADER.matcher(text).lookingAt() ? mail(text) : base64(text, false);
        }

        private static TokenFile armored(String text, String block) {
            if (block.equals("CMS") || block.equals("PKCS7")) {
                return base64(text.replaceAll("-----[^-]*-----", ""), true);
            }
            return other(Refusal.of(ServerRefusal.FILE_IS_PEM).with("block", block));
        }

        private static TokenFile mail(String text) {
            String[] parts = text.split("\r?\n[ \t]*\r?\n", 2);
            boolean encrypted = parts[0].contains("pkcs7-mime");
            if (parts.length < 2) {
                return other(Refusal.of(encrypted ? ServerRefusal.FILE_TRUNCATED : ServerRefusal.FILE_NOT_A_TOKEN));
            }
            return base64(parts[1], encrypted);
        }

        private static TokenFile base64(String text, boolean promised) {
            String packed = text.replaceAll("\\s", "");
            if (!BASE64.matcher(packed).matches()) {
                return other(Refusal.of(ServerRefusal.FILE_NOT_A_TOKEN));
            }
            byte[] bytes = decode(packed);
            return promised && bytes.length < TokenEnvelope.RECOGNIZABLE
                    ? other(Refusal.of(ServerRefusal.FILE_TRUNCATED))
                    : binary(bytes);
        }

        /** Decodes as much as there is: a file that was cut ends anywhere. */
        private static byte[] decode(String packed) {
            String bare = packed.replace("=", "");
            return Base64.getDecoder().decode(bare.length() % 4 == 1 ? bare.substring(0, bare.length() - 1) : bare);
        }

        private static TokenFile binary(byte[] bytes) {
            if (TokenEnvelope.isEnveloped(bytes)) {
                return new Message(bytes);
            }
            if (looksLikeContentToken(new String(bytes, StandardCharsets.ISO_8859_1))) {
                return other(Refusal.of(ServerRefusal.FILE_IS_CONTENT_TOKEN));
            }
            return KeyFiles.certificate(bytes).isPresent()
                    ? other(Refusal.of(ServerRefusal.FILE_IS_PEM).with("block", "CERTIFICATE"))
                    : other(Refusal.of(ServerRefusal.FILE_NOT_A_TOKEN));
        }

        private static boolean looksLikeContentToken(String text) {
            return text.startsWith("{")
                    && text.contains("\"token\"")
                    && (text.contains("\"expDate\"") || text.contains("\"orgName\""));
        }

        private static TokenFile other(Refusal refusal) {
            return new Other(refusal);
        }
    }
}
