package dev.espalier.mdm.apple.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;

/**
 * Finds Apple's word in the body of an error (Apple: Interpreting Automated Device Enrollment error codes): bare, in
 * double quotes, in a JSON object, or inside of prose.
 */
final class ErrorCode {
    private static final int LOOKED_AT = 1024;
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{2,63}");
    private static final Set<String> MEMBERS = Set.of("code", "error");
    private static final List<String> IN_PROSE = List.of(
            "T_C_NOT_SIGNED", "ACCESS_DENIED", "token_rejected", "token_expired", "signature_invalid", "oauth_problem");

    private ErrorCode() {}

    /** The code, or empty. A web page holds none: a proxy's may well say ACCESS_DENIED about itself. */
    static String in(AppleAnswer answer) {
        if (answer.isPage()) {
            return "";
        }
        int length = Math.min(LOOKED_AT, answer.body().length);
        String text = new String(answer.body(), 0, length, StandardCharsets.UTF_8).strip();
        String bare = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
                ? text.substring(1, text.length() - 1).strip()
                : text;
        if (CODE.matcher(bare).matches()) {
            return bare;
        }
        return bare.startsWith("{") ? member(answer) : word(bare);
    }

    private static String member(AppleAnswer answer) {
        try {
            var fields = Json.fields(answer.body(), MEMBERS);
            String code = fields.text("code", 64);
            String found = code.isEmpty() ? fields.text("error", 64) : code;
            return CODE.matcher(found).matches() ? found : word(found);
        } catch (JacksonException e) {
            return "";
        }
    }

    private static String word(String prose) {
        return IN_PROSE.stream().filter(prose::contains).findFirst().orElse("");
    }
}
