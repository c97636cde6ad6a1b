package dev.espalier.mdm.domain.device;

import dev.espalier.mdm.domain.credential.Hold;
import java.time.Duration;
import java.time.Instant;

/**
 * When devices are read, and from where (rules S18, S22).
 *
 * @param fullEvery how often all devices are read although a cursor is at hand, because a list of changes can miss some
 * @param jitter 0 to 1, by chance, so that many servers do not come at once
 */
public record SyncPlan(Duration fullEvery, double jitter) {
    /** A cursor of this age is not tried any more; Apple ends it at seven days. */
    private static final Duration CURSOR_LIFE = Duration.ofHours(156);

    private static final Duration SHORTEST_PAUSE = Duration.ofHours(2);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(3);

    /**
     * Begins a walk from what is stored.
     *
     * @param state how far the last one came
     * @param now the present
     * @return the walk, its first request ahead
     */
    public SyncWalk begin(SyncState state, Instant now) {
        boolean usable =
                state.cursor().filter(cursor -> usable(state, cursor, now)).isPresent();
        return usable ? SyncWalk.from(state) : SyncWalk.afresh(state, now);
    }

    /**
     * Begins a walk with a full list, whatever is stored.
     *
     * @param state how far the last one came
     * @param now the present
     * @return the walk, its first request ahead
     */
    public SyncWalk beginAfresh(SyncState state, Instant now) {
        return SyncWalk.afresh(state, now);
    }

    private boolean usable(SyncState state, SyncCursor cursor, Instant now) {
        if (!now.isBefore(cursor.issuedAt().plus(CURSOR_LIFE))) {
            return false;
        }
        return cursor.phase() == SyncPhase.FULL
                || state.fetchEndedAt()
                        .filter(ended -> now.isBefore(ended.plus(fullPause())))
                        .isPresent();
    }

    private Duration fullPause() {
        return fullEvery.minusMillis((long) (fullEvery.toMillis() * jitter / 10));
    }

    /**
     * When the next update starts by itself: 2 to 3 hours after the last end, or later if a hold stands.
     *
     * @param state how the last one ended
     * @param now when it ended
     * @return the time
     */
    public Instant next(SyncState state, Instant now) {
        var spread = LONGEST_PAUSE.minus(SHORTEST_PAUSE);
        var usual = now.plus(SHORTEST_PAUSE).plusMillis((long) (spread.toMillis() * jitter));
        return state.holdAt(now)
                .map(Hold::until)
                .filter(until -> until.isAfter(usual))
                .orElse(usual);
    }
}
