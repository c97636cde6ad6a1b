package dev.espalier.mdm.application.license;

import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.domain.license.AssetKey;
import dev.espalier.mdm.domain.license.LicenseEvent;
import dev.espalier.mdm.domain.license.Sighting;
import dev.espalier.mdm.spi.Stores;
import dev.espalier.mdm.spi.license.AssignmentPage;
import java.time.Instant;
import java.util.List;

/** Puts what Apple lists into the mirror, and takes what is gone out of it, each with its entry in the journal. */
final class SightedPages {
    private final Ports ports;

    SightedPages(Ports ports) {
        this.ports = ports;
    }

    /** Pages that came together are one change. */
    void store(Stores stores, MirrorRun run, List<AssignmentPage> pages, Instant begun) {
        var listed = pages.stream().flatMap(page -> page.assignments().stream()).toList();
        int found = 0;
        for (var assignments : Mirrors.chunks(listed)) {
            found += stores.assignments().see(run.id(), assignments, Sighting.atApple(begun));
        }
        if (found > 0) {
            stores.journal()
                    .append(run.event(LicenseEvent.ASSIGNMENTS_FOUND, ports.now())
                            .with("found", found)
                            .with("listed", listed.size()));
        }
        run.tally().found(found);
        run.tally()
                .assignments(
                        listed.size(),
                        pages.stream().mapToLong(AssignmentPage::skipped).sum());
    }

    void removeUnseen(Stores stores, MirrorRun run, AssetKey asset, Instant begun) {
        int gone = stores.assignments().removeUnseen(run.id(), asset, begun);
        if (gone > 0) {
            stores.journal()
                    .append(run.event(LicenseEvent.ASSIGNMENTS_GONE, ports.now())
                            .with("asset", asset.toString())
                            .with("gone", gone));
        }
        run.tally().gone(gone);
    }
}
