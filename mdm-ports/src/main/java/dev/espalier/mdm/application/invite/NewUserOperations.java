package dev.espalier.mdm.application.invite;

import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.Session;
import dev.espalier.mdm.domain.invite.ClientUserId;
import dev.espalier.mdm.domain.invite.UserOperation;
import dev.espalier.mdm.domain.invite.UserOperationId;
import dev.espalier.mdm.domain.invite.UserOperationKind;
import dev.espalier.mdm.domain.journal.Actor;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.spi.Stores;
import java.util.List;

/** Puts operations and their users on file, due at once, before Apple hears of them (rule A30). */
final class NewUserOperations {
    private final Ports ports;
    private final Session session;
    private final IntegrationId unit;
    private final int most;

    /** As many users in each as Apple takes at once; that is asked now, and not in the transaction that follows. */
    NewUserOperations(Ports ports, Session session, IntegrationId unit) {
        this.ports = ports;
        this.session = session;
        this.unit = unit;
        this.most = Math.min(ports.apple().content().limits().users(), Page.MAX);
    }

    void intend(Stores stores, UserOperationKind kind, List<ClientUserId> users) {
        for (int from = 0; from < users.size(); from += most) {
            var part = users.subList(from, Math.min(from + most, users.size()));
            stores.userOperations().add(operation(kind, part.size()), part);
        }
    }

    private UserOperation operation(UserOperationKind kind, int users) {
        return UserOperation.builder()
                .id(new UserOperationId(ports.ids().next()))
                .unit(unit)
                .kind(kind)
                .askedBy(Actor.of(session.caller()))
                .intendedAt(ports.now())
                .users(users)
                .build()
                .again(users, ports.now());
    }
}
