package dev.espalier.mdm.application.invite;

import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.UnitPlace;
import dev.espalier.mdm.domain.invite.ClientUserId;
import dev.espalier.mdm.domain.invite.ContentUser;
import dev.espalier.mdm.domain.invite.Departure;
import dev.espalier.mdm.domain.invite.InviteEvent;
import dev.espalier.mdm.domain.license.Asset;
import dev.espalier.mdm.domain.license.AssetKey;
import dev.espalier.mdm.domain.license.Assignee;
import dev.espalier.mdm.domain.license.Assignment;
import dev.espalier.mdm.domain.license.HeldLicense;
import dev.espalier.mdm.domain.license.Hint;
import dev.espalier.mdm.domain.license.LicensePool;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.spi.Stores;
import dev.espalier.mdm.spi.license.NotificationStore.Kept;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What retired users held: what could come back has come back to the unit, books stay (rules I8, A27). */
final class ReturnLicenses {
    private final Ports ports;

    ReturnLicenses(Ports ports) {
        this.ports = ports;
    }

    /** Takes what came back out of the mirror. Counts are read again as soon as Apple is asked about licenses. */
    void from(Stores stores, UnitPlace place, List<ContentUser> retired) {
        var held =
                held(stores, place.id(), retired.stream().map(ContentUser::id).toList());
        if (held.returning.isEmpty()) {
            return;
        }
        for (int from = 0; from < held.returning.size(); from += Page.MAX) {
            var chunk = held.returning.subList(from, Math.min(from + Page.MAX, held.returning.size()));
            stores.assignments().remove(place.id(), chunk);
            stores.installables().remove(place.id(), chunk);
        }
        var assets = new TreeSet<AssetKey>();
        held.returning.forEach(license -> assets.add(license.asset()));
        assets.forEach(asset -> stores.notifications()
                .hint(place.id(), new Kept(ports.ids().next().toString(), Hint.asset(asset))));
        stores.journal()
                .append(place.event(InviteEvent.RETIRED, ports.now())
                        .with("users", retired.size())
                        .with("licenses", held.returning.size())
                        .with("staying", held.staying));
    }

    /** What would come back from users, and what would stay. */
    static Departure departure(Stores stores, IntegrationId unit, Collection<ClientUserId> users) {
        var held = held(stores, unit, users);
        return new Departure(users.size(), held.returning.size(), held.staying);
    }

    private static Held held(Stores stores, IntegrationId unit, Collection<ClientUserId> users) {
        var held = new Held();
        var assignees =
                users.stream().map(user -> (Assignee) new Assignee.ToUser(user)).toList();
        Optional<String> next = assignees.isEmpty() ? Optional.empty() : Optional.of("");
        while (next.isPresent()) {
            var page = stores.assignments().heldBy(unit, assignees, next.orElseThrow(), Page.MAX);
            held.look(stores, unit, page.items());
            next = page.next();
        }
        return held;
    }

    /** What some users hold. */
    private static final class Held {
        private final List<Assignment> returning = new ArrayList<>();
        private long staying;

        void look(Stores stores, IntegrationId unit, List<HeldLicense> page) {
            Set<AssetKey> keys =
                    page.stream().map(one -> one.assignment().asset()).collect(Collectors.toSet());
            var assets = stores.assets().find(unit, keys);
            for (HeldLicense one : page) {
                var license = one.assignment();
                boolean returns = Optional.ofNullable(assets.get(license.asset()))
                        .map(Asset::record)
                        .filter(LicensePool::returnable)
                        .isPresent();
                if (returns) {
                    returning.add(license);
                } else {
                    staying++;
                }
            }
        }
    }
}
