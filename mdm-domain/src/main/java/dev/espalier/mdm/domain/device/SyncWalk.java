package dev.espalier.mdm.domain.device;

import java.time.Instant;
import java.util.Optional;

/**
 * One walk through Apple's lists: what to ask next, and when to stop (rule S22).
 *
 * <p>A full list is followed at once by the changes that happened meanwhile. A cursor that Apple does not take leads to
 * a full list, once in a walk. A cursor that does not move ends the walk; at the third time the next walk begins with a
 * full list.
 *
 * @param state what is stored after the last answer
 * @param next what to do next
 * @param restarted whether this walk has begun afresh because of a refused cursor
 * @param switched whether this walk has gone over to changes because a full list was exhausted
 */
public record SyncWalk(SyncState state, Next next, boolean restarted, boolean switched) {
    private static final int STUCK_TOO_OFTEN = 3;

    /** What to do next. */
    public enum Next {
        /** Ask for the next page. */
        ASK,
        /** All was read. */
        DONE,
        /** Stop: the cursor does not move. */
        STUCK,
        /** Stop: Apple refuses cursors again and again. */
        REFUSED
    }

    static SyncWalk from(SyncState state) {
        return new SyncWalk(state, Next.ASK, false, false);
    }

    static SyncWalk afresh(SyncState state, Instant now) {
        return from(fullListAhead(state, now));
    }

    private static SyncState fullListAhead(SyncState state, Instant now) {
        return SyncState.builder()
                .from(state)
                .cursor(Optional.empty())
                .fetchBegunAt(now)
                .listed(0)
                .absenceCheckDue(false)
                .stuck(0)
                .build();
    }

    /**
     * Which list to ask for.
     *
     * @return the full list, or the changes
     */
    public SyncPhase phase() {
        return state.cursor().map(SyncCursor::phase).orElse(SyncPhase.FULL);
    }

    /**
     * The walk with the records of a page counted, if they are of a full list.
     *
     * @param records how many the page has
     * @return the walk, still before {@link #after}
     */
    public SyncWalk counting(int records) {
        return phase() == SyncPhase.FULL
                ? with(
                        SyncState.builder()
                                .from(state)
                                .listed(state.listed() + records)
                                .build(),
                        next)
                : this;
    }

    /**
     * The walk after a page.
     *
     * @param cursor Apple's new cursor as it came, possibly empty
     * @param more whether Apple says that more follows
     * @param now when it answered
     * @return the walk, its state to be stored together with the page
     */
    public SyncWalk after(String cursor, boolean more, Instant now) {
        boolean moved = !cursor.isEmpty()
                && state.cursor().map(SyncCursor::value).filter(cursor::equals).isEmpty();
        if (more && !moved) {
            return stuck();
        }
        var moving = SyncState.builder().from(state).stuck(0).failures(0).hold(Optional.empty());
        if (!cursor.isEmpty()) {
            moving.cursor(new SyncCursor(cursor, phase(), now));
        }
        if (more) {
            return with(moving.build(), Next.ASK);
        }
        return phase() == SyncPhase.FULL ? listEnded(moving.build(), now) : with(moving.build(), Next.DONE);
    }

    private SyncWalk stuck() {
        int times = state.stuck() + 1;
        var stuck = SyncState.builder().from(state).stuck(times);
        if (times >= STUCK_TOO_OFTEN) {
            stuck.cursor(Optional.empty()).stuck(0);
        }
        return with(stuck.build(), Next.STUCK);
    }

    private SyncWalk listEnded(SyncState listed, Instant now) {
        var ended = SyncState.builder()
                .from(listed)
                .cursor(listed.cursor().map(SyncCursor::inChanges))
                .fetchEndedAt(now)
                .expected(listed.listed())
                .absenceCheckDue(true)
                .build();
        return with(ended, ended.cursor().isPresent() ? Next.ASK : Next.DONE);
    }

    /**
     * The walk after Apple refused its cursor.
     *
     * @param refusal why
     * @param now when it answered
     * @return the walk, its state to be stored
     */
    public SyncWalk afterRefusal(CursorRefusal refusal, Instant now) {
        if (refusal == CursorRefusal.EXHAUSTED && phase() == SyncPhase.FULL && !switched) {
            var over = SyncState.builder()
                    .from(state)
                    .cursor(state.cursor().map(SyncCursor::inChanges))
                    .fetchEndedAt(now)
                    .expected(state.listed())
                    .build();
            return new SyncWalk(over, Next.ASK, restarted, true);
        }
        return restarted
                ? with(state, Next.REFUSED)
                : new SyncWalk(fullListAhead(state, now), Next.ASK, true, switched);
    }

    private SyncWalk with(SyncState newer, Next step) {
        return new SyncWalk(newer, step, restarted, switched);
    }
}
