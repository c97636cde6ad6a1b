package dev.espalier.mdm.apple.http;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * What Apple answered. It may hold secrets, so it prints as its status and code.
 *
 * @param status the HTTP status
 * @param headers the HTTP headers
 * @param body the whole body, unpacked
 */
@SuppressWarnings("ArrayRecordComponent") // it is passed on, never compared
public record AppleAnswer(int status, HttpHeaders headers, byte[] body) {
    private static final int LOOKED_AT = 1024;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** Whether Apple did what was asked. */
    public boolean ok() {
        return status >= 200 && status < 300;
    }

    /** Apple's word for an error, or empty. */
    public String code() {
        return ok() ? "" : ErrorCode.in(this);
    }

    /** Whether this is a web page, as something between us and Apple would send it. */
    public boolean isPage() {
        return contentType().toLowerCase(Locale.ROOT).contains("html") || start().startsWith("<");
    }

    /** The beginning of the body as a text, without what surrounds it. */
    String start() {
        int length = Math.min(LOOKED_AT, body.length);
        return new String(body, 0, length, StandardCharsets.UTF_8)
                .replace(BYTE_ORDER_MARK, "")
                .strip();
    }

    /** The media type, or empty. */
    public String contentType() {
        return visible(header("Content-Type"), 100);
    }

    /** A header, or empty text. */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** The id by which Apple finds the request, or empty. */
    public String requestId() {
        return visible(header("X-Apple-Request-UUID"), 100);
    }

    /** How long Apple asks to wait; zero if it does not say so in a form that can be understood. */
    public Duration retryAfter(Instant now) {
        return RetryAfter.parse(header("Retry-After"), now);
    }

    /** Apple's clock when it answered. */
    public Optional<Instant> date() {
        try {
            return headers.firstValue("Date")
                    .map(text -> ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String visible(String text, int most) {
        String kept = text.replaceAll("[^ -~]", "");
        return kept.substring(0, Math.min(most, kept.length()));
    }

    @Override
    public String toString() {
        return ("HTTP " + status + " " + code()).strip();
    }
}
