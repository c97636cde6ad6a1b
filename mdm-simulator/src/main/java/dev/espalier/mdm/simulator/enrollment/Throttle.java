package dev.espalier.mdm.simulator.enrollment;

import dev.espalier.mdm.simulator.Choice;
import dev.espalier.mdm.simulator.portal.World;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Notices devices that get profile after profile within minutes, and makes them wait. */
final class Throttle {

    private static final long[] NEVER = {};

    private final World world;
    private final Map<String, long[]> assignments = new HashMap<>();
    private final Map<String, Long> until = new HashMap<>();

    Throttle(World world) {
        this.world = world;
    }

    /** Counts an assignment, and tells whether the device may have it. */
    boolean admits(String serial) {
        if (remaining(serial) > 0) {
            return false;
        }
        var recent = recent(serial);
        if (recent.length >= world.behavior().get(Choice.THROTTLE_LIMIT)) {
            until.put(
                    serial,
                    world.second()
                            + world.behavior().get(Choice.THROTTLE_WINDOW).toSeconds());
            return false;
        }
        var counted = Arrays.copyOf(recent, recent.length + 1);
        counted[recent.length] = world.second();
        assignments.put(serial, counted);
        return true;
    }

    private long[] recent(String serial) {
        long horizon =
                world.second() - world.behavior().get(Choice.THROTTLE_SPAN).toSeconds();
        return Arrays.stream(assignments.getOrDefault(serial, NEVER))
                .filter(at -> at > horizon)
                .toArray();
    }

    /** Seconds until the device may be assigned again, 0 if it may now. */
    long remaining(String serial) {
        return Math.max(0, until.getOrDefault(serial, 0L) - world.second());
    }
}
