package dev.espalier.mdm.application.license;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.api.license.ApplyReport;
import dev.espalier.mdm.api.license.AssignRequest;
import dev.espalier.mdm.api.license.MigrationReport;
import dev.espalier.mdm.application.Doorkeeper;
import dev.espalier.mdm.application.Finder;
import dev.espalier.mdm.application.Locator;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.Session;
import dev.espalier.mdm.domain.access.Action;
import dev.espalier.mdm.domain.access.Caller;
import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.inventory.ManagedDevice;
import dev.espalier.mdm.domain.journal.Actor;
import dev.espalier.mdm.domain.journal.Subject;
import dev.espalier.mdm.domain.license.AssetKey;
import dev.espalier.mdm.domain.license.Assignee;
import dev.espalier.mdm.domain.license.Assignment;
import dev.espalier.mdm.domain.license.HeldLicense;
import dev.espalier.mdm.domain.license.LicensePool;
import dev.espalier.mdm.domain.license.Migration;
import dev.espalier.mdm.domain.license.WorkEvent;
import dev.espalier.mdm.domain.license.WorkRefusal;
import dev.espalier.mdm.domain.people.PersonId;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.spi.Stores;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Moves licenses from users to their devices. That somebody asked for it is on file; every settling goes on with it, from
 * what the mirror shows, until nobody who has a device holds a license as a user any more.
 */
final class MigrateLicenses {
    /** Between the last device and the first user, in the order of assignees. */
    private static final String USERS = "u";

    private final Ports ports;
    private final Finder finder;
    private final Locator locator;
    private final AssignLicenses assigning;
    private final RevokeLicenses revoking;

    MigrateLicenses(Ports ports, AssignLicenses assigning, RevokeLicenses revoking) {
        this.ports = ports;
        this.finder = new Finder(ports);
        this.locator = new Locator(ports);
        this.assigning = assigning;
        this.revoking = revoking;
    }

    Outcome<MigrationReport> migrate(Session session, IntegrationId unit, AssetKey asset) {
        return ports.inTransaction(session, stores -> begin(session, stores, unit, asset))
                .then(migration -> pass(new Run(session, migration, true)));
    }

    private Outcome<Migration> begin(Session session, Stores stores, IntegrationId unit, AssetKey asset) {
        return Doorkeeper.toUnit(session, stores, unit, Action.ASSIGN)
                .then(found -> Doorkeeper.admit(session, Action.PLAN))
                .unless(admitted -> objection(stores, unit, asset).map(Refusal::of))
                .map(admitted -> {
                    var migration = new Migration(unit, asset, Actor.of(session.caller()), ports.now());
                    stores.migrations().put(migration);
                    stores.journal()
                            .append(session.event(WorkEvent.MIGRATION_BEGUN, Subject.integration(unit), ports.now())
                                    .with("asset", asset.toString()));
                    return migration;
                });
    }

    private static Optional<WorkRefusal> objection(Stores stores, IntegrationId unit, AssetKey key) {
        return Optional.ofNullable(stores.assets().find(unit, Set.of(key)).get(key))
                .map(LicensePool::againstMigration)
                .orElse(Optional.of(WorkRefusal.NOT_OWNED));
    }

    /** Goes on with what is under way in a unit; whatever stops it is tried again the next time. */
    void proceed(Session asking, IntegrationId unit) {
        var session = new Session(asking.account(), Caller.system());
        ports.inTransaction(session, stores -> stores.migrations().of(unit))
                .forEach(migration -> pass(new Run(session, migration, false)));
    }

    private Outcome<MigrationReport> pass(Run run) {
        List<HeldLicense> page = users(run, USERS);
        while (!page.isEmpty()) {
            var refused = step(run, page).refusal();
            if (refused.isPresent()) {
                return Outcome.refused(refused.orElseThrow());
            }
            page = users(run, page.get(page.size() - 1).assignment().assignee().text());
        }
        return Outcome.done(end(run));
    }

    private List<HeldLicense> users(Run run, String after) {
        return ports.inTransaction(
                run.session,
                stores -> stores.assignments().holders(run.migration.unit(), run.migration.asset(), after, Page.MAX));
    }

