package dev.espalier.mdm.apple.http;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;

/**
 * Finds Apple's word in the body of an error (Apple: Interpreting Automated Device Enrollment error codes): bare, in
 * double quotes, in a JSON object, or with the words that belong to the status behind it. Inside of prose only the lower-case
 * words of OAuth are looked for: anybody's prose may hold the others.
 */
final class ErrorCode {
    private static final Pattern CODE =
            Pattern.compile("([A-Z][A-Z0-9_]{2,63}?)(?:Bad Request|Unauthorized|Forbidden|Not Found)?");
    private static final Set<String> MEMBERS = Set.of("code", "error");
    private static final List<String> IN_PROSE =
            List.of("token_rejected", "token_expired", "signature_invalid", "oauth_problem");

    private ErrorCode() {}

    /** The code, or empty. A web page holds none: a proxy's may well say ACCESS_DENIED about itself. */
    static String in(AppleAnswer answer) {
        if (answer.isPage()) {
            return "";
        }
        String text = answer.start();
        boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
        String bare = quoted ? text.substring(1, text.length() - 1).strip() : text;
        return bare.startsWith("{") ? member(answer) : code(bare);
    }

    private static String member(AppleAnswer answer) {
        try {
            var fields = Json.fields(answer.body(), MEMBERS);
            String code = fields.text("code", 64);
            return code(code.isEmpty() ? fields.text("error", 64) : code);
        } catch (JacksonException e) {
            return "";
        }
    }

    private static String code(String text) {
        var code = CODE.matcher(text);
        return code.matches()
                ? code.group(1)
                : IN_PROSE.stream().filter(text::contains).findFirst().orElse("");
    }
}
