package dev.espalier.mdm.application.license;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.application.Doorkeeper;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.Session;
import dev.espalier.mdm.domain.access.Action;
import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.license.Assignment;
import dev.espalier.mdm.domain.license.Installable;
import dev.espalier.mdm.domain.license.WorkRefusal;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.spi.Stores;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** What may be installed, because Apple confirmed the license (rule A31). */
final class Installs {
    private final Ports ports;

    Installs(Ports ports) {
        this.ports = ports;
    }

    Outcome<Page<Installable>> ready(Session session, IntegrationId unit, ListWork.Cut cut) {
        return ports.inTransaction(
                session,
                stores -> Doorkeeper.toUnit(session, stores, unit, Action.SEE).map(found -> {
                    var page = stores.installables().ready(unit, ports.now(), cut.after(), cut.max());
                    var shown = shown(stores, unit, page.items());
                    return page.next().map(next -> Page.of(shown, next)).orElseGet(() -> Page.last(shown));
                }));
    }

    /** Nothing hidden is offered (rule A24). */
    private static List<Installable> shown(Stores stores, IntegrationId unit, List<Installable> entries) {
        var keys = entries.stream().map(entry -> entry.license().asset()).collect(Collectors.toSet());
        var assets = stores.assets().find(unit, keys);
        return entries.stream()
                .filter(entry -> Optional.ofNullable(assets.get(entry.license().asset()))
                        .filter(asset -> entry.offered(asset))
                        .isPresent())
                .toList();
    }

    Outcome<Installable> notFound(Session session, IntegrationId unit, Assignment license) {
        return changing(session, unit, license, (stores, entry) -> {
            var later = entry.notFound(ports.now());
            stores.installables().put(List.of(later));
            return later;
        });
    }

    Outcome<Installable> installed(Session session, IntegrationId unit, Assignment license) {
        return changing(session, unit, license, (stores, entry) -> {
            stores.installables().remove(unit, List.of(license));
            return entry;
        });
    }

    private Outcome<Installable> changing(
            Session session,
            IntegrationId unit,
            Assignment license,
            BiFunction<Stores, Installable, Installable> change) {
        return ports.inTransaction(
                session,
                stores -> Doorkeeper.toUnit(session, stores, unit, Action.ASSIGN)
                        .then(found -> stores.installables()
                                .find(unit, license)
                                .map(Outcome::done)
                                .orElseGet(() -> Outcome.refused(Refusal.of(WorkRefusal.NOT_INSTALLABLE))))
                        .map(entry -> change.apply(stores, entry)));
    }
}
