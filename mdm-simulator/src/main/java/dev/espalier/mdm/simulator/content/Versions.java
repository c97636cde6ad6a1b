package dev.espalier.mdm.simulator.content;

import dev.espalier.mdm.simulator.Behavior;
import dev.espalier.mdm.simulator.ContentChoice;
import dev.espalier.mdm.simulator.token.Ids;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/** The versions that one list of a unit has had, and until which change each of them went. */
final class Versions {

    private static final class Version {
        private final long change;
        private Instant outdatedAt = Instant.MAX;

        Version(long change) {
            this.change = change;
        }
    }

    private final InstantSource clock;
    private final Behavior behavior;
    private final Ids ids;
    private final Map<String, Version> known = new HashMap<>();
    private String current;
    private long changes;

    Versions(Setting setting) {
        this.clock = setting.clock();
        this.behavior = setting.behavior();
        this.ids = setting.ids();
        this.current = ids.dashedUuid();
        known.put(current, new Version(0));
    }

    String current() {
        return current;
    }

    /** Counts a change. */
    long next() {
        return ++changes;
    }

    /** Whether something has changed since the current version. */
    boolean outdated() {
        return latest().change < changes;
    }

    void advance() {
        latest().outdatedAt = clock.instant();
        current = ids.dashedUuid();
        known.put(current, new Version(changes));
    }

    /** The last change of a version; nothing if there was none such, or if the log does not go back that far. */
    OptionalLong changeOf(String version) {
        var found = known.get(version);
        var horizon = clock.instant().minus(behavior.get(ContentChoice.VERSION_HORIZON));
        return found == null || found.outdatedAt.isBefore(horizon)
                ? OptionalLong.empty()
                : OptionalLong.of(found.change);
    }

    private Version latest() {
        return known.get(current);
    }
}
