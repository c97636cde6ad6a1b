package dev.espalier.mdm.application.license;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.application.Doorkeeper;
import dev.espalier.mdm.application.Finder;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.Session;
import dev.espalier.mdm.domain.access.Action;
import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.content.ContentIntegration;
import dev.espalier.mdm.domain.journal.Actor;
import dev.espalier.mdm.domain.journal.Subject;
import dev.espalier.mdm.domain.license.Assignee;
import dev.espalier.mdm.domain.license.Revocation;
import dev.espalier.mdm.domain.license.RevocationId;
import dev.espalier.mdm.domain.license.Whereabouts;
import dev.espalier.mdm.domain.license.WorkEvent;
import dev.espalier.mdm.domain.license.WorkRefusal;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.Page;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Plans to take back all that can come back from many holders (rules A15, A16). Nothing happens by it. */
final class PlanRevocation {
    private final Ports ports;
    private final Reach reaching;

    PlanRevocation(Ports ports) {
        this.ports = ports;
        this.reaching = new Reach(ports);
    }

    Outcome<Revocation> plan(Session session, IntegrationId unit, Revocation.Reach reach) {
        return ports.inTransaction(session, stores -> Doorkeeper.toUnit(session, stores, unit, Action.REVOKE_MANY))
                .then(found -> count(session, found, reach));
    }

    private Outcome<Revocation> count(Session session, ContentIntegration unit, Revocation.Reach reach) {
        var tally = new Tally(new RevocationId(ports.ids().next()));
        Optional<String> after = Optional.of("");
        while (after.isPresent()) {
            String from = after.orElseThrow();
            var page =
                    ports.inTransaction(session, stores -> stores.assignments().assignees(unit.id(), from, Page.MAX));
            var chosen = reaching.of(session, unit, reach, page);
            if (chosen.isEmpty()) {
                return Outcome.refused(Refusal.of(WorkRefusal.INVENTORY_UNAVAILABLE));
            }
            keep(session, unit, tally, chosen.orElseThrow());
            tally.all += page.size();
            after = page.size() < Page.MAX
                    ? Optional.empty()
                    : Optional.of(page.get(page.size() - 1).text());
        }
        boolean braked = reach != Revocation.Reach.EVERYBODY;
        return Outcome.done(tally)
                .unless(counted ->
                        braked ? ports.settings().returnBrake().onUnknown(tally.holders, tally.all) : Optional.empty())
                .map(counted -> store(session, unit, reach, tally));
    }

    private void keep(Session session, ContentIntegration unit, Tally tally, List<Assignee> chosen) {
        ports.inTransaction(session, stores -> {
            var returnable = Returnable.of(stores, unit.id(), chosen);
            var holders = returnable.holders();
            stores.revocations().addHolders(tally.id, holders);
            tally.holders += holders.size();
            tally.licenses += returnable.licenses().size();
            tally.irrevocable += returnable.irrevocable();
            return tally;
        });
    }

    private Revocation store(Session session, ContentIntegration unit, Revocation.Reach reach, Tally tally) {
        var revocation = Revocation.builder()
                .id(tally.id)
                .unit(unit.id())
                .reach(reach)
                .plannedBy(Actor.of(session.caller()))
                .plannedAt(ports.now())
                .holders(tally.holders)
                .licenses(tally.licenses)
                .irrevocable(tally.irrevocable)
                .build();
        return ports.inTransaction(session, stores -> {
            stores.revocations().add(revocation);
            stores.journal()
                    .append(session.event(WorkEvent.REVOCATION_PLANNED, Subject.integration(unit.id()), ports.now())
                            .with("revocation", revocation.id())
                            .with("reach", reach)
                            .with("holders", tally.holders)
                            .with("licenses", tally.licenses)
                            .with("irrevocable", tally.irrevocable));
            return revocation;
        });
    }

    /** What was counted so far. */
    private static final class Tally {
        private final RevocationId id;
        private long all;
        private long holders;
        private long licenses;
        private long irrevocable;

        Tally(RevocationId id) {
            this.id = id;
        }
    }

    /** Whom a revocation concerns. */
    static final class Reach {
        private final Finder finder;
        private final Released released;

        Reach(Ports ports) {
            this.finder = new Finder(ports);
            this.released = new Released(ports);
        }

        /** Those of a page of holders whom it concerns; nothing if that cannot be said. */
        Optional<List<Assignee>> of(
                Session session, ContentIntegration unit, Revocation.Reach reach, List<Assignee> page) {
            if (reach == Revocation.Reach.EVERYBODY || page.isEmpty()) {
                return Optional.of(page);
            }
            var where = finder.where(session.account(), page);
            if (page.stream().anyMatch(one -> unavailable(where.get(one)))) {
                return Optional.empty();
            }
            if (reach == Revocation.Reach.RECLAIMED) {
                return Optional.of(released.reclaimed(session, unit, page, where));
            }
            return Optional.of(page.stream()
                    .filter(one -> Optional.ofNullable(where.get(one))
                            .filter(Whereabouts::surelyUnknown)
                            .isPresent())
                    .toList());
        }

        private static boolean unavailable(@Nullable Whereabouts where) {
            return where == null || where.certainty() == Whereabouts.Certainty.UNAVAILABLE;
        }
    }
}
