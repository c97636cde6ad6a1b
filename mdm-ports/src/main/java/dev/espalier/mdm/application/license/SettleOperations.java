package dev.espalier.mdm.application.license;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.api.Progress;
import dev.espalier.mdm.api.license.SettleReport;
import dev.espalier.mdm.application.Doorkeeper;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.Session;
import dev.espalier.mdm.application.UnitFrame;
import dev.espalier.mdm.application.UnitPlace;
import dev.espalier.mdm.application.UnitStep;
import dev.espalier.mdm.domain.access.Action;
import dev.espalier.mdm.domain.license.AssetKey;
import dev.espalier.mdm.domain.license.Assignment;
import dev.espalier.mdm.domain.license.EventProgress;
import dev.espalier.mdm.domain.license.LicenseOperation;
import dev.espalier.mdm.domain.license.Settlement;
import dev.espalier.mdm.domain.license.TaskFailure;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Follows operations to their end (rule A30): Apple is asked how far it is, or, after a lost answer, a lost event or a
 * failure of some tasks, who holds what. Only what is missing is asked for again.
 */
final class SettleOperations {
    private static final Duration MOVING = Duration.ofSeconds(30);

    private final Ports ports;
    private final UnitFrame frame;
    private final UnitStep users;
    private final ReadHolders holders;
    private final TellApple teller;
    private final RecordOutcome recording;
    private final FollowHints hints;
    private final ServeWaiting serving;
    private final MigrateLicenses migrating;

    SettleOperations(Ports ports, UnitFrame frame, UnitStep users, ServeWaiting serving, MigrateLicenses migrating) {
        this.ports = ports;
        this.frame = frame;
        this.users = users;
        this.holders = new ReadHolders(ports, frame);
        this.teller = new TellApple(ports, frame);
        this.recording = new RecordOutcome(ports);
        this.hints = new FollowHints(ports, holders);
        this.serving = serving;
        this.migrating = migrating;
    }

    Outcome<SettleReport> settle(Session session, IntegrationId unit, Progress progress) {
        var visit = new Doorkeeper.Visit(session, unit, Action.UPDATE);
        return frame.reading(visit, place -> Outcome.done(settle(place, progress)))
                .map(report -> served(session, unit, report));
    }

    /** What is asked for just now is open, too. */
    private SettleReport served(Session session, IntegrationId unit, SettleReport report) {
        migrating.proceed(session, unit);
        long served = serving.serve(session);
        return new SettleReport(report.looked(), report.ended(), open(session, unit), served);
    }

    private SettleReport settle(UnitPlace place, Progress progress) {
        hints.follow(place, progress);
        users.take(place, progress);
        long looked = 0;
        long ended = 0;
        var due = due(place);
        while (!due.isEmpty() && !progress.canceled()) {
            for (LicenseOperation operation : due) {
                looked++;
                ended += look(place, operation).open() ? 0 : 1;
            }
            due = due(place);
        }
        return new SettleReport(looked, ended, 0, 0);
    }

    private List<LicenseOperation> due(UnitPlace place) {
        return ports.inTransaction(place.lease(), stores -> stores.operations().due(place.id(), ports.now(), Page.MAX));
    }

    private long open(Session session, IntegrationId unit) {
        return ports.inTransaction(session, stores -> {
            long open = 0;
            Optional<String> next = Optional.of("");
            while (next.isPresent()) {
                var page = stores.operations().list(unit, true, next.orElseThrow(), Page.MAX);
                open += page.items().size();
                next = page.next();
            }
            return open;
        });
    }

    private LicenseOperation look(UnitPlace place, LicenseOperation operation) {
        if (operation.state() == LicenseOperation.State.SENT) {
            return ask(place, operation);
        }
        return operation.state() == LicenseOperation.State.ASKING_AGAIN
                ? tellAgain(place, operation)
                : compare(place, operation, List.of());
    }

    private LicenseOperation ask(UnitPlace place, LicenseOperation operation) {
        String event = operation.event().orElseThrow();
        var answer = frame.minding(place, () -> ports.apple().licenses().progress(place.credential(), event));
        return answer.map(progress -> heard(place, operation, progress))
                .orElseGet(() -> compare(place, operation, List.of()));
    }

    private LicenseOperation heard(UnitPlace place, LicenseOperation operation, EventProgress progress) {
        if (progress.state() == EventProgress.State.COMPLETE) {
            return complete(place, operation);
        }
        return progress.state() == EventProgress.State.FAILED
                ? compare(place, operation, progress.failures())
                : keep(place, operation.pending(ports.now()));
    }

    private LicenseOperation keep(UnitPlace place, LicenseOperation operation) {
        return ports.inTransaction(place.lease(), stores -> {
            stores.operations().update(operation);
            return operation;
        });
    }

    /** The counts are read before the licenses are let go, so that none is taken for free that is not. */
    private LicenseOperation complete(UnitPlace place, LicenseOperation operation) {
        var licenses = licenses(place, operation);
        count(place, licenses);
        return recording.record(place, operation, Settlement.complete(licenses));
    }

    private void count(UnitPlace place, List<Assignment> licenses) {
        var run = new MirrorRun(place, Progress.none(), ports.now());
        RecordOutcome.assets(licenses).forEach(asset -> holders.count(run, asset));
    }

    /** FAILED says that something failed, not that nothing was done: Apple's list shows what was. */
    private LicenseOperation compare(UnitPlace place, LicenseOperation operation, List<TaskFailure> failures) {
        var licenses = licenses(place, operation);
        boolean still = true;
        for (AssetKey asset : RecordOutcome.assets(licenses)) {
            still &= read(place, asset);
        }
        if (!still) {
            return keep(place, operation.unknown(ports.now().plus(MOVING)));
        }
        var atApple = present(place, licenses);
        return recording.record(place, operation, Settlement.compared(operation, licenses, atApple, failures));
    }

    private boolean read(UnitPlace place, AssetKey asset) {
        var run = new MirrorRun(place, Progress.none(), ports.now());
        holders.count(run, asset);
        return holders.read(run, asset) || holders.read(run, asset) || holders.read(run, asset);
    }

    private Set<Assignment> present(UnitPlace place, List<Assignment> licenses) {
        return ports.inTransaction(place.lease(), stores -> {
            var present = new HashSet<Assignment>();
            Holders.chunks(licenses, Page.MAX)
                    .forEach(chunk -> present.addAll(stores.assignments().present(place.id(), chunk)));
            return present;
        });
    }

    private List<Assignment> licenses(UnitPlace place, LicenseOperation operation) {
        return ports.inTransaction(place.lease(), stores -> {
            var all = new ArrayList<Assignment>();
            Optional<String> next = Optional.of("");
            while (next.isPresent()) {
                var page = stores.operations().reserved(operation.id(), next.orElseThrow(), Page.MAX);
                all.addAll(page.items());
                next = page.next();
            }
            return all;
        });
    }

    private LicenseOperation tellAgain(UnitPlace place, LicenseOperation operation) {
        var licenses = licenses(place, operation);
        var telling = keep(place, operation.reduced(licenses.size()).telling(ports.now()));
        return teller.tell(place, telling, licenses);
    }
}
