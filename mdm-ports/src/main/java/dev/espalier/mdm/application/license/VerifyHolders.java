package dev.espalier.mdm.application.license;

import dev.espalier.mdm.api.Progress;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.domain.license.Asset;
import dev.espalier.mdm.domain.license.AssetKey;
import dev.espalier.mdm.domain.license.CountMismatch;
import dev.espalier.mdm.domain.license.UnseenHolders;
import java.time.Instant;
import java.util.List;

/**
 * Removes what is not there any more. What a full reading did not show is removed at once where Apple's count says the
 * same; where the two disagree, the asset's holders are asked for alone first. Between full readings, a count that is not
 * the mirror's tells that something went.
 */
final class VerifyHolders {
    /** So many assets are asked about alone in one update because of their counts; the next one goes on after them. */
    private static final int MOST = 50;

    private static final int PAGE = 100;

    private final Ports ports;
    private final ReadHolders holders;
    private final SightedPages pages;

    VerifyHolders(Ports ports, ReadHolders holders) {
        this.ports = ports;
        this.holders = holders;
        this.pages = new SightedPages(ports);
    }

    void verify(MirrorRun run) {
        suspects(run);
        var removals = ports.inTransaction(
                run.place().lease(), stores -> Mirrors.state(stores, run).removalsOf());
        removals.ifPresent(begun -> remove(run, begun));
        if (run.hasCounts()) {
            compare(run);
        }
    }

    private void suspects(MirrorRun run) {
        for (var key : run.suspects()) {
            if (run.canceled()) {
                return;
            }
            holders.count(run, key);
            holders.read(run, key);
        }
    }

    private void remove(MirrorRun run, Instant begun) {
        String after = "";
        List<UnseenHolders> unseen;
        do {
            unseen = unseen(run, begun, after);
            for (var asset : unseen) {
                if (run.canceled()) {
                    return;
                }
                remove(run, begun, asset);
                after = asset.asset().text();
            }
        } while (!unseen.isEmpty());
        ports.inTransaction(run.place().lease(), stores -> {
            var state = Mirrors.state(stores, run).removed();
            stores.mirrorStates().put(state);
            return state;
        });
    }

    private List<UnseenHolders> unseen(MirrorRun run, Instant begun, String after) {
        return ports.inTransaction(
                run.place().lease(), stores -> stores.assignments().unseen(run.id(), begun, after, PAGE));
    }

    private void remove(MirrorRun run, Instant begun, UnseenHolders unseen) {
        if (unseen.confirmedBy(assigned(run, unseen.asset()))) {
            ports.inTransaction(run.place().lease(), stores -> {
                pages.removeUnseen(stores, run, unseen.asset(), begun);
                return unseen;
            });
        } else {
            holders.read(run, unseen.asset());
            report(run);
        }
    }

    /** Nobody holds what the unit does not own any more. */
    private long assigned(MirrorRun run, AssetKey key) {
        return holders.onFile(run, key)
                .filter(Asset::present)
                .map(asset -> asset.record().count().assigned())
                .orElse(0L);
    }

    private void compare(MirrorRun run) {
        String after = ports.inTransaction(
                        run.place().lease(),
                        stores -> Mirrors.state(stores, run).comparedUpTo())
                .orElse("");
        var differing = mismatches(run, after);
        String last = "";
        for (var mismatch : differing) {
            if (run.canceled()) {
                break;
            }
            holders.read(run, mismatch.asset());
            last = mismatch.asset().text();
            report(run);
        }
        compared(run, differing.size() < MOST && !run.canceled() ? "" : last);
    }

    private List<CountMismatch> mismatches(MirrorRun run, String after) {
        return ports.inTransaction(
                run.place().lease(), stores -> stores.assets().mismatches(run.id(), after, MOST));
    }

    private void compared(MirrorRun run, String upTo) {
        ports.inTransaction(run.place().lease(), stores -> {
            var before = Mirrors.state(stores, run);
            var after = before.compared(upTo);
            if (!after.equals(before)) {
                stores.mirrorStates().put(after);
            }
            return after;
        });
    }

    private static void report(MirrorRun run) {
        run.step(Progress.Stage.CHECKING, run.tally().verifiedSoFar(), Progress.UNKNOWN);
    }
}
