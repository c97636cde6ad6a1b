package dev.espalier.mdm.application.license;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.api.Progress;
import dev.espalier.mdm.api.license.RevokeReport;
import dev.espalier.mdm.application.Doorkeeper;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.Session;
import dev.espalier.mdm.application.UnitFrame;
import dev.espalier.mdm.application.UnitPlace;
import dev.espalier.mdm.domain.access.Action;
import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.journal.JournalEvent;
import dev.espalier.mdm.domain.journal.Subject;
import dev.espalier.mdm.domain.license.Assignee;
import dev.espalier.mdm.domain.license.Assignment;
import dev.espalier.mdm.domain.license.LicenseOperation;
import dev.espalier.mdm.domain.license.OperationKind;
import dev.espalier.mdm.domain.license.RequestLimits;
import dev.espalier.mdm.domain.license.Revocation;
import dev.espalier.mdm.domain.license.RevocationId;
import dev.espalier.mdm.domain.license.WorkEvent;
import dev.espalier.mdm.domain.license.WorkRefusal;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.spi.Stores;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Carries a confirmed revocation out, batch by batch (rules A15, A16). Each batch leaves the list of holders in the
 * transaction that puts its operation on file: whoever goes on after a death neither forgets nor repeats one.
 */
final class CarryOutRevocation {
    private final Ports ports;
    private final UnitFrame frame;
    private final NewOperation intending;
    private final TellApple teller;
    private final PlanRevocation.Reach reaching;

    CarryOutRevocation(Ports ports, UnitFrame frame) {
        this.ports = ports;
        this.frame = frame;
        this.intending = new NewOperation(ports);
        this.teller = new TellApple(ports, frame);
        this.reaching = new PlanRevocation.Reach(ports);
    }

    Outcome<RevokeReport> carryOut(Session session, RevocationId id, long licenses, Progress progress) {
        return ports.inTransaction(session, stores -> confirmed(session, stores, id, licenses))
                .map(revocation -> run(new Run(session, revocation, progress)));
    }

