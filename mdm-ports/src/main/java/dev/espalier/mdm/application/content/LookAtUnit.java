package dev.espalier.mdm.application.content;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.application.Doorkeeper;
import dev.espalier.mdm.application.ExpiryWarning;
import dev.espalier.mdm.application.IntegrationKind;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.Session;
import dev.espalier.mdm.application.UnitFrame;
import dev.espalier.mdm.application.UnitPlace;
import dev.espalier.mdm.domain.access.Action;
import dev.espalier.mdm.domain.content.ContentIntegration;
import dev.espalier.mdm.domain.shared.IntegrationId;

/** Asks Apple again about a unit and whose it is; about a lost one once an hour and nothing else (rule A3). */
final class LookAtUnit {
    private final Ports ports;
    private final UnitFrame frame;
    private final ExpiryWarning warning;

    LookAtUnit(Ports ports, UnitFrame frame) {
        this.ports = ports;
        this.frame = frame;
        this.warning = new ExpiryWarning(ports);
    }

    Outcome<ContentIntegration> look(Session session, IntegrationId id) {
        return frame.in(
                new Doorkeeper.Visit(session, id, Action.UPDATE),
                place -> Outcome.done(place)
                        .unless(admitted -> admitted.unit().beforeLook(ports.now()))
                        .map(this::warned)
                        .map(frame::look));
    }

    private UnitPlace warned(UnitPlace place) {
        return ports.inTransaction(
                place.lease(),
                stores -> new UnitPlace(
                        place.session(),
                        place.lease(),
                        warning.given(place.session(), IntegrationKind.UNITS, stores, place.unit())));
    }
}
