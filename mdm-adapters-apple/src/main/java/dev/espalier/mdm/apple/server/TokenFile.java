package dev.espalier.mdm.apple.server;

import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.server.ServerRefusal;
import dev.espalier.mdm.domain.server.TokenReading;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The outer layer of a token file (Apple: Examining server tokens): some header lines, an empty line, and an encrypted
 * message in base64. Headers may be missing, folded or of another mail program; the message may also be there as it is.
 */
final class TokenFile {
    private static final int LARGEST = 64 * 1024;
    private static final byte SEQUENCE = 0x30;
    private static final String BYTE_ORDER_MARK = "\u00EF\u00BB\u00BF";
    private static final Pattern HEADER = Pattern.compile("[A-Za-z][A-Za-z0-9-]*:");
    private static final Pattern ARMOR = Pattern.compile("-----BEGIN ([A-Z0-9 ]{1,40})-----");
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]+={0,2}");

    private final byte[] file;
    private final Function<byte[], TokenReading> opener;

    /** A file, and how to open the encrypted message if it holds one. */
    TokenFile(byte[] file, Function<byte[], TokenReading> opener) {
        this.file = file;
        this.opener = opener;
    }

    /** Opens the message, or says what the file is instead. */
    TokenReading open() {
        if (file.length > LARGEST) {
            return refused(Refusal.of(ServerRefusal.FILE_TOO_LARGE)
                    .with("bytes", (long) file.length)
                    .with("limit", (long) LARGEST));
        }
        String text = text();
        if (text.isEmpty()) {
            return refused(ServerRefusal.FILE_EMPTY);
        }
        return file[0] == SEQUENCE && !isText(text) ? binary(file) : textual(text);
    }

    /** One character for each byte, so that nothing is lost if it is no text after all. */
    private String text() {
        String all = new String(file, StandardCharsets.ISO_8859_1);
        return (all.startsWith(BYTE_ORDER_MARK) ? all.substring(BYTE_ORDER_MARK.length()) : all).strip();
    }

    private static boolean isText(String text) {
        return text.chars().allMatch(c -> (c >= ' ' && c <= '~') || c == '\r' || c == '\n' || c == '\t');
    }

    private TokenReading textual(String text) {
        var armor = ARMOR.matcher(text);
        if (armor.find()) {
            return armored(text, armor.group(1));
        }
        if (isContentToken(text)) {
            return refused(ServerRefusal.FILE_IS_CONTENT_TOKEN);
        }
        return HEADER.matcher(text).lookingAt() ? mail(text) : base64(text, false);
    }

    private TokenReading armored(String text, String block) {
        if (block.equals("CMS") || block.equals("PKCS7")) {
            return base64(text.replaceAll("-----[^-]*-----", ""), true);
        }
        return block.contains("CERTIFICATE") || block.contains("KEY")
                ? refused(Refusal.of(ServerRefusal.FILE_IS_PEM).with("block", block))
                : refused(ServerRefusal.FILE_NOT_A_TOKEN);
    }

    private TokenReading mail(String text) {
        String[] parts = text.split("\r?\n[ \t]*\r?\n", 2);
        boolean promised = parts[0].contains("pkcs7-mime");
        if (parts.length < 2) {
            return refused(promised ? ServerRefusal.FILE_TRUNCATED : ServerRefusal.FILE_NOT_A_TOKEN);
        }
        return base64(parts[1], promised);
    }

    private TokenReading base64(String text, boolean promised) {
        String packed = text.replaceAll("\\s", "");
        if (!BASE64.matcher(packed).matches()) {
            return refused(ServerRefusal.FILE_NOT_A_TOKEN);
        }
        byte[] bytes = decode(packed);
        return promised && bytes.length < TokenEnvelope.RECOGNIZABLE
                ? refused(ServerRefusal.FILE_TRUNCATED)
                : binary(bytes);
    }

    /** Decodes as much as there is: a file that was cut ends anywhere. */
    private static byte[] decode(String packed) {
        String bare = packed.replace("=", "");
        return Base64.getDecoder().decode(bare.length() % 4 == 1 ? bare.substring(0, bare.length() - 1) : bare);
    }

    private TokenReading binary(byte[] bytes) {
        if (TokenEnvelope.isEnveloped(bytes)) {
            return opener.apply(bytes);
        }
        if (isContentToken(new String(bytes, StandardCharsets.ISO_8859_1))) {
            return refused(ServerRefusal.FILE_IS_CONTENT_TOKEN);
        }
        return KeyFiles.certificate(bytes).isPresent()
                ? refused(Refusal.of(ServerRefusal.FILE_IS_PEM).with("block", "CERTIFICATE"))
                : refused(ServerRefusal.FILE_NOT_A_TOKEN);
    }

    private static boolean isContentToken(String text) {
        return text.startsWith("{")
                && text.contains("\"token\"")
                && (text.contains("\"expDate\"") || text.contains("\"orgName\""));
    }

    private static TokenReading refused(ServerRefusal reason) {
        return refused(Refusal.of(reason));
    }

    private static TokenReading refused(Refusal reason) {
        return new TokenReading.Unreadable(reason);
    }
}
