package dev.espalier.mdm.application.license;

import dev.espalier.mdm.application.Doorkeeper;
import dev.espalier.mdm.application.IntegrationKind;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.Session;
import dev.espalier.mdm.domain.access.Caller;
import dev.espalier.mdm.domain.content.ContentIntegration;
import dev.espalier.mdm.domain.content.ReclaimPolicy;
import dev.espalier.mdm.domain.device.EnrollableDevice;
import dev.espalier.mdm.domain.invite.ClientUserId;
import dev.espalier.mdm.domain.invite.ContentUser;
import dev.espalier.mdm.domain.license.Assignee;
import dev.espalier.mdm.domain.license.Whereabouts;
import dev.espalier.mdm.domain.shared.SerialNumber;
import dev.espalier.mdm.spi.Stores;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Whose licenses a unit's reclaim policies want back. */
final class Released {
    private final Ports ports;

    Released(Ports ports) {
        this.ports = ports;
    }

    List<Assignee> reclaimed(
            Session session, ContentIntegration unit, List<Assignee> page, Map<Assignee, Whereabouts> where) {
        var released = unit.reclaims().contains(ReclaimPolicy.RELEASED_DEVICES)
                ? released(session, page)
                : Set.<SerialNumber>of();
        var retired = unit.reclaims().contains(ReclaimPolicy.RETIRED_USERS)
                ? retired(session, unit, page)
                : Set.<ClientUserId>of();
        boolean scope = unit.reclaims().contains(ReclaimPolicy.LEFT_SCOPE);
        var chosen = new ArrayList<Assignee>();
        for (Assignee one : page) {
            boolean gone = one.match(released::contains, retired::contains);
            boolean left = scope
                    && Optional.ofNullable(where.get(one))
                            .filter(found -> found.left(unit.scope()))
                            .isPresent();
            if (gone || left) {
                chosen.add(one);
            }
        }
        return chosen;
    }

    /** Users whose record at Apple is closed. Apple takes their licenses back by itself; this is for any that it left. */
    private Set<ClientUserId> retired(Session session, ContentIntegration unit, List<Assignee> page) {
        var users = page.stream()
                .flatMap(one -> one.match(serial -> Optional.<ClientUserId>empty(), Optional::of).stream())
                .toList();
        return ports.inTransaction(session, stores -> stores.contentUsers().find(unit.id(), users)).values().stream()
                .filter(user -> !user.state().active())
                .map(ContentUser::id)
                .collect(Collectors.toSet());
    }

    /** Devices that some server had, and none has any more. */
    private Set<SerialNumber> released(Session session, List<Assignee> page) {
        var serials = page.stream()
                .flatMap(one -> one.match(Optional::of, user -> Optional.<SerialNumber>empty()).stream())
                .toList();
        return ports.inTransaction(session, stores -> released(session, stores, serials));
    }

    private static Set<SerialNumber> released(Session session, Stores stores, List<SerialNumber> serials) {
        var known = new HashSet<SerialNumber>();
        var present = new HashSet<SerialNumber>();
        var all = new Session(session.account(), Caller.system());
        for (var server : Doorkeeper.reachable(IntegrationKind.SERVERS, all, stores)) {
            for (EnrollableDevice device :
                    stores.devices().find(server.id(), serials).values()) {
                known.add(device.serial());
                if (device.present()) {
                    present.add(device.serial());
                }
            }
        }
        known.removeAll(present);
        return known;
    }
}
