package dev.espalier.mdm.application.license;

import dev.espalier.mdm.api.Progress;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.UnitFrame;
import dev.espalier.mdm.domain.license.LicenseEvent;
import dev.espalier.mdm.domain.license.MirrorState;
import dev.espalier.mdm.domain.license.Traversal;
import dev.espalier.mdm.spi.Stores;
import dev.espalier.mdm.spi.content.UnitAnswer;
import dev.espalier.mdm.spi.license.AssignmentAnswer;
import dev.espalier.mdm.spi.license.AssignmentPage;
import dev.espalier.mdm.spi.license.PageCut;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Reads who holds what: changes since the last reading, and once a day everything, several pages at once. Pages may come
 * in any order; each one is stored together with how far the reading is.
 */
final class ReadAssignments {
    private final Ports ports;
    private final UnitFrame frame;
    private final SightedPages pages;
    private final ReadChanges changes;

    ReadAssignments(Ports ports, UnitFrame frame) {
        this.ports = ports;
        this.frame = frame;
        this.pages = new SightedPages(ports);
        this.changes = new ReadChanges(ports, frame, pages);
    }

    void read(MirrorRun run, boolean full) {
        if (run.canceled()) {
            return;
        }
        boolean everything = full
                || ports.inTransaction(
                        run.place().lease(),
                        stores -> Mirrors.plan(ports).full(Mirrors.state(stores, run), ports.now()));
        boolean readable = !everything && changes.read(run);
        if (!readable && readAll(run)) {
            changes.read(run);
        }
    }

    /** Reads everything. Says whether the list moved meanwhile, so that changes have to be asked for right away. */
    private boolean readAll(MirrorRun run) {
        run.tally().full();
        var reading = begin(run);
        report(run, reading);
        try (var ahead = new PagesAhead(ports, run, index -> ask(run, index))) {
            var last = traverse(run, reading, ahead);
            return last.complete() && end(run, last);
        }
    }

    private Traversal begin(MirrorRun run) {
        var stored = ports.inTransaction(
                run.place().lease(), stores -> Mirrors.state(stores, run).traversal());
        return stored.filter(reading -> Mirrors.plan(ports).resumable(reading, ports.now()))
                .orElseGet(() -> first(run));
    }

    /** The first page tells how many there are, and the version from which changes will be asked for. */
    private Traversal first(MirrorRun run) {
        var answer = frame.minding(run.place(), () -> ask(run, 0));
        return ports.inTransaction(run.place().lease(), stores -> {
            var begun = Mirrors.begin(stores, run, ports.now());
            var cut = listed(answer).map(AssignmentPage::cut).orElse(new PageCut(0, false, 1, ""));
            stores.journal()
                    .append(run.event(LicenseEvent.FULL_READING_BEGUN, ports.now())
                            .with("pages", cut.pages()));
            var reading = Traversal.begin(begun, cut.version(), cut.pages());
            return store(stores, run, reading, List.of(new Arrival(0, answer)));
        });
    }

    private Traversal traverse(MirrorRun run, Traversal begun, PagesAhead ahead) {
        var reading = begun;
        while (!reading.complete() && !run.canceled()) {
            askAhead(reading, ahead);
            var arrived = ahead.take(frame);
            if (!arrived.isEmpty()) {
                reading = keep(run, reading, arrived);
                report(run, reading);
            }
        }
        return reading;
    }

    private static void askAhead(Traversal reading, PagesAhead ahead) {
        var next = next(reading, ahead);
        while (next.isPresent() && ahead.hasRoom()) {
            ahead.ask(next.getAsInt());
            next = next(reading, ahead);
        }
    }

    private static OptionalInt next(Traversal reading, PagesAhead ahead) {
        return IntStream.range(reading.done().upTo(), reading.pages())
                .filter(index -> !reading.done().has(index) && !ahead.asked(index))
                .findFirst();
    }

    private Traversal keep(MirrorRun run, Traversal reading, List<Arrival> arrived) {
        return ports.inTransaction(run.place().lease(), stores -> store(stores, run, reading, arrived));
    }

    private Traversal store(Stores stores, MirrorRun run, Traversal reading, List<Arrival> arrived) {
        var listed =
                arrived.stream().flatMap(page -> listed(page.answer()).stream()).toList();
        pages.store(stores, run, listed, reading.begun());
        var after = reading;
        for (var page : arrived) {
            after = counting(after, page);
        }
        stores.mirrorStates().put(Mirrors.state(stores, run).reading(after));
        return after;
    }

    private static Traversal counting(Traversal reading, Arrival page) {
        return listed(page.answer())
                .map(AssignmentPage::cut)
                .map(cut -> reading.stored(page.index(), cut.version(), cut.pages()))
                .orElseGet(() -> reading.shortened(page.index()));
    }

    private static Optional<AssignmentPage> listed(AssignmentAnswer answer) {
        return answer.match(Optional::of, refused -> Optional.empty(), shorter -> Optional.empty());
    }

    private boolean end(MirrorRun run, Traversal reading) {
        return ports.inTransaction(run.place().lease(), stores -> {
            MirrorState after = Mirrors.state(stores, run).read(reading);
            stores.mirrorStates().put(after);
            stores.journal()
                    .append(run.event(LicenseEvent.FULL_READING_ENDED, ports.now())
                            .with("pages", reading.done().size())
                            .with("moved", reading.moved()));
            return reading.moved() && after.version().isPresent();
        });
    }

    private UnitAnswer<AssignmentAnswer> ask(MirrorRun run, int index) {
        return ports.apple().licenses().assignments(run.place().credential(), index);
    }

    private static void report(MirrorRun run, Traversal reading) {
        run.step(Progress.Stage.LISTING, reading.done().size(), reading.pages());
    }

    /** A page's answer. */
    record Arrival(int index, AssignmentAnswer answer) {}
}
