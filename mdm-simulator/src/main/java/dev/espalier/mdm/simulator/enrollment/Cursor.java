package dev.espalier.mdm.simulator.enrollment;

/**
 * A place in a server's lists.
 *
 * @param kind whether it continues a fetch or a sync
 * @param position where the sync goes on, or would after the fetch
 * @param next assignment number that the fetch goes on with
 * @param until assignment number before which the fetch ends
 */
record Cursor(Kind kind, long position, long next, long until) {

    enum Kind {
        FETCH,
        SYNC
    }

    static Cursor sync(long position) {
        return new Cursor(Kind.SYNC, position, 0, 0);
    }
}
