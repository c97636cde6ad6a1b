package dev.espalier.mdm.application.content;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.application.Doorkeeper;
import dev.espalier.mdm.application.IntegrationKind;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.Session;
import dev.espalier.mdm.application.Turns;
import dev.espalier.mdm.application.UnitPlace;
import dev.espalier.mdm.domain.access.Action;
import dev.espalier.mdm.domain.content.Claim;
import dev.espalier.mdm.domain.content.ContentEvent;
import dev.espalier.mdm.domain.content.ContentIntegration;
import dev.espalier.mdm.domain.content.OwnerMark;
import dev.espalier.mdm.domain.content.ProvenToken;
import dev.espalier.mdm.domain.journal.Actor;
import dev.espalier.mdm.domain.journal.Subject;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.IntegrationLabel;
import dev.espalier.mdm.domain.shared.Version;
import dev.espalier.mdm.spi.Lease;

/** Integrates a unit, and leaves our mark on it unless it is another product's (rules A1 to A4). */
final class IntegrateUnit {
    private final Ports ports;
    private final Turns turns;
    private final NewToken newToken;
    private final ClaimUnit claim;

    IntegrateUnit(Ports ports, Turns turns, NewToken newToken, ClaimUnit claim) {
        this.ports = ports;
        this.turns = turns;
        this.newToken = newToken;
        this.claim = claim;
    }

    Outcome<ContentIntegration> integrate(Session session, IntegrationLabel label, byte[] file) {
        var id = new IntegrationId(ports.ids().next());
        return Doorkeeper.admit(session, Action.INTEGRATE)
                .then(admitted -> turns.alone(
                        session,
                        IntegrationKind.UNITS.turn(id),
                        lease -> newToken.read(file)
                                .then(token -> newToken.prove(
                                        session,
                                        id,
                                        token,
                                        proven -> record(session, lease, draft(session, id, label, proven), proven)))
                                .map(unit -> claim.ifFree(new UnitPlace(session, lease, unit)))));
    }

    private ContentIntegration draft(Session session, IntegrationId id, IntegrationLabel label, ProvenToken proven) {
        var now = ports.now();
        var mark = OwnerMark.ours(
                id, ports.settings().product(), label, ports.settings().place());
        var unit = ContentIntegration.builder();
        unit.id(id)
                .version(Version.first())
                .label(label)
                .token(proven.stored())
                .details(proven.details())
                .downloader(proven.downloader())
                .mark(mark)
                .claim(Claim.first(proven.details().echo(), mark, now))
                .integratedBy(Actor.of(session.caller()))
                .integratedAt(now);
        return unit.build();
    }

    private Outcome<ContentIntegration> record(
            Session session, Lease lease, ContentIntegration unit, ProvenToken proven) {
        return ports.inTransaction(
                lease,
                stores -> Outcome.done(unit)
                        .unless(fresh -> NewToken.holding(stores, fresh.id(), proven))
                        .map(fresh -> {
                            stores.units().add(fresh);
                            var event = session.event(
                                    ContentEvent.INTEGRATED, Subject.integration(fresh.id()), fresh.integratedAt());
                            stores.journal()
                                    .append(NewToken.noting(event, proven)
                                            .with("label", fresh.label())
                                            .with("owner", owner(fresh)));
                            return fresh;
                        }));
    }

    private static String owner(ContentIntegration unit) {
        return unit.claim()
                .other()
                .map(OwnerMark::name)
                .or(() -> unit.downloader().legacyOwner())
                .orElse("");
    }
}
