package dev.espalier.mdm.application.content;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.api.content.UnitRenewed;
import dev.espalier.mdm.application.Doorkeeper;
import dev.espalier.mdm.application.IntegrationKind;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.Session;
import dev.espalier.mdm.application.Turns;
import dev.espalier.mdm.application.UnitNews;
import dev.espalier.mdm.application.UnitPlace;
import dev.espalier.mdm.domain.access.Action;
import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.content.ContentEvent;
import dev.espalier.mdm.domain.content.ContentIntegration;
import dev.espalier.mdm.domain.content.ContentRefusal;
import dev.espalier.mdm.domain.content.DownloaderFact;
import dev.espalier.mdm.domain.content.ProvenToken;
import dev.espalier.mdm.domain.content.UnitDetails;
import dev.espalier.mdm.domain.content.UnitRenewal.OtherUnit;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.spi.Lease;
import dev.espalier.mdm.spi.Stores;

/** Renews a token: the same unit, verified at Apple before the swap (rules A13, T2, T4). */
final class RenewUnit {
    private final Ports ports;
    private final Turns turns;
    private final NewToken newToken;

    RenewUnit(Ports ports, Turns turns, NewToken newToken) {
        this.ports = ports;
        this.turns = turns;
        this.newToken = newToken;
    }

    Outcome<UnitRenewed> renew(Session session, IntegrationId id, byte[] file) {
        return admitted(session, id)
                .then(seen -> turns.alone(
                        session, IntegrationKind.UNITS.turn(id), lease -> inTurn(session, lease, id, file)));
    }

    private Outcome<UnitRenewed> inTurn(Session session, Lease lease, IntegrationId id, byte[] file) {
        return admitted(session, id)
                .then(current -> newToken.read(file)
                        .then(token -> newToken.prove(session, id, token, proven -> record(session, lease, id, proven)))
                        .map(renewed -> finish(session, current, renewed)));
    }

    private Outcome<ContentIntegration> admitted(Session session, IntegrationId id) {
        return ports.inTransaction(session, stores -> Doorkeeper.toUnit(session, stores, id, Action.RENEW));
    }

    private Outcome<ContentIntegration> record(Session session, Lease lease, IntegrationId id, ProvenToken proven) {
        return ports.inTransaction(
                lease,
                stores -> Doorkeeper.toUnit(session, stores, id, Action.RENEW)
                        .then(current -> current.renewWith(proven, ports.now())
                                .match(
                                        same -> Outcome.done(store(
                                                stores,
                                                new UnitPlace(session, lease, current),
                                                same.renewed(),
                                                proven)),
                                        other -> Outcome.refused(otherUnit(other)))));
    }

    private static Refusal otherUnit(OtherUnit decision) {
        return Refusal.of(ContentRefusal.OTHER_UNIT)
                .with("expected", name(decision.expected()))
                .with("expected_unit", decision.expected().unit().value())
                .with("actual", name(decision.actual()))
                .with("actual_unit", decision.actual().unit().value());
    }

    private static String name(UnitDetails details) {
        return details.locationName().orElse(details.unit().value());
    }

    private ContentIntegration store(Stores stores, UnitPlace before, ContentIntegration renewed, ProvenToken proven) {
        var after = stores.units().update(renewed);
        stores.unitStates().put(stores.unitStates().find(after.id()).free());
        stores.journal()
                .append(NewToken.noting(
                                before.event(
                                        ContentEvent.RENEWED, proven.stored().storedAt()),
                                proven)
                        .with("admin_before", admin(before.unit()))
                        .with("token_before", before.unit().token().fingerprint()));
        new UnitNews(before, ports.now()).tell(stores.journal(), before.unit().accepted(), after);
        return after;
    }

    private static String admin(ContentIntegration unit) {
        return unit.downloader().value(DownloaderFact.APPLE_ACCOUNT).orElse("");
    }

    private UnitRenewed finish(Session session, ContentIntegration before, ContentIntegration after) {
        newToken.drop(session, before.token().secret());
        return new UnitRenewed(
                after,
                !admin(before).equals(admin(after)),
                !before.token().fingerprint().equals(after.token().fingerprint()));
    }
}
