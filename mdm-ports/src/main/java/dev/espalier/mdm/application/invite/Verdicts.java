package dev.espalier.mdm.application.invite;

import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.Session;
import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.content.ContentIntegration;
import dev.espalier.mdm.domain.invite.Channel;
import dev.espalier.mdm.domain.invite.ClientUserId;
import dev.espalier.mdm.domain.invite.ContentUser;
import dev.espalier.mdm.domain.invite.Invitation;
import dev.espalier.mdm.domain.invite.InvitationDecision;
import dev.espalier.mdm.domain.invite.InvitationDecision.Known;
import dev.espalier.mdm.domain.invite.InvitationDecision.Wish;
import dev.espalier.mdm.domain.invite.InvitationId;
import dev.espalier.mdm.domain.invite.InviteRefusal;
import dev.espalier.mdm.domain.journal.Actor;
import dev.espalier.mdm.domain.people.Person;
import dev.espalier.mdm.domain.people.PersonId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who of a page of people is invited, and why others are not (rules A6, X2, I3, I4, I9). */
final class Verdicts {
    private final Ports ports;
    private final Session session;
    private final ContentIntegration unit;
    private final Map<ClientUserId, ContentUser> users;
    private final Map<ClientUserId, Invitation> pending;
    private final List<Invitation> invited = new ArrayList<>();
    private final Map<PersonId, Refusal> refused = new LinkedHashMap<>();

    Verdicts(
            Ports ports,
            Session session,
            ContentIntegration unit,
            Map<ClientUserId, ContentUser> users,
            Map<ClientUserId, Invitation> pending) {
        this.ports = ports;
        this.session = session;
        this.unit = unit;
        this.users = users;
        this.pending = pending;
    }

    void judge(PersonId id, PeopleBehind people, Optional<ClientUserId> name, Wish wish) {
        people.answer(id)
                .match(
                        known -> people.reaches(id)
                                ? inScope(known.person(), name.orElseThrow(), wish)
                                : refuse(id, InviteRefusal.NO_SUCH_PERSON),
                        () -> refuse(id, InviteRefusal.NO_SUCH_PERSON),
                        () -> refuse(id, InviteRefusal.DIRECTORY_UNAVAILABLE));
    }

    private boolean inScope(Person person, ClientUserId name, Wish wish) {
        var scope = unit.scope();
        if (!scope.admitsUnlocated() && !scope.admits(person.locations())) {
            return refuse(person.id(), InviteRefusal.OUTSIDE_SCOPE);
        }
        var known = new Known(
                Optional.ofNullable(users.get(name)),
                Optional.ofNullable(pending.get(name)).filter(Invitation::pending));
        return InvitationDecision.about(person, known, wish, unit.personalAccounts())
                .match(channel -> invite(person, name, channel), reason -> refuse(person.id(), reason));
    }

    private boolean invite(Person person, ClientUserId name, Channel channel) {
        if (!ports.letters().serves(channel)) {
            return refuse(person.id(), InviteRefusal.NO_SUCH_CHANNEL);
        }
        return invited.add(draft(ports, unit, person.id(), name, channel)
                .invitedBy(Actor.of(session.caller()))
                .build());
    }

    /** A new invitation, but for who invites. */
    static Invitation.Builder draft(
            Ports ports, ContentIntegration unit, PersonId person, ClientUserId user, Channel channel) {
        var draft = Invitation.builder();
        draft.id(new InvitationId(ports.ids().next()))
                .unit(unit.id())
                .person(person)
                .user(user)
                .channel(channel)
                .draftedAt(ports.now());
        return draft;
    }

    private boolean refuse(PersonId person, InviteRefusal reason) {
        refused.put(person, Refusal.of(reason).with("person", person.value()));
        return false;
    }

    List<Invitation> invited() {
        return invited;
    }

    Map<PersonId, Refusal> refused() {
        return refused;
    }
}
