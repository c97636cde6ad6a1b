package dev.espalier.mdm.application.invite;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.application.Doorkeeper;
import dev.espalier.mdm.application.IntegrationKind;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.Session;
import dev.espalier.mdm.application.Turns;
import dev.espalier.mdm.domain.access.Action;
import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.invite.Invitation;
import dev.espalier.mdm.domain.invite.InvitationId;
import dev.espalier.mdm.domain.invite.InviteRefusal;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.spi.Stores;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Does something to each of several invitations that somebody chose; each has an outcome of its own (rule I9). */
final class ChosenInvitations {
    private final Ports ports;
    private final Turns turns;

    ChosenInvitations(Ports ports, Turns turns) {
        this.ports = ports;
        this.turns = turns;
    }

    Outcome<Map<InvitationId, Outcome<Invitation>>> each(
            Session session,
            IntegrationId unit,
            Set<InvitationId> ids,
            BiFunction<Stores, Invitation, Outcome<Invitation>> work) {
        return reached(session, unit, ids)
                .then(reached -> turns.alone(
                        session,
                        IntegrationKind.UNITS.turn(unit),
                        lease -> Outcome.done(ports.inTransaction(lease, stores -> {
                            var now = stores.invitations().find(ids);
                            var outcomes = new LinkedHashMap<InvitationId, Outcome<Invitation>>();
                            ids.forEach(id -> outcomes.put(
                                    id,
                                    reached.contains(id)
                                            ? work.apply(stores, now.get(id))
                                            : Outcome.refused(missing(id))));
                            return outcomes;
                        }))));
    }

    /** Those of the ids that the caller may deal with. */
    Outcome<Set<InvitationId>> reached(Session session, IntegrationId unit, Collection<InvitationId> ids) {
        if (ids.size() > Page.MAX) {
            return Outcome.refused(tooMany());
        }
        return ports.inTransaction(
                        session,
                        stores -> Doorkeeper.toUnit(session, stores, unit, Action.INVITE)
                                .map(found -> stores.invitations().find(ids)))
                .map(found -> {
                    var people = PeopleBehind.asked(
                            ports,
                            session,
                            found.values().stream()
                                    .map(Invitation::person)
                                    .distinct()
                                    .toList());
                    return found.values().stream()
                            .filter(one -> one.unit().equals(unit) && people.reaches(one.person()))
                            .map(Invitation::id)
                            .collect(Collectors.toUnmodifiableSet());
                });
    }

    static Refusal tooMany() {
        return Refusal.of(InviteRefusal.TOO_MANY).with("most", (long) Page.MAX);
    }

    private static Refusal missing(InvitationId id) {
        return Refusal.of(InviteRefusal.NO_SUCH_INVITATION).with("invitation", id.toString());
    }
}