    /** The revocation, if the caller may see it. */
    static Outcome<Revocation> find(Session session, Stores stores, RevocationId id, Action action) {
        return stores.revocations()
                .find(id)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Refusal.of(WorkRefusal.NO_SUCH_REVOCATION)))
                .then(found ->
                        Doorkeeper.toUnit(session, stores, found.unit(), action).map(unit -> found));
    }

    private Outcome<Revocation> confirmed(Session session, Stores stores, RevocationId id, long licenses) {
        return find(session, stores, id, Action.REVOKE_MANY)
                .unless(found -> found.objection(licenses))
                .map(found -> {
                    if (found.confirmedAt().isPresent()) {
                        return found;
                    }
                    var confirmed = found.confirmed(ports.now());
                    stores.revocations().update(confirmed);
                    stores.journal().append(event(session, WorkEvent.REVOCATION_CONFIRMED, confirmed));
                    return confirmed;
                });
    }

    private JournalEvent event(Session session, WorkEvent kind, Revocation of) {
        return session.event(kind, Subject.integration(of.unit()), ports.now())
                .with("revocation", of.id())
                .with("licenses", of.licenses());
    }

    private RevokeReport run(Run run) {
        Optional<Refusal> stopped = Optional.empty();
        var next = next(run);
        while (!next.isEmpty() && stopped.isEmpty() && !run.progress.canceled()) {
            var batch = next;
            stopped = frame.writing(
                            new Doorkeeper.Visit(run.session, run.revocation.unit(), Action.REVOKE_MANY),
                            place -> batch(run, place, batch))
                    .refusal();
            run.after = batch.get(batch.size() - 1).text();
            next = next(run);
        }
        var left = stopped.or(() -> end(run));
        return new RevokeReport(run.asked, Map.of(), left.orElse(null));
    }

    /** Devices or users, no more than Apple takes at once. */
    private List<Assignee> next(Run run) {
        var holders = ports.inTransaction(
                run.session, stores -> stores.revocations().holders(run.revocation.id(), run.after, Page.MAX));
        if (holders.isEmpty()) {
            return holders;
        }
        var first = holders.get(0);
        int most = RequestLimits.most(ports.apple().content().limits(), OperationKind.REVOKE, first);
        return holders.stream()
                .takeWhile(holder -> holder.getClass().equals(first.getClass()))
                .limit(most)
                .toList();
    }

    private Outcome<Run> batch(Run run, UnitPlace place, List<Assignee> holders) {
        var still = reaching.of(run.session, place.unit(), run.revocation.reach(), holders);
        if (still.isEmpty()) {
            return Outcome.refused(Refusal.of(WorkRefusal.INVENTORY_UNAVAILABLE));
        }
        var intended =
                ports.inTransaction(place.lease(), stores -> intend(stores, run, place, holders, still.orElseThrow()));
        for (Told told : intended) {
            teller.tell(place, told.operation(), told.licenses());
            run.asked += told.licenses().size();
        }
        run.progress.step(Progress.Stage.ASSIGNING, run.asked, run.revocation.licenses());
        return Outcome.done(run);
    }

    /** Whoever has a license under way is left for later: two operations on one license never meet. */
    private List<Told> intend(Stores stores, Run run, UnitPlace place, List<Assignee> holders, List<Assignee> still) {
        var busy = stores.operations().busy(place.id(), holders);
        var free = still.stream().filter(one -> !busy.contains(one)).toList();
        var returnable = Returnable.of(stores, place.id(), free);
        stores.revocations()
                .removeHolders(
                        run.revocation.id(),
                        holders.stream().filter(one -> !busy.contains(one)).toList());
        Holders.chunks(returnable.licenses(), Page.MAX)
                .forEach(chunk -> stores.revocations().addTaken(run.revocation.id(), chunk));
        return groups(returnable).entrySet().stream()
                .map(group -> new Told(
                        intending.intend(
                                stores,
                                place,
                                group.getKey().isEmpty() ? NewOperation.Intent.REVOKE : NewOperation.Intent.TAKE,
                                group.getValue()),
                        group.getValue()))
                .toList();
    }

    /** Everything of a holder goes in one request, unless a book of theirs has to be spared. */
    private static Map<String, List<Assignment>> groups(Returnable returnable) {
        var groups = new TreeMap<String, List<Assignment>>();
        for (Assignment license : returnable.licenses()) {
            String group =
                    returnable.whole(license.assignee()) ? "" : license.asset().text();
            groups.computeIfAbsent(group, key -> new ArrayList<>()).add(license);
        }
        return groups;
    }

    /** The revocation is over once no holder is left; otherwise the reason says what has to come first. */
    private Optional<Refusal> end(Run run) {
        var id = run.revocation.id();
        return ports.inTransaction(run.session, stores -> {
            if (!stores.revocations().holders(id, "", 1).isEmpty()) {
                return run.progress.canceled() ? Optional.empty() : Optional.of(busy(id));
            }
            var revocation = stores.revocations().find(id).orElseThrow();
            if (revocation.endedAt().isEmpty()) {
                stores.revocations().update(revocation.ended(ports.now()));
                stores.journal().append(event(run.session, WorkEvent.REVOCATION_ENDED, revocation));
            }
            return Optional.empty();
        });
    }

    private static Refusal busy(RevocationId id) {
        return Refusal.of(WorkRefusal.HOLDERS_BUSY).with("revocation", id.toString());
    }

    /** An operation on file, and its licenses. */
    private record Told(LicenseOperation operation, List<Assignment> licenses) {}

    /** One process that carries a revocation out. */
    private static final class Run {
        private final Session session;
        private final Revocation revocation;
        private final Progress progress;
        private String after = "";
        private long asked;

        Run(Session session, Revocation revocation, Progress progress) {
            this.session = session;
            this.revocation = revocation;
            this.progress = progress;
        }
    }
}
