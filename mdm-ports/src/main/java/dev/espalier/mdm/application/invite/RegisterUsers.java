package dev.espalier.mdm.application.invite;

import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.UnitPlace;
import dev.espalier.mdm.domain.invite.ClientUserId;
import dev.espalier.mdm.domain.invite.ContentUser;
import dev.espalier.mdm.domain.invite.Invitation;
import dev.espalier.mdm.domain.invite.UserOperationKind;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.spi.Stores;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Has whoever was invited registered at Apple, or bound to the Managed Apple Account that we name. */
final class RegisterUsers {
    private final Ports ports;
    private final Met met;

    RegisterUsers(Ports ports) {
        this.ports = ports;
        this.met = new Met(ports);
    }

    /** Puts on file what Apple is to be asked for; a thousand users are under way at most. */
    void register(UnitPlace place) {
        var operations = new NewUserOperations(ports, place.session(), place.id());
        ports.inTransaction(place.lease(), stores -> {
            var drafted = drafted(stores, place);
            var known = stores.contentUsers().find(place.id(), drafted.keySet());
            met.users(stores, place, known.values());
            operations.intend(stores, UserOperationKind.CREATE, those(drafted, known, UserOperationKind.CREATE));
            operations.intend(stores, UserOperationKind.UPDATE, those(drafted, known, UserOperationKind.UPDATE));
            return drafted;
        });
    }

    private Map<ClientUserId, Invitation> drafted(Stores stores, UnitPlace place) {
        var drafted = new LinkedHashMap<ClientUserId, Invitation>();
        stores.invitations().drafted(place.id(), Page.MAX).forEach(one -> drafted.put(one.user(), one));
        drafted.keySet().removeAll(stores.userOperations().busy(place.id(), drafted.keySet()));
        return drafted;
    }

    private static List<ClientUserId> those(
            Map<ClientUserId, Invitation> drafted, Map<ClientUserId, ContentUser> known, UserOperationKind kind) {
        var asked = new HashMap<>(drafted);
        asked.values()
                .removeIf(one -> UserOperationKind.toBring(one, Optional.ofNullable(known.get(one.user())))
                        .filter(kind::equals)
                        .isEmpty());
        return asked.keySet().stream().sorted().toList();
    }
}
