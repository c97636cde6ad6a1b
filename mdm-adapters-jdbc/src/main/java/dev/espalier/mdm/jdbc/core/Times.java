package dev.espalier.mdm.jdbc.core;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Times as both databases keep them: in UTC and in whole milliseconds. */
final class Times {
    private Times() {}

    static OffsetDateTime stored(Instant time) {
        return time.truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
    }
}
