package dev.espalier.mdm.application.content;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.api.content.UnitConsequences;
import dev.espalier.mdm.api.content.UnitView;
import dev.espalier.mdm.application.Doorkeeper;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.Session;
import dev.espalier.mdm.domain.access.AccessPolicy;
import dev.espalier.mdm.domain.access.Action;
import dev.espalier.mdm.domain.content.ContentGuidance;
import dev.espalier.mdm.domain.content.ContentIntegration;
import dev.espalier.mdm.domain.credential.Guidance;
import dev.espalier.mdm.domain.location.LocationScope;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.spi.Stores;

/** Shows units from what is stored, at any time (rules A8 to A11). */
final class ShowUnits {
    private final Ports ports;
    private final Outside outside;

    ShowUnits(Ports ports, Outside outside) {
        this.ports = ports;
        this.outside = outside;
    }

    Page<UnitView> list(Session session, String after, int max) {
        return ports.inTransaction(session, stores -> {
            var page = stores.units().list(after, max);
            var views = page.items().stream()
                    .filter(unit -> AccessPolicy.reaches(session.caller(), unit.scope()))
                    .map(unit -> view(stores, unit))
                    .toList();
            return page.next().map(next -> Page.of(views, next)).orElseGet(() -> Page.last(views));
        });
    }

    Outcome<UnitView> show(Session session, IntegrationId id) {
        return ports.inTransaction(
                session,
                stores -> Doorkeeper.toUnit(session, stores, id, Action.SEE).map(unit -> view(stores, unit)));
    }

    private UnitView view(Stores stores, ContentIntegration unit) {
        return new UnitView(
                unit, unit.standing(ports.now()), stores.unitStates().find(unit.id()));
    }

    Outcome<Guidance> renewal(Session session, IntegrationId id) {
        return admitted(session, id, Action.RENEW).map(ContentGuidance::forRenewal);
    }

    Outcome<Guidance> claiming(Session session, IntegrationId id) {
        return admitted(session, id, Action.CLAIM).map(ContentGuidance::forClaim);
    }

    Outcome<UnitConsequences> consequences(Session session, IntegrationId id) {
        return ports.inTransaction(
                session,
                stores -> Doorkeeper.toUnit(session, stores, id, Action.SEE)
                        .map(unit ->
                                new UnitConsequences(unit, stores.assignments().count(id))));
    }

    Outcome<Long> outside(Session session, IntegrationId id, LocationScope scope) {
        return admitted(session, id, Action.RESCOPE).map(unit -> outside.count(session, unit, scope));
    }

    private Outcome<ContentIntegration> admitted(Session session, IntegrationId id, Action action) {
        return ports.inTransaction(session, stores -> Doorkeeper.toUnit(session, stores, id, action));
    }
}
