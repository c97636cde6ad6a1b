package dev.espalier.mdm.simulator.enrollment;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The arithmetic of OAuth 1.0a: encoding, base string, HMAC-SHA1 signature. */
final class OAuth {

    private OAuth() {}

    /** RFC 3986 percent encoding. */
    static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    /** Scheme and host in lower case, the port only if it is not the scheme's own, no query. */
    static String normalized(URI url) {
        var scheme = url.getScheme().toLowerCase(Locale.ROOT);
        int own = scheme.equals("https") ? 443 : 80;
        var port = url.getPort() < 0 || url.getPort() == own ? "" : ":" + url.getPort();
        return scheme + "://" + url.getHost().toLowerCase(Locale.ROOT) + port + url.getPath();
    }

    static String baseString(String method, URI url, Map<String, String> parameters) {
        var signed = new TreeMap<>(parameters);
        signed.remove("realm");
        signed.remove("oauth_signature");
        var joined = signed.entrySet().stream()
                .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                .collect(Collectors.joining("&"));
        return method + "&" + encoded(normalized(url)) + "&" + encoded(joined);
    }

    static String signature(String baseString, String consumerSecret, String accessSecret) {
        try {
            var key = encoded(consumerSecret) + "&" + encoded(accessSecret);
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key.getBytes(US_ASCII), "HmacSHA1"));
            return Base64.getEncoder().encodeToString(mac.doFinal(baseString.getBytes(US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA1", e);
        }
    }
}
