package dev.espalier.mdm.application.content;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.application.Doorkeeper;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.Session;
import dev.espalier.mdm.application.UnitFrame;
import dev.espalier.mdm.application.UnitPlace;
import dev.espalier.mdm.domain.access.Action;
import dev.espalier.mdm.domain.content.ContentEvent;
import dev.espalier.mdm.domain.content.ContentIntegration;
import dev.espalier.mdm.domain.shared.IntegrationId;

/** Lets a unit go: our mark says so, and nothing is written to it any more. */
final class ReleaseUnit {
    private final Ports ports;
    private final UnitFrame frame;
    private final WriteMark writeMark;

    ReleaseUnit(Ports ports, UnitFrame frame, WriteMark writeMark) {
        this.ports = ports;
        this.frame = frame;
        this.writeMark = writeMark;
    }

    Outcome<ContentIntegration> release(Session session, IntegrationId id) {
        return frame.writing(
                new Doorkeeper.Visit(session, id, Action.CLAIM),
                place -> Outcome.done(frame.look(place))
                        .unless(unit -> unit.claim().beforeWrite())
                        .map(ours -> {
                            writeMark.released(place);
                            return record(place);
                        }));
    }

    private ContentIntegration record(UnitPlace place) {
        return ports.inTransaction(place.lease(), stores -> {
            var before = stores.units().find(place.id()).orElseThrow();
            stores.journal()
                    .append(place.event(ContentEvent.RELEASED, ports.now()).with("unit", before.name()));
            return stores.units().update(before.released(ports.now()));
        });
    }
}
