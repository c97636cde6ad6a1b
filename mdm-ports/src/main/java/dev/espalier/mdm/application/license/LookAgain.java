package dev.espalier.mdm.application.license;

import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.Session;
import dev.espalier.mdm.domain.content.ContentIntegration;
import dev.espalier.mdm.domain.license.AssetKey;
import dev.espalier.mdm.domain.license.ContentProfile;
import dev.espalier.mdm.domain.license.WaitingWish;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.Page;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Looks again at users who lacked an Apple Account, or the right one (rules I2, I10): whoever lacks nothing any more waits
 * for a license like everybody else, since when they were wanted.
 */
final class LookAgain {
    private final Ports ports;
    private final Wishes wishes;

    LookAgain(Ports ports) {
        this.ports = ports;
        this.wishes = new Wishes(ports);
    }

    void look(Session session) {
        var sources =
                ports.inTransaction(session, stores -> new Sources(Pools.units(stores), DefineContent.all(stores)));
        Optional<String> next = Optional.of("");
        while (next.isPresent()) {
            String after = next.orElseThrow();
            var page = ports.inTransaction(session, stores -> stores.waiting().unready(after, Page.MAX));
            look(session, sources, page.items());
            next = page.next();
        }
    }

    private void look(Session session, Sources sources, List<WaitingWish> waiting) {
        if (waiting.isEmpty()) {
            return;
        }
        var found = wishes.found(
                session.account(),
                sources.units(),
                waiting.stream().map(wish -> wish.license().assignee()).toList());
        var ready = waiting.stream()
                .filter(wish ->
                        !found.notYet(wish.license().assignee()).keySet().containsAll(sources.of(wish)))
                .map(WaitingWish::ready)
                .toList();
        ports.inTransaction(session, stores -> {
            stores.waiting().put(ready);
            return ready;
        });
    }

    /** From which units a license may come: a person's wish says so itself, others are wanted by profiles. */
    private record Sources(List<ContentIntegration> all, List<ContentProfile> profiles) {

        Set<IntegrationId> units() {
            return all.stream().map(ContentIntegration::id).collect(Collectors.toUnmodifiableSet());
        }

        Set<IntegrationId> of(WaitingWish wish) {
            var units = new HashSet<>(
                    wish.direct() ? wish.units() : wanting(wish.license().asset()));
            units.retainAll(units());
            return units;
        }

        private List<IntegrationId> wanting(AssetKey asset) {
            return profiles.stream()
                    .filter(profile -> profile.includes(asset))
                    .flatMap(profile -> profile.units().stream())
                    .toList();
        }
    }
}
