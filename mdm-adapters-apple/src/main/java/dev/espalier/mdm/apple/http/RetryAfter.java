package dev.espalier.mdm.apple.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** Reads how long Apple asks to wait: seconds, or a date. */
public final class RetryAfter {
    private static final long MOST_SECONDS = Duration.ofDays(366).toSeconds();

    private RetryAfter() {}

    /** The wait in a header; zero for nothing, for what cannot be understood, and for what is over already. */
    static Duration parse(String text, Instant now) {
        String trimmed = text.strip();
        return trimmed.matches("[0-9]{1,18}") ? seconds(Long.parseLong(trimmed)) : until(trimmed, now);
    }

    /** A wait of some seconds, cut to a year; zero for less than one. */
    public static Duration seconds(long seconds) {
        return Duration.ofSeconds(Math.max(0, Math.min(MOST_SECONDS, seconds)));
    }

    private static Duration until(String date, Instant now) {
        try {
            var end = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return seconds(Duration.between(now, end).plusMillis(999).toSeconds());
        } catch (DateTimeException e) {
            return Duration.ZERO;
        }
    }
}
