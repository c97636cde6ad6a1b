package dev.espalier.mdm.application.license;

import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.UnitFrame;
import dev.espalier.mdm.domain.license.LicenseEvent;
import dev.espalier.mdm.spi.license.AssignmentAnswer;
import dev.espalier.mdm.spi.license.AssignmentPage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Reads what came or changed since an earlier reading. Each round keeps the version of its first page; the list may move
 * while it is read, so that a few rounds follow each other until one brings nothing.
 */
final class ReadChanges {
    private static final int ROUNDS = 3;

    private final Ports ports;
    private final UnitFrame frame;
    private final SightedPages pages;

    ReadChanges(Ports ports, UnitFrame frame, SightedPages pages) {
        this.ports = ports;
        this.frame = frame;
        this.pages = pages;
    }

    /** Says false if Apple does not know the version any more, and everything has to be read. */
    boolean read(MirrorRun run) {
        for (int round = 0; round < ROUNDS && !run.canceled(); round++) {
            var version = ports.inTransaction(
                    run.place().lease(), stores -> Mirrors.state(stores, run).version());
            var listed = version.map(since -> round(run, since)).orElse(Round.REFUSED);
            if (listed != Round.MORE) {
                return listed == Round.NOTHING;
            }
        }
        return true;
    }

    private enum Round {
        NOTHING,
        MORE,
        REFUSED
    }

    private Round round(MirrorRun run, String since) {
        var begun = Mirrors.begin(ports, run);
        var first = ask(run, since, 0);
        if (first.isEmpty()) {
            return Round.REFUSED;
        }
        var page = first.orElseThrow();
        boolean some = !page.assignments().isEmpty();
        boolean whole = rest(run, since, page, begun);
        if (whole) {
            advance(run, page.cut().version());
        }
        return some && whole ? Round.MORE : Round.NOTHING;
    }

    /** Stores the first page and those after it. Says whether the round came to its end. */
    private boolean rest(MirrorRun run, String since, AssignmentPage first, Instant begun) {
        var page = Optional.of(first);
        int index = 0;
        while (page.isPresent()) {
            store(run, page.orElseThrow(), begun);
            if (run.canceled()) {
                return false;
            }
            index++;
            page = page.orElseThrow().cut().more() ? ask(run, since, index) : Optional.empty();
        }
        return true;
    }

    private void store(MirrorRun run, AssignmentPage page, Instant begun) {
        ports.inTransaction(run.place().lease(), stores -> {
            pages.store(stores, run, List.of(page), begun);
            return page;
        });
    }

    private void advance(MirrorRun run, String version) {
        ports.inTransaction(run.place().lease(), stores -> {
            var after = Mirrors.state(stores, run).changed(version);
            stores.mirrorStates().put(after);
            return after;
        });
    }

    /** A page, or nothing if it is not there any more, or the version is not. */
    private Optional<AssignmentPage> ask(MirrorRun run, String since, int index) {
        var place = run.place();
        AssignmentAnswer answer =
                frame.minding(place, () -> ports.apple().licenses().assignmentsSince(place.credential(), since, index));
        return answer.match(Optional::of, refused -> refused(run), shorter -> Optional.empty());
    }

    private Optional<AssignmentPage> refused(MirrorRun run) {
        ports.inTransaction(run.place().lease(), stores -> {
            var after = Mirrors.state(stores, run).afresh();
            stores.mirrorStates().put(after);
            stores.journal().append(run.event(LicenseEvent.VERSION_REFUSED, ports.now()));
            return after;
        });
        return Optional.empty();
    }
}
