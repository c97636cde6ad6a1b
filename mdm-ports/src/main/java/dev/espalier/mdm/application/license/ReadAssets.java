package dev.espalier.mdm.application.license;

import dev.espalier.mdm.api.Progress;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.UnitFrame;
import dev.espalier.mdm.domain.license.AssetQuery;
import dev.espalier.mdm.domain.license.AssetRecord;
import dev.espalier.mdm.domain.license.LicenseEvent;
import dev.espalier.mdm.domain.license.LicenseSums;
import dev.espalier.mdm.domain.license.MirrorPlan;
import dev.espalier.mdm.spi.Stores;
import dev.espalier.mdm.spi.license.AssetPage;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what a unit owns, page by page. Apple has no list of changes of it, and counts may move between two pages: then
 * they are read again a little later, and nothing is taken for gone meanwhile.
 */
final class ReadAssets {
    private final Ports ports;
    private final UnitFrame frame;

    ReadAssets(Ports ports, UnitFrame frame) {
        this.ports = ports;
        this.frame = frame;
    }

    void read(MirrorRun run) {
        var begun = Mirrors.begin(ports, run);
        Optional<String> version = Optional.empty();
        boolean moved = false;
        int index = 0;
        boolean more = true;
        while (more && !run.canceled()) {
            var page = ask(run, index);
            moved |= page.isEmpty()
                    || version.filter(page.orElseThrow().cut().version()::equals)
                                    .isEmpty()
                            && index > 0;
            version = version.or(() -> page.map(first -> first.cut().version()));
            more = page.map(answer -> answer.cut().more()).orElse(false);
            page.ifPresent(answer -> store(run, answer, begun));
            index++;
        }
        if (!more) {
            end(run, begun, moved);
        }
    }

    /** Reads once more if counts moved and it is time for that already. */
    void again(MirrorRun run) {
        var due = ports.inTransaction(
                        run.place().lease(),
                        stores -> Mirrors.state(stores, run).recountAt())
                .filter(at -> !ports.now().isBefore(at));
        if (due.isPresent() && !run.canceled()) {
            read(run);
        }
    }

    private Optional<AssetPage> ask(MirrorRun run, int index) {
        var place = run.place();
        return frame.minding(place, () -> ports.apple().licenses().assets(place.credential(), index));
    }

    private void store(MirrorRun run, AssetPage page, Instant begun) {
        ports.inTransaction(run.place().lease(), stores -> {
            var change = new CountChange(stores, run.id());
            for (var records : Mirrors.chunks(page.records())) {
                change.apply(records, begun);
            }
            change.event(run.event(LicenseEvent.COUNTS_CHANGED, ports.now())
                            .with("index", page.cut().index()))
                    .ifPresent(stores.journal()::append);
            return change;
        });
        page.records().stream()
                .filter(record -> !record.count().plausible())
                .map(AssetRecord::key)
                .forEach(run::suspect);
        run.tally().assets(page.records().size(), page.skipped());
        run.step(Progress.Stage.COUNTING, page.cut().index() + 1L, page.cut().pages());
    }

    private void end(MirrorRun run, Instant begun, boolean moved) {
        if (moved) {
            moving(run);
        } else {
            stoodStill(run, begun);
            run.counted();
        }
    }

    private void moving(MirrorRun run) {
        ports.inTransaction(run.place().lease(), stores -> {
            var now = ports.now();
            var before = Mirrors.state(stores, run);
            var again = Mirrors.plan(ports).recount(before.countsMoved(), now);
            var after = before.countsMoving(again);
            stores.mirrorStates().put(after);
            if (MirrorPlan.unstable(after) && !MirrorPlan.unstable(before)) {
                stores.journal()
                        .append(run.event(LicenseEvent.COUNTS_UNSTABLE, now).with("again", again));
            }
            return after;
        });
    }

    private void stoodStill(MirrorRun run, Instant begun) {
        ports.inTransaction(run.place().lease(), stores -> {
            var before = sums(stores, run);
            int gone = stores.assets().markAbsent(run.id(), begun);
            if (gone > 0) {
                var after = sums(stores, run);
                stores.journal()
                        .append(run.event(LicenseEvent.ASSETS_GONE, ports.now())
                                .with("assets", gone)
                                .with("total", after.total() - before.total())
                                .with("assigned", after.assigned() - before.assigned()));
            }
            stores.mirrorStates().put(Mirrors.state(stores, run).counted(begun));
            return gone;
        });
    }

    private static LicenseSums sums(Stores stores, MirrorRun run) {
        var all = new AssetQuery(Set.of(run.id()), Set.of(), AssetQuery.Visibility.ALL, "", AssetQuery.Order.ITEM);
        return stores.assets().sums(all);
    }
}
