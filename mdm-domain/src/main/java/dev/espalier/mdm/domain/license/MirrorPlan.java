package dev.espalier.mdm.domain.license;

import dev.espalier.mdm.domain.credential.Hold;
import dev.espalier.mdm.domain.credential.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * When licenses are read, and how much of them (rule A19). Apple's changes do not tell what went, so that everything is
 * read once a day.
 *
 * @param fullEvery how often all assignments are read although changes could be asked for
 * @param jitter 0 to 1, by chance, so that many units do not come at once
 */
public record MirrorPlan(Duration fullEvery, double jitter) {
    private static final Duration SHORTEST_PAUSE = Duration.ofHours(2);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(3);
    private static final List<Duration> RECOUNTS =
            List.of(Duration.ofSeconds(2), Duration.ofSeconds(4), Duration.ofSeconds(8));
    private static final Duration UNSTABLE = Duration.ofMinutes(5);

    /**
     * Whether all assignments are to be read.
     *
     * @param state what was read so far
     * @param now the present
     * @return true if there is nothing to ask for changes with, or the last full reading is too long ago
     */
    public boolean full(MirrorState state, Instant now) {
        boolean recent = state.fullReadAt()
                .filter(last -> now.isBefore(last.plus(fullEvery)))
                .isPresent();
        return state.traversal().isPresent() || state.version().isEmpty() || !recent;
    }

    /**
     * Whether a full reading that was interrupted is worth going on with.
     *
     * @param reading how far it came
     * @param now the present
     * @return false if it is so old that it is begun afresh
     */
    public boolean resumable(Traversal reading, Instant now) {
        return now.isBefore(reading.begun().plus(fullEvery));
    }

    /**
     * When counts are read again that moved while they were read: after 2, 4 and 8 seconds, then every five minutes.
     *
     * @param moved how many times in a row they moved before
     * @param now the present
     * @return the time
     */
    public Instant recount(int moved, Instant now) {
        return now.plus(moved < RECOUNTS.size() ? RECOUNTS.get(moved) : UNSTABLE);
    }

    /**
     * Whether counts that moved are taken as they are, marked as unstable.
     *
     * @param state what was read so far
     * @return true once reading them again did not help three times
     */
    public static boolean unstable(MirrorState state) {
        return state.countsMoved() > RECOUNTS.size();
    }

    /**
     * When the next update starts by itself: 2 to 3 hours after the last end, earlier if counts moved, and not before a
     * hold is over.
     *
     * @param state how the last one ended
     * @param waiting how long Apple is to be left alone
     * @param now when it ended
     * @return the time
     */
    public Instant next(MirrorState state, Waiting waiting, Instant now) {
        var spread = LONGEST_PAUSE.minus(SHORTEST_PAUSE);
        var usual = now.plus(SHORTEST_PAUSE).plusMillis((long) (spread.toMillis() * jitter));
        var wanted = state.recountAt().filter(usual::isAfter).orElse(usual);
        var held = waiting.holdAt(now).map(Hold::until).stream();
        return Stream.concat(Stream.of(wanted), held).max(Instant::compareTo).orElseThrow();
    }
}
