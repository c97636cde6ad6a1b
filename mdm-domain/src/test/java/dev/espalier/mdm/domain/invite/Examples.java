package dev.espalier.mdm.domain.invite;

import dev.espalier.mdm.domain.access.Caller;
import dev.espalier.mdm.domain.journal.Actor;
import dev.espalier.mdm.domain.people.PersonId;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.Secret;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Users and invitations for examples. */
final class Examples {
    static final IntegrationId UNIT = new IntegrationId(new UUID(0, 1));
    static final ClientUserId ADA = new ClientUserId("u-ada");
    static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");

    private Examples() {}

    static UserRecord record(UserState state) {
        return UserRecord.builder()
                .id(ADA)
                .state(state)
                .email("ada@mail.example")
                .inviteCode(state == UserState.REGISTERED ? Optional.of(Secret.of("code")) : Optional.empty())
                .idHash(state == UserState.ASSOCIATED ? Optional.of(new IdentityHash("hash")) : Optional.empty())
                .build();
    }

    static ContentUser user(UserState state) {
        return ContentUser.first(UNIT, Optional.of(new PersonId("p-ada")), record(state), NOW);
    }

    static Invitation invitation(Channel channel) {
        return Invitation.builder()
                .id(new InvitationId(new UUID(0, 7)))
                .unit(UNIT)
                .person(new PersonId("p-ada"))
                .user(ADA)
                .channel(channel)
                .invitedBy(Actor.of(Caller.administrator("u-17", "Grace")))
                .draftedAt(NOW)
                .build();
    }

    static UserOperation operation(UserOperationKind kind) {
        return UserOperation.builder()
                .id(new UserOperationId(new UUID(0, 9)))
                .unit(UNIT)
                .kind(kind)
                .askedBy(Actor.of(Caller.administrator("u-17", "Grace")))
                .intendedAt(NOW)
                .users(3)
                .build();
    }
}
