package dev.espalier.mdm.application.license;

import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.domain.license.AdamId;
import dev.espalier.mdm.domain.license.StoreFacts;
import dev.espalier.mdm.failure.AppleServiceException;
import dev.espalier.mdm.failure.AppleUnavailableException;
import dev.espalier.mdm.spi.license.CatalogGateway.Shelf;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Asks the store about items of a unit, in the unit's own storefront (rule A25). Facts are kept for a day, and that an
 * item is not to be found for an hour. No license depends on it: what goes wrong here is tried again later.
 */
final class LookUpFacts {
    /** So many items are asked about in one update; the next one goes on with the others. */
    private static final int MOST = 100;

    private static final Duration KEPT = Duration.ofHours(24);
    private static final Duration MISSING = Duration.ofHours(1);
    private static final String USUAL_PLATFORM = "volumestore";

    private final Ports ports;

    LookUpFacts(Ports ports) {
        this.ports = ports;
    }

    void lookUp(MirrorRun run) {
        var country = run.place().unit().details().country();
        country.ifPresent(code -> lookUp(run, new Shelf(code, platform(run))));
    }

    private static String platform(MirrorRun run) {
        return run.place().unit().details().platform().orElse(USUAL_PLATFORM);
    }

    private void lookUp(MirrorRun run, Shelf shelf) {
        for (var item : due(run)) {
            if (run.canceled() || !lookUp(run, shelf, item)) {
                return;
            }
        }
    }

    private List<AdamId> due(MirrorRun run) {
        var now = ports.now();
        return ports.inTransaction(
                run.place().lease(), stores -> stores.storeFacts().due(run.id(), now, MOST));
    }

    /** Says false if the store cannot answer now, and there is no use in asking on. */
    private boolean lookUp(MirrorRun run, Shelf shelf, AdamId item) {
        try {
            keep(run, item, ports.apple().catalog().lookup(run.place().credential(), shelf, item));
            run.tally().lookedUp();
            return true;
        } catch (AppleUnavailableException e) {
            return false;
        } catch (AppleServiceException e) {
            keep(run, item, Optional.empty());
            return true;
        }
    }

    private void keep(MirrorRun run, AdamId item, Optional<StoreFacts> facts) {
        Instant now = ports.now();
        ports.inTransaction(run.place().lease(), stores -> {
            facts.ifPresentOrElse(
                    told -> stores.storeFacts().put(run.id(), told, now.plus(KEPT)),
                    () -> stores.storeFacts().postpone(run.id(), item, now.plus(MISSING)));
            return item;
        });
    }
}
