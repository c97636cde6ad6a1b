package dev.espalier.mdm.application.invite;

import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.UnitPlace;
import dev.espalier.mdm.domain.invite.ContentUser;
import dev.espalier.mdm.domain.invite.Invitation;
import dev.espalier.mdm.domain.invite.InviteEvent;
import dev.espalier.mdm.domain.invite.UserState;
import dev.espalier.mdm.domain.journal.JournalEvent;
import dev.espalier.mdm.domain.journal.Subject;
import dev.espalier.mdm.domain.people.PersonId;
import dev.espalier.mdm.spi.Stores;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Draws the consequences of what Apple's list shows of users: who accepted, whose link died, whose licenses returned. */
final class Met {
    private final Ports ports;
    private final ReturnLicenses returning;

    Met(Ports ports) {
        this.ports = ports;
        this.returning = new ReturnLicenses(ports);
    }

    /** Says how many invitations were accepted. The users are of one unit, at most a page, and on file as they are now. */
    int users(Stores stores, UnitPlace place, Collection<ContentUser> users) {
        var now = ports.now();
        var pending = stores.invitations()
                .current(place.id(), users.stream().map(ContentUser::id).toList());
        var changed = new ArrayList<Invitation>();
        for (ContentUser user : users) {
            var before = pending.get(user.id());
            var after = before == null ? null : before.meeting(user, now);
            if (after != null && !after.equals(before)) {
                changed.add(after);
            }
        }
        stores.invitations().update(changed);
        var accepted = changed.stream()
                .filter(one -> one.state() == Invitation.State.ACCEPTED)
                .toList();
        accepted.forEach(one -> stores.journal().append(accepted(place, one)));
        returning.from(stores, place, retired(users));
        return accepted.size();
    }

    private JournalEvent accepted(UnitPlace place, Invitation one) {
        return about(place, InviteEvent.ACCEPTED, one.person())
                .with("invitation", one.id().toString())
                .with("channel", one.channel().name());
    }

    /** That an invitation came to nothing. */
    JournalEvent failed(UnitPlace place, Invitation one) {
        var event = about(place, InviteEvent.FAILED, one.person())
                .with("invitation", one.id().toString())
                .with("channel", one.channel().name())
                .with("reason", one.failure().orElseThrow().name());
        return one.number().map(number -> event.with("number", number)).orElse(event);
    }

    /** An event about a person in a unit. */
    JournalEvent about(UnitPlace place, InviteEvent kind, PersonId person) {
        return place.session()
                .event(kind, new Subject("person", person.value()), ports.now())
                .with("unit", place.id().toString());
    }

    private static List<ContentUser> retired(Collection<ContentUser> users) {
        return users.stream().filter(user -> user.state() == UserState.RETIRED).toList();
    }
}
