package dev.espalier.mdm.apple.content;

import dev.espalier.mdm.apple.http.Json;
import dev.espalier.mdm.apple.http.JsonFields;
import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.content.ContentReading;
import dev.espalier.mdm.domain.content.ContentRefusal;
import dev.espalier.mdm.domain.content.ContentToken;
import dev.espalier.mdm.domain.shared.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/**
 * A file that should be a content token (Apple: Managing apps and books through web services): one text in Base64,
 * perhaps wrapped, that holds a JSON object. Apple takes the text as it is in the file, without its line breaks.
 */
final class ContentTokenFile {
    private static final int LARGEST = 64 * 1024;
    private static final int LONGEST_NAME = 250;
    private static final int LONGEST_TOKEN = 32 * 1024;
    private static final String BYTE_ORDER_MARK = "\u00EF\u00BB\u00BF";
    private static final Set<String> MEMBERS = Set.of("token", "expDate", "orgName", "consumer_key");
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]+={0,2}");
    private static final Pattern SERVER_TOKEN =
            Pattern.compile("pkcs7|-----BEGIN (CMS|PKCS7|MESSAGE)|\"consumer_key\"", Pattern.CASE_INSENSITIVE);
    /** The object identifier of encrypted messages, 1.2.840.113549.1.7.3, as it stands near their beginning. */
    private static final String ENVELOPED = "\u002A\u0086\u0048\u0086\u00F7\r\u0001\u0007\u0003";

    private static final int RECOGNIZABLE = 40;

    private final byte[] file;

    ContentTokenFile(byte[] file) {
        this.file = file;
    }

    /** Reads the token, or says what the file is instead. */
    ContentReading read() {
        if (file.length > LARGEST) {
            return refused(Refusal.of(ContentRefusal.FILE_TOO_LARGE)
                    .with("bytes", (long) file.length)
                    .with("limit", (long) LARGEST));
        }
        String text = withoutMark(latin(file));
        if (text.isEmpty()) {
            return refused(ContentRefusal.FILE_EMPTY);
        }
        return isServerToken(text) ? refused(ContentRefusal.FILE_IS_SERVER_TOKEN) : packed(text.replaceAll("\\s", ""));
    }

    /** One character for each byte, so that nothing is lost if it is no text after all. */
    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static String withoutMark(String text) {
        return (text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text).strip();
    }

    private static boolean isServerToken(String text) {
        String start = text.substring(0, Math.min(RECOGNIZABLE, text.length()));
        return start.contains(ENVELOPED) || SERVER_TOKEN.matcher(text).find();
    }

    private ContentReading packed(String base64) {
        if (!BASE64.matcher(base64).matches()) {
            return refused(ContentRefusal.FILE_NOT_BASE64);
        }
        String plain = withoutMark(latin(decode(base64)));
        if (isServerToken(plain)) {
            return refused(ContentRefusal.FILE_IS_SERVER_TOKEN);
        }
        if (!plain.startsWith("{")) {
            return refused(ContentRefusal.FILE_NOT_JSON);
        }
        return base64.length() % 4 == 0
                ? json(base64, plain.getBytes(StandardCharsets.ISO_8859_1))
                : refused(ContentRefusal.FILE_TRUNCATED);
    }

    /** Decodes as much as there is: a file that was cut ends anywhere. */
    private static byte[] decode(String base64) {
        String bare = base64.replace("=", "");
        return Base64.getDecoder().decode(bare.length() % 4 == 1 ? bare.substring(0, bare.length() - 1) : bare);
    }

    private static ContentReading json(String base64, byte[] json) {
        try {
            return token(base64, Json.fields(json, MEMBERS));
        } catch (UnexpectedEndOfInputException e) {
            return refused(ContentRefusal.FILE_TRUNCATED);
        } catch (JacksonException e) {
            return refused(ContentRefusal.FILE_NOT_JSON);
        }
    }

    private static ContentReading token(String base64, JsonFields fields) {
        var expiry = fields.time("expDate");
        if (expiry.isEmpty() || fields.text("token", LONGEST_TOKEN).isEmpty()) {
            return refused(Refusal.of(ContentRefusal.FILE_INCOMPLETE).with("missing", missing(fields)));
        }
        return new ContentReading.Opened(ContentToken.builder()
                .bearer(Secret.of(base64))
                .expiresAt(expiry.orElseThrow())
                .organization(fields.optional("orgName", LONGEST_NAME))
                .build());
    }

    private static String missing(JsonFields fields) {
        var token = fields.text("token", 1).isEmpty() ? List.of("token") : List.<String>of();
        var date = fields.time("expDate").isEmpty() ? List.of("expDate") : List.<String>of();
        return String.join(", ", Stream.concat(token.stream(), date.stream()).toList());
    }

    private static ContentReading refused(ContentRefusal reason) {
        return refused(Refusal.of(reason));
    }

    private static ContentReading refused(Refusal reason) {
        return new ContentReading.Unreadable(reason);
    }
}
