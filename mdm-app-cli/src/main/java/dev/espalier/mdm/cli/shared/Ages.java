package dev.espalier.mdm.cli.shared;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times for people: how long ago, how far ahead, and the moment itself in UTC. */
public final class Ages {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Duration NOW = Duration.ofMinutes(1);

    private Ages() {}

    /** "3 hours ago", "in 12 days", "just now". */
    public static String age(Instant time, Instant now) {
        var distance = Duration.between(time, now).abs();
        if (distance.compareTo(NOW) < 0) {
            return "just now";
        }
        String words = words(distance);
        return time.isAfter(now) ? "in " + words : words + " ago";
    }

    private static String words(Duration distance) {
        if (distance.compareTo(Duration.ofHours(1)) < 0) {
            return count(distance.toMinutes(), "minute");
        }
        return distance.compareTo(Duration.ofHours(48)) < 0
                ? count(distance.toHours(), "hour")
                : count(distance.toDays(), "day");
    }

    /** "1 device", "2 devices"; thousands are set apart. */
    public static String count(long number, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
    }

    /** "2027-11-23 08:00 UTC". */
    public static String moment(Instant time) {
        return MOMENT.format(time);
    }
}
