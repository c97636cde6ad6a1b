package dev.espalier.mdm.testkit.invite;

import dev.espalier.mdm.domain.access.Caller;
import dev.espalier.mdm.domain.invite.Channel;
import dev.espalier.mdm.domain.invite.ClientUserId;
import dev.espalier.mdm.domain.invite.ContentUser;
import dev.espalier.mdm.domain.invite.Invitation;
import dev.espalier.mdm.domain.invite.InvitationId;
import dev.espalier.mdm.domain.invite.UserOperation;
import dev.espalier.mdm.domain.invite.UserOperationId;
import dev.espalier.mdm.domain.invite.UserOperationKind;
import dev.espalier.mdm.domain.invite.UserState;
import dev.espalier.mdm.domain.journal.Actor;
import dev.espalier.mdm.domain.people.PersonId;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.testkit.FakeClock;
import java.util.UUID;

/** Users and invitations that tests can change. */
public final class Invites {
    private static final Actor SOMEBODY = Actor.of(Caller.administrator("u-17", "Ada Lopez"));

    private Invites() {}

    /**
     * A registered user of ours.
     *
     * @param unit of which unit
     * @param id the client user id, and the person's
     * @return a builder with everything that is required
     */
    public static ContentUser.Builder aUser(IntegrationId unit, String id) {
        var user = ContentUser.builder();
        user.unit(unit)
                .id(new ClientUserId(id))
                .person(new PersonId(id))
                .state(UserState.REGISTERED)
                .since(FakeClock.START)
                .seenAt(FakeClock.START);
        return user;
    }

    /**
     * An invitation by mail that is on file.
     *
     * @param unit to which unit's users
     * @param person whom, who is the user of the same name
     * @return a builder with everything that is required
     */
    public static Invitation.Builder anInvitation(IntegrationId unit, String person) {
        var invitation = Invitation.builder();
        invitation
                .id(new InvitationId(UUID.randomUUID()))
                .unit(unit)
                .person(new PersonId(person))
                .user(new ClientUserId(person))
                .channel(Channel.EMAIL)
                .invitedBy(SOMEBODY)
                .draftedAt(FakeClock.START);
        return invitation;
    }

    /**
     * An operation that is due.
     *
     * @param unit on which unit's users
     * @param users how many
     * @return a builder with everything that is required
     */
    public static UserOperation.Builder anOperation(IntegrationId unit, int users) {
        var operation = UserOperation.builder();
        operation
                .id(new UserOperationId(UUID.randomUUID()))
                .unit(unit)
                .kind(UserOperationKind.CREATE)
                .askedBy(SOMEBODY)
                .intendedAt(FakeClock.START)
                .users(users)
                .nextLook(FakeClock.START);
        return operation;
    }
}
