package dev.espalier.mdm.simulator.enrollment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the Authorization header of a session request. */
final class OAuthHeader {

    private static final Pattern SCHEME = Pattern.compile("(?i)OAuth\\s+(.*)", Pattern.DOTALL);
    private static final Pattern PARAMETER = Pattern.compile("\\G\\s*([A-Za-z_]+)\\s*=\\s*\"([^\"]*)\"\\s*(?:,|$)");
    private static final Set<String> REQUIRED = Set.of(
            "oauth_consumer_key",
            "oauth_token",
            "oauth_signature_method",
            "oauth_timestamp",
            "oauth_nonce",
            "oauth_signature");
    private static final Set<String> OPTIONAL = Set.of("realm", "oauth_version");

    private final Map<String, String> parameters;

    private OAuthHeader(Map<String, String> parameters) {
        this.parameters = parameters;
    }

    /** Refuses what is missing, given twice or not supported. */
    static OAuthHeader parse(String header) {
        var scheme = SCHEME.matcher(header);
        if (!scheme.matches()) {
            throw bad();
        }
        var parameters = new HashMap<String, String>();
        var rest = scheme.group(1);
        var parameter = PARAMETER.matcher(rest);
        int end = 0;
        while (parameter.find()) {
            if (parameters.put(parameter.group(1), decoded(parameter.group(2))) != null) {
                throw bad();
            }
            end = parameter.end();
        }
        if (!rest.substring(end).isBlank()) {
            throw bad();
        }
        return new OAuthHeader(parameters).checked();
    }

    String get(String name) {
        return parameters.getOrDefault(name, "");
    }

    long timestamp() {
        return Long.parseLong(get("oauth_timestamp"));
    }

    Map<String, String> all() {
        return parameters;
    }

    private OAuthHeader checked() {
        boolean supported =
                parameters.keySet().stream().allMatch(name -> REQUIRED.contains(name) || OPTIONAL.contains(name))
                        && get("oauth_signature_method").equals("HMAC-SHA1")
                        && parameters.getOrDefault("oauth_version", "1.0").equals("1.0")
                        && get("oauth_timestamp").matches("[0-9]{1,12}");
        if (!supported || REQUIRED.stream().anyMatch(name -> get(name).isEmpty())) {
            throw bad();
        }
        return this;
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value.replace("+", "%2B"), UTF_8);
        } catch (IllegalArgumentException e) {
            throw bad();
        }
    }

    private static Refused bad() {
        return new Refused(400, "oauth_problem_adviceBad Request");
    }
}
