package dev.espalier.mdm.apple.server;

import dev.espalier.mdm.domain.server.ServerToken;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs the request for a session by OAuth 1.0a (Apple: Authenticating for Automated Device Enrollment). */
final class OAuthSignature {
    private static final String METHOD = "HMAC-SHA1";

    private final ServerToken token;

    OAuthSignature(ServerToken token) {
        this.token = token;
    }

    /** The value of the header {@code Authorization}, in one line, for a GET without a query. */
    String header(URI uri, String nonce, Instant now) {
        var parameters = parameters(nonce, now);
        String signature = sign(base(uri, parameters));
        parameters.put("oauth_signature", signature);
        return parameters.entrySet().stream()
                .map(each -> each.getKey() + "=\"" + encode(each.getValue()) + "\"")
                .collect(Collectors.joining(", ", "OAuth realm=\"ADM\", ", ""));
    }

    private SortedMap<String, String> parameters(String nonce, Instant now) {
        return new TreeMap<>(Map.of(
                "oauth_consumer_key",
                token.consumerKey(),
                "oauth_token",
                token.accessToken().reveal(),
                "oauth_signature_method",
                METHOD,
                "oauth_timestamp",
                Long.toString(now.getEpochSecond()),
                "oauth_nonce",
                nonce,
                "oauth_version",
                "1.0"));
    }

    private static String base(URI uri, SortedMap<String, String> parameters) {
        String joined = parameters.entrySet().stream()
                .map(each -> encode(each.getKey()) + "=" + encode(each.getValue()))
                .collect(Collectors.joining("&"));
        return "GET&" + encode(uri.toString()) + "&" + encode(joined);
    }

    private String sign(String base) {
        String key = encode(token.consumerSecret().reveal()) + "&"
                + encode(token.accessSecret().reveal());
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.US_ASCII), "HmacSHA1"));
            return Base64.getEncoder().encodeToString(mac.doFinal(base.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA1.", e);
        }
    }

    /** Percent-encoding by RFC 3986, which the encoder for web forms misses in three characters. */
    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
