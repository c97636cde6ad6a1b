package dev.espalier.mdm.simulator.token;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.espalier.mdm.simulator.TokenCredentials;
import dev.espalier.mdm.simulator.TokenShape;
import dev.espalier.mdm.simulator.TokenShape.Wrapping;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.regex.Pattern;

/** Writes the file that an administrator downloads: credentials in a message, encrypted, wrapped. */
public final class TokenFile {

    private static final Pattern EVERY_64 = Pattern.compile("(?<=\\G.{64})");
    private static final String MEDIA_TYPE =
            "Content-Type: application/pkcs7-mime; name=\"smime.p7m\"; smime-type=enveloped-data\n";
    private static final String REST = """
            Content-Transfer-Encoding: base64
            Content-Disposition: attachment; filename="smime.p7m"
            Content-Description: S/MIME Encrypted Message

            """;

    private TokenFile() {}

    public static byte[] write(TokenCredentials credentials, X509Certificate recipient, TokenShape shape) {
        var message = message(json(credentials), shape.message());
        var envelope = Envelope.seal(message.getBytes(UTF_8), recipient, shape);
        return shape.wrapping() == Wrapping.BINARY ? envelope : wrap(envelope, shape.wrapping());
    }

    private static String json(TokenCredentials token) {
        return """
                {"consumer_key":"%s","consumer_secret":"%s","access_token":"%s","access_secret":"%s","access_token_expiry":"%s"}""".formatted(
                token.consumerKey(), token.consumerSecret(), token.accessToken(), token.accessSecret(), token.expiry());
    }

    private static String message(String json, TokenShape.Message form) {
        var headers = "Content-Type: text/plain;charset=UTF-8\r\nContent-Transfer-Encoding: 7bit\r\n\r\n";
        var broken = EVERY_64.matcher(json).replaceAll("\n");
        return switch (form) {
            case MARKED -> headers + marked(json);
            case MARKED_WRAPPED -> headers + marked(broken);
            case WRAPPED -> headers + broken + "\n";
            case BARE -> json;
        };
    }

    private static String marked(String json) {
        return "-----BEGIN MESSAGE-----\n" + json + "\n-----END MESSAGE-----\n";
    }

    private static byte[] wrap(byte[] envelope, Wrapping wrapping) {
        var base64 = Base64.getMimeEncoder(76, "\n".getBytes(US_ASCII)).encodeToString(envelope) + "\n";
        var file = MEDIA_TYPE + REST + base64;
        var text = switch (wrapping) {
            case HEADERS_CRLF -> file.replace("\n", "\r\n");
            case FOLDED_HEADERS -> file.replace("; name", ";\n name").replace("attachment; ", "attachment;\n\t");
            case OLD_MEDIA_TYPE -> file.replace("application/pkcs7-mime", "application/x-pkcs7-mime");
            case BYTE_ORDER_MARK -> '\uFEFF' + file + "\n\n";
            case BASE64 -> base64;
            case HEADERS, BINARY -> file;
        };
        return text.getBytes(UTF_8);
    }
}
