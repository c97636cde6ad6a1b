package dev.espalier.mdm.application.license;

import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.domain.license.MirrorPlan;
import dev.espalier.mdm.domain.license.MirrorState;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.spi.Stores;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** What the readings of a unit's licenses have in common. */
final class Mirrors {
    /** What a list of changes cannot tell, above all what went, is known after a day. */
    private static final Duration FULL_EVERY = Duration.ofHours(24);

    private Mirrors() {}

    /** When licenses are read, with fresh chance. */
    static MirrorPlan plan(Ports ports) {
        return new MirrorPlan(FULL_EVERY, ports.ids().chance());
    }

    /** Begins a reading: what it does not show was last seen before. */
    static Instant begin(Ports ports, MirrorRun run) {
        return ports.inTransaction(run.place().lease(), stores -> begin(stores, run, ports.now()));
    }

    /** Begins a reading in a transaction of more. */
    static Instant begin(Stores stores, MirrorRun run, Instant now) {
        var state = state(stores, run);
        var begun = state.beginning(now);
        stores.mirrorStates().put(state.begun(begun));
        return begun;
    }

    static MirrorState state(Stores stores, MirrorRun run) {
        return stores.mirrorStates().find(run.id());
    }

    /** A page of Apple's may be larger than one of ours. */
    static <T> List<List<T>> chunks(List<T> all) {
        return IntStream.iterate(0, from -> from < all.size(), from -> from + Page.MAX)
                .mapToObj(from -> all.subList(from, Math.min(from + Page.MAX, all.size())))
                .toList();
    }
}