    private Outcome<Run> step(Run run, List<HeldLicense> page) {
        var users = page.stream().map(held -> held.assignment().assignee()).toList();
        var people = finder.people(run.session.account(), users);
        var devices = locator.devicesOf(run.session.account(), people.values());
        if (devices.isEmpty()) {
            return Outcome.refused(Refusal.of(WorkRefusal.INVENTORY_UNAVAILABLE));
        }
        var theirs = theirs(users, people, devices.orElseThrow());
        var moves = new Moves(run.migration.asset(), holding(run, theirs));
        theirs.forEach((user, own) -> run.count(moves.add(user, own)));
        return give(run, moves.lacking).then(given -> takeBack(run, moves.returning));
    }

    /** What is to be done about a page of users. */
    private static final class Moves {
        private final AssetKey asset;
        private final Set<Assignee> holding;
        private final Set<Assignee> lacking = new TreeSet<>();
        private final Set<Assignment> returning = new HashSet<>();

        Moves(AssetKey asset, Set<Assignee> holding) {
            this.asset = asset;
            this.holding = holding;
        }

        Migration.Step add(Assignee user, Set<Assignee> devices) {
            var next = Migration.next(devices, holding);
            if (next == Migration.Step.GIVE) {
                devices.stream().filter(device -> !holding.contains(device)).forEach(lacking::add);
            }
            if (next == Migration.Step.TAKE_BACK) {
                returning.add(new Assignment(asset, user));
            }
            return next;
        }
    }

    private static Map<Assignee, Set<Assignee>> theirs(
            List<Assignee> users, Map<Assignee, PersonId> people, Map<PersonId, List<ManagedDevice>> devices) {
        return users.stream()
                .collect(Collectors.toMap(
                        user -> user,
                        user -> Optional.ofNullable(people.get(user))
                                .map(person -> devices.getOrDefault(person, List.of()))
                                .orElse(List.of())
                                .stream()
                                .map(device -> (Assignee) new Assignee.ToDevice(device.serial()))
                                .collect(Collectors.toSet())));
    }

    private Set<Assignee> holding(Run run, Map<Assignee, Set<Assignee>> theirs) {
        List<Assignment> licenses = theirs.values().stream()
                .flatMap(Set::stream)
                .distinct()
                .map(device -> new Assignment(run.migration.asset(), device))
                .toList();
        return ports.inTransaction(run.session, stores -> {
            var holding = new HashSet<Assignee>();
            Holders.chunks(licenses, Page.MAX)
                    .forEach(chunk -> stores.assignments()
                            .present(run.migration.unit(), chunk)
                            .forEach(license -> holding.add(license.assignee())));
            return holding;
        });
    }

    private Outcome<Run> give(Run run, Set<Assignee> lacking) {
        if (!run.gives || lacking.isEmpty()) {
            return Outcome.done(run);
        }
        var request = new AssignRequest(List.of(run.migration.unit()), Set.of(run.migration.asset()), lacking);
        return assigning
                .assign(run.session, request)
                .unless(ApplyReport::stopped)
                .map(report -> {
                    run.asked += report.asked();
                    return run;
                });
    }

    private Outcome<Run> takeBack(Run run, Set<Assignment> returning) {
        if (returning.isEmpty()) {
            return Outcome.done(run);
        }
        return revoking.revoke(run.session, run.migration.unit(), returning).map(report -> {
            run.asked += report.asked();
            return run;
        });
    }

    private MigrationReport end(Run run) {
        var report = new MigrationReport(run.moving, run.staying, run.asked);
        if (report.ended()) {
            var migration = run.migration;
            ports.inTransaction(run.session, stores -> {
                stores.migrations().remove(migration.unit(), migration.asset());
                stores.journal()
                        .append(run.session
                                .event(WorkEvent.MIGRATION_ENDED, Subject.integration(migration.unit()), ports.now())
                                .with("asset", migration.asset().toString())
                                .with("staying", run.staying));
                return report;
            });
        }
        return report;
    }

    /** One pass over the users who hold a license of the item. */
    private static final class Run {
        private final Session session;
        private final Migration migration;
        private final boolean gives;
        private long moving;
        private long staying;
        private long asked;

        Run(Session session, Migration migration, boolean gives) {
            this.session = session;
            this.migration = migration;
            this.gives = gives;
        }

        void count(Migration.Step next) {
            if (next == Migration.Step.STAY) {
                staying++;
            } else {
                moving++;
            }
        }
    }
}
