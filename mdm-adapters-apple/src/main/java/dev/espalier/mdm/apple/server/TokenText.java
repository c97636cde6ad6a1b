package dev.espalier.mdm.apple.server;

import dev.espalier.mdm.apple.http.Json;
import dev.espalier.mdm.apple.http.JsonFields;
import dev.espalier.mdm.domain.server.ServerToken;
import dev.espalier.mdm.domain.shared.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;

/**
 * The inner layer of a token file (Apple: Examining server tokens): perhaps header lines, perhaps two marker lines, and
 * between them a JSON object that may be wrapped anywhere, in the middle of a text too.
 */
final class TokenText {
    private static final List<String> CREDENTIALS =
            List.of("consumer_key", "consumer_secret", "access_token", "access_secret");
    private static final Set<String> MEMBERS =
            Set.of("consumer_key", "consumer_secret", "access_token", "access_secret", "access_token_expiry");
    private static final int LONGEST = 4096;

    private final JsonFields fields;

    private TokenText(JsonFields fields) {
        this.fields = fields;
    }

    /** The text, or empty if this is nothing of the kind. */
    static Optional<TokenText> of(byte[] plain) {
        String json = json(new String(plain, StandardCharsets.UTF_8).replace("\r\n", "\n"));
        try {
            return Optional.of(new TokenText(Json.fields(json.getBytes(StandardCharsets.UTF_8), MEMBERS)));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static String json(String text) {
        String body = text.startsWith("{") ? text : text.substring(Math.max(0, text.indexOf("\n\n")));
        var lines = Arrays.asList(body.split("\n"));
        int begin = marker(lines, "-----BEGIN ");
        int end = marker(lines, "-----END ");
        return lines.subList(begin + 1, end > begin ? end : lines.size()).stream()
                .collect(Collectors.joining());
    }

    private static int marker(List<String> lines, String start) {
        return lines.stream()
                .filter(line -> line.startsWith(start))
                .findFirst()
                .map(lines::indexOf)
                .orElse(-1);
    }

    /** Whether at least one of the credentials is there. */
    boolean holdsAny() {
        return missing().size() < CREDENTIALS.size();
    }

    /** The credentials that are not there, or not in a form that can be used. */
    List<String> missing() {
        return CREDENTIALS.stream().filter(name -> !isUsable(credential(name))).toList();
    }

    private static boolean isUsable(String text) {
        return !text.isEmpty() && text.length() <= LONGEST && text.chars().noneMatch(Character::isISOControl);
    }

    private String credential(String name) {
        return fields.text(name, LONGEST + 1);
    }

    /** The token, if nothing is missing. A date that cannot be read is no date. */
    ServerToken toDomain() {
        return ServerToken.builder()
                .consumerKey(credential("consumer_key"))
                .consumerSecret(Secret.of(credential("consumer_secret")))
                .accessToken(Secret.of(credential("access_token")))
                .accessSecret(Secret.of(credential("access_secret")))
                .expiresAt(fields.time("access_token_expiry"))
                .build();
    }
}
