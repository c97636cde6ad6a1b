package dev.espalier.mdm.application.invite;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.application.Doorkeeper;
import dev.espalier.mdm.application.IntegrationKind;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.Session;
import dev.espalier.mdm.application.Turns;
import dev.espalier.mdm.domain.access.Action;
import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.invite.ClientUserId;
import dev.espalier.mdm.domain.invite.ContentUser;
import dev.espalier.mdm.domain.invite.Departure;
import dev.espalier.mdm.domain.invite.InviteEvent;
import dev.espalier.mdm.domain.invite.InviteRefusal;
import dev.espalier.mdm.domain.invite.UserOperationKind;
import dev.espalier.mdm.domain.journal.Subject;
import dev.espalier.mdm.domain.license.Assignee;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.spi.Stores;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Has users retired, after a person was shown what returns and what stays (rules I8, I9). */
final class RetireUsers {
    private final Ports ports;
    private final Turns turns;

    RetireUsers(Ports ports, Turns turns) {
        this.ports = ports;
        this.turns = turns;
    }

    Outcome<Departure> consequences(Session session, IntegrationId unit, Set<ClientUserId> users) {
        return judged(session, unit, users)
                .map(judged -> ports.inTransaction(session, stores -> departure(stores, unit, judged)));
    }

    private static Departure departure(
            Stores stores, IntegrationId unit, Map<ClientUserId, Outcome<ContentUser>> judged) {
        return ReturnLicenses.departure(stores, unit, retirable(judged).keySet());
    }

    private static Map<ClientUserId, ContentUser> retirable(Map<ClientUserId, Outcome<ContentUser>> judged) {
        var retirable = new HashMap<ClientUserId, ContentUser>();
        judged.forEach((id, outcome) -> outcome.match(user -> retirable.put(id, user), refusal -> null));
        return retirable;
    }

    Outcome<Map<ClientUserId, Outcome<ContentUser>>> retire(
            Session session, IntegrationId unit, Set<ClientUserId> users, long licenses) {
        return judged(session, unit, users).then(judged -> {
            var operations = new NewUserOperations(ports, session, unit);
            return turns.alone(
                    session,
                    IntegrationKind.UNITS.turn(unit),
                    lease -> ports.inTransaction(
                            lease,
                            stores -> Outcome.done(still(stores, unit, judged))
                                    .unless(still ->
                                            departure(stores, unit, still).objection(licenses))
                                    .map(still -> retire(stores, session, operations, still))));
        });
    }

    private Map<ClientUserId, Outcome<ContentUser>> retire(
            Stores stores,
            Session session,
            NewUserOperations operations,
            Map<ClientUserId, Outcome<ContentUser>> judged) {
        var retirable = retirable(judged);
        operations.intend(
                stores,
                UserOperationKind.RETIRE,
                retirable.keySet().stream().sorted().toList());
        retirable
                .values()
                .forEach(user -> stores.journal()
                        .append(session.event(InviteEvent.RETIRING, subject(user), ports.now())
                                .with("unit", user.unit().toString())
                                .with("user", user.id().value())));
        return judged;
    }

    private static Subject subject(ContentUser user) {
        return user.person()
                .map(person -> new Subject("person", person.value()))
                .orElseGet(() -> Subject.integration(user.unit()));
    }

    /** What can be done about each, as far as it can be told before the turn. */
    private Outcome<Map<ClientUserId, Outcome<ContentUser>>> judged(
            Session session, IntegrationId unit, Collection<ClientUserId> users) {
        if (users.size() > Page.MAX) {
            return Outcome.refused(ChosenInvitations.tooMany());
        }
        return ports.inTransaction(
                        session,
                        stores -> Doorkeeper.toUnit(session, stores, unit, Action.INVITE)
                                .map(found -> stores.contentUsers().find(unit, users)))
                .map(found -> {
                    var people = PeopleBehind.asked(
                            ports,
                            session,
                            found.values().stream()
                                    .flatMap(user -> user.person().stream())
                                    .toList());
                    var judged = new LinkedHashMap<ClientUserId, Outcome<ContentUser>>();
                    users.forEach(id -> judged.put(id, reached(people, id, found.get(id))));
                    return ports.inTransaction(session, stores -> still(stores, unit, judged));
                });
    }

    private static Outcome<ContentUser> reached(PeopleBehind people, ClientUserId id, @Nullable ContentUser user) {
        return Optional.ofNullable(user)
                .filter(known -> known.person().map(people::reaches).orElseGet(people::reachesAll))
                .map(Outcome::done)
                .orElseGet(() ->
                        Outcome.refused(Refusal.of(InviteRefusal.NO_SUCH_USER).with("user", id.value())));
    }

    /** Nothing is asked of Apple about a user about whom something else is under way. */
    private static Map<ClientUserId, Outcome<ContentUser>> still(
            Stores stores, IntegrationId unit, Map<ClientUserId, Outcome<ContentUser>> judged) {
        var ids = judged.keySet();
        var now = stores.contentUsers().find(unit, ids);
        var busy = stores.userOperations().busy(unit, ids);
        var changing = stores.operations()
                .busy(
                        unit,
                        ids.stream()
                                .map(id -> (Assignee) new Assignee.ToUser(id))
                                .collect(Collectors.toSet()));
        var still = new LinkedHashMap<ClientUserId, Outcome<ContentUser>>();
        judged.forEach((id, outcome) -> still.put(
                id,
                outcome.map(user -> now.getOrDefault(id, user))
                        .unless(user ->
                                objection(user, busy.contains(id), changing.contains(new Assignee.ToUser(id))))));
        return still;
    }

    private static Optional<Refusal> objection(ContentUser user, boolean busy, boolean changing) {
        if (!user.state().active()) {
            return Optional.of(Refusal.of(InviteRefusal.ALREADY_RETIRED));
        }
        if (busy) {
            return Optional.of(Refusal.of(InviteRefusal.UNDER_WAY));
        }
        return changing ? Optional.of(Refusal.of(InviteRefusal.LICENSES_CHANGING)) : Optional.empty();
    }
}
