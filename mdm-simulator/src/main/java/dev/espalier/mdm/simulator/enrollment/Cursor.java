package dev.espalier.mdm.simulator.enrollment;

import dev.espalier.mdm.simulator.device.Roll;

/**
 * A place in a server's lists.
 *
 * @param kind whether it continues a fetch or a sync
 * @param position where the sync goes on, or would after the fetch
 * @param next where the fetch goes on
 * @param until assignment number before which the fetch ends
 */
record Cursor(Kind kind, long position, Roll.Place next, long until) {

    enum Kind {
        FETCH,
        SYNC
    }

    static Cursor sync(long position) {
        return new Cursor(Kind.SYNC, position, Roll.Place.BEGINNING, 0);
    }
}
