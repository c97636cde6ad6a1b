package dev.espalier.mdm.application.license;

import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.UnitFrame;
import dev.espalier.mdm.domain.license.Asset;
import dev.espalier.mdm.domain.license.AssetKey;
import dev.espalier.mdm.domain.license.LicenseEvent;
import dev.espalier.mdm.spi.license.AssetPage;
import dev.espalier.mdm.spi.license.AssignmentAnswer;
import dev.espalier.mdm.spi.license.AssignmentPage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads one asset alone: its counts, who holds it, and so who does not any more (rule A23). */
final class ReadHolders {
    private final Ports ports;
    private final UnitFrame frame;
    private final SightedPages pages;

    ReadHolders(Ports ports, UnitFrame frame) {
        this.ports = ports;
        this.frame = frame;
        this.pages = new SightedPages(ports);
    }

    /** Reads the asset's counts as they are now. */
    void count(MirrorRun run, AssetKey key) {
        var begun = Mirrors.begin(ports, run);
        var place = run.place();
        AssetPage page = frame.minding(place, () -> ports.apple().licenses().asset(place.credential(), key));
        ports.inTransaction(place.lease(), stores -> {
            var change = new CountChange(stores, run.id());
            change.apply(page.records(), begun);
            Optional.ofNullable(stores.assets().find(run.id(), Set.of(key)).get(key))
                    .filter(asset -> asset.seenAt().isBefore(begun))
                    .ifPresent(change::gone);
            change.event(run.event(LicenseEvent.COUNTS_CHANGED, ports.now()).with("asset", key.toString()))
                    .ifPresent(stores.journal()::append);
            return change;
        });
    }

    /**
     * Reads who holds the asset. Whoever is not shown is removed, unless the list moved meanwhile.
     *
     * @return false if it moved
     */
    boolean read(MirrorRun run, AssetKey key) {
        run.tally().verified();
        var begun = Mirrors.begin(ports, run);
        var first = ask(run, key, 0);
        if (first.isEmpty()) {
            return false;
        }
        boolean still = rest(run, key, first.orElseThrow(), begun);
        if (still) {
            ports.inTransaction(run.place().lease(), stores -> {
                pages.removeUnseen(stores, run, key, begun);
                return key;
            });
        }
        return still;
    }

    /** Stores all pages. Says whether the list stood still. */
    private boolean rest(MirrorRun run, AssetKey key, AssignmentPage first, Instant begun) {
        String version = first.cut().version();
        var page = first;
        boolean still = true;
        store(run, page, begun);
        for (int index = 1; page.cut().more(); index++) {
            var next = run.canceled() ? Optional.<AssignmentPage>empty() : ask(run, key, index);
            if (next.isEmpty()) {
                return false;
            }
            page = next.orElseThrow();
            still &= !version.isEmpty() && page.cut().version().equals(version);
            store(run, page, begun);
        }
        return still;
    }

    private Optional<AssignmentPage> ask(MirrorRun run, AssetKey key, int index) {
        var place = run.place();
        AssignmentAnswer answer =
                frame.minding(place, () -> ports.apple().licenses().holders(place.credential(), key, index));
        return answer.match(Optional::of, refused -> Optional.empty(), shorter -> Optional.empty());
    }

    private void store(MirrorRun run, AssignmentPage page, Instant begun) {
        ports.inTransaction(run.place().lease(), stores -> {
            pages.store(stores, run, List.of(page), begun);
            return page;
        });
    }

    /** The asset as it is on file. */
    Optional<Asset> onFile(MirrorRun run, AssetKey key) {
        return ports.inTransaction(
                run.place().lease(),
                stores -> Optional.ofNullable(
                        stores.assets().find(run.id(), Set.of(key)).get(key)));
    }
}
