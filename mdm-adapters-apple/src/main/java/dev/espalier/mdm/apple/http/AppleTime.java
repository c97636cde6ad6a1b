package dev.espalier.mdm.apple.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads Apple's points in time, whose services do not agree on the form: with or without a fraction of a second, with
 * the offset as {@code Z}, {@code +00:00}, {@code +0000} or {@code +00}, or without one, which means UTC.
 */
public final class AppleTime {
    private static final Pattern LOOKS_RIGHT = Pattern.compile("[12][0-9]{3}-[0-9T:.Z+-]{6,31}");
    private static final DateTimeFormatter FORM = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendPattern("[XXX][XX][X]")
            .parseDefaulting(ChronoField.OFFSET_SECONDS, 0)
            .toFormatter(Locale.ROOT);

    private AppleTime() {}

    /** The time in milliseconds, or empty if the text is none. */
    public static Optional<Instant> parse(String text) {
        if (!LOOKS_RIGHT.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            var time = OffsetDateTime.parse(text, FORM).toInstant();
            return Optional.of(time.truncatedTo(ChronoUnit.MILLIS));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
