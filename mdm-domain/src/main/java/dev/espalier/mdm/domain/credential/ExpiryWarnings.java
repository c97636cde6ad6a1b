package dev.espalier.mdm.domain.credential;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** When to warn before a credential ends: 60, 30, 14, 7, 3 and 1 days ahead, each once (rule T1). */
public final class ExpiryWarnings {
    /** The days ahead, farthest first. */
    public static final List<Integer> DAYS = List.of(60, 30, 14, 7, 3, 1);

    /** "No warning was given yet" for {@link #due}. */
    public static final int NONE_GIVEN = Integer.MAX_VALUE;

    private ExpiryWarnings() {}

    /** How long before its end a credential counts as expiring. */
    static Duration first() {
        return Duration.ofDays(DAYS.get(0));
    }

    /**
     * The warning to give now.
     *
     * @param expiresAt when the credential ends
     * @param given the days of the last warning given for this very date, or {@link #NONE_GIVEN}
     * @param now the present
     * @return the nearest threshold crossed since; the ones skipped meanwhile are not made up for. Empty if there is
     *     nothing new to say, and once the credential has ended
     */
    public static Optional<Integer> due(Instant expiresAt, int given, Instant now) {
        if (!now.isBefore(expiresAt)) {
            return Optional.empty();
        }
        return DAYS.stream()
                .filter(days -> !now.isBefore(expiresAt.minus(Duration.ofDays(days))))
                .min(Comparator.naturalOrder())
                .filter(days -> days < given);
    }
}
