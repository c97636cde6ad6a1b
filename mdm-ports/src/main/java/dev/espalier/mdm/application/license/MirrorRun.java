package dev.espalier.mdm.application.license;

import dev.espalier.mdm.api.Progress;
import dev.espalier.mdm.application.UnitPlace;
import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.journal.JournalEvent;
import dev.espalier.mdm.domain.license.AssetKey;
import dev.espalier.mdm.domain.license.LicenseEvent;
import dev.espalier.mdm.domain.license.MirrorReport;
import dev.espalier.mdm.domain.license.MirrorReport.Ending;
import dev.espalier.mdm.domain.shared.IntegrationId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** One reading of a unit's licenses: where, for whom, watched by whom, and what it has come to so far. */
final class MirrorRun {
    /** More assets than these with impossible counts are left to the next reading. */
    private static final int MOST_SUSPECTS = 100;

    private final UnitPlace place;
    private final Progress progress;
    private final Tally tally;
    private final Set<AssetKey> suspects = new TreeSet<>();
    private boolean counted;

    MirrorRun(UnitPlace place, Progress progress, Instant begunAt) {
        this.place = place;
        this.progress = progress;
        this.tally = new Tally(begunAt);
    }

    UnitPlace place() {
        return place;
    }

    IntegrationId id() {
        return place.id();
    }

    Tally tally() {
        return tally;
    }

    JournalEvent event(LicenseEvent event, Instant at) {
        return place.event(event, at);
    }

    Progress progress() {
        return progress;
    }

    boolean canceled() {
        return progress.canceled() || Thread.currentThread().isInterrupted();
    }

    void step(Progress.Stage stage, long done, long expected) {
        progress.step(stage, done, expected);
    }

    /** Notes an asset whose numbers cannot be true at once. */
    void suspect(AssetKey key) {
        if (suspects.size() < MOST_SUSPECTS) {
            suspects.add(key);
        }
    }

    Set<AssetKey> suspects() {
        return Set.copyOf(suspects);
    }

    /** Counts that were read in this run, while they stood still, can be held against the assignments. */
    void counted() {
        counted = true;
    }

    boolean hasCounts() {
        return counted;
    }

    /** What the run has come to. */
    static final class Tally {
        private final Instant begunAt;
        private boolean full;
        private long assets;
        private long assignments;
        private long found;
        private long gone;
        private long skipped;
        private long verified;
        private long lookedUp;
        private Optional<Refusal> reason = Optional.empty();

        Tally(Instant begunAt) {
            this.begunAt = begunAt;
        }

        void full() {
            full = true;
        }

        void assets(long more, long unusable) {
            assets += more;
            skipped += unusable;
        }

        void assignments(long more, long unusable) {
            assignments += more;
            skipped += unusable;
        }

        void found(long more) {
            found += more;
        }

        void gone(long more) {
            gone += more;
        }

        void verified() {
            verified++;
        }

        long verifiedSoFar() {
            return verified;
        }

        void lookedUp() {
            lookedUp++;
        }

        void leaves(Refusal undone) {
            reason = Optional.of(undone);
        }

        MirrorReport.Builder report(Ending ending, Instant now) {
            return MirrorReport.builder()
                    .ending(ending)
                    .begunAt(begunAt)
                    .endedAt(now)
                    .full(full)
                    .assets(assets)
                    .assignments(assignments)
                    .found(found)
                    .gone(gone)
                    .skipped(skipped)
                    .verified(verified)
                    .lookedUp(lookedUp)
                    .reason(reason);
        }
    }
}
