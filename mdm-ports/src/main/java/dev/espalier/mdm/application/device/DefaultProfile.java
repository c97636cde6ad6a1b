package dev.espalier.mdm.application.device;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.api.device.FleetView;
import dev.espalier.mdm.application.AppleTurn;
import dev.espalier.mdm.application.Doorkeeper;
import dev.espalier.mdm.application.IntegrationKind;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.ServerPlace;
import dev.espalier.mdm.application.Session;
import dev.espalier.mdm.application.Setbacks;
import dev.espalier.mdm.application.Turns;
import dev.espalier.mdm.domain.access.Action;
import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.device.DeviceEvent;
import dev.espalier.mdm.domain.device.DeviceRefusal;
import dev.espalier.mdm.domain.device.EnrollmentProfile;
import dev.espalier.mdm.domain.device.ProfileId;
import dev.espalier.mdm.domain.device.ProfileSettings;
import dev.espalier.mdm.domain.device.ProfileUuid;
import dev.espalier.mdm.domain.journal.Subject;
import dev.espalier.mdm.domain.server.ServerIntegration;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.spi.Stores;

/** Says which profile devices get that nobody chose for, and reads a profile back from Apple (rule S20). */
final class DefaultProfile {
    private final Ports ports;
    private final Turns turns;
    private final Setbacks setbacks;
    private final DefineAtApple define;
    private final AppleTurn appleTurn;

    DefaultProfile(Ports ports, Turns turns, Setbacks setbacks) {
        this.ports = ports;
        this.turns = turns;
        this.setbacks = setbacks;
        this.define = new DefineAtApple(ports, setbacks);
        this.appleTurn = new AppleTurn(ports, turns);
    }

    Outcome<EnrollmentProfile> make(Session session, IntegrationId id, ProfileId profile) {
        return appleTurn.in(
                AppleTurn.onServer(session, id, Action.DEFINE_PROFILES),
                place -> define.ensure(place, profile)
                        .then(uuid ->
                                ports.inTransaction(place.lease(), stores -> store(place, stores, profile, uuid))));
    }

    private Outcome<EnrollmentProfile> store(ServerPlace place, Stores stores, ProfileId profile, ProfileUuid uuid) {
        var id = place.server().id();
        stores.syncStates().put(stores.syncStates().find(id).defaulting(profile, uuid));
        note(place.session(), stores, id, profile.toString());
        return DefineProfile.find(stores, profile);
    }

    Outcome<FleetView> clear(Session session, IntegrationId id) {
        return ports.inTransaction(session, stores -> admitted(session, stores, id))
                .then(seen -> turns.alone(
                        session,
                        IntegrationKind.SERVERS.turn(id),
                        lease -> ports.inTransaction(
                                lease,
                                stores -> admitted(session, stores, id)
                                        .map(server -> cleared(session, stores, server)))));
    }

    private static Outcome<ServerIntegration> admitted(Session session, Stores stores, IntegrationId id) {
        return Doorkeeper.toServer(session, stores, id, Action.DEFINE_PROFILES);
    }

    private FleetView cleared(Session session, Stores stores, ServerIntegration server) {
        stores.syncStates().put(stores.syncStates().find(server.id()).withoutDefault());
        note(session, stores, server.id(), "none");
        return FleetViews.of(stores, server);
    }

    private void note(Session session, Stores stores, IntegrationId id, String profile) {
        stores.journal()
                .append(session.event(DeviceEvent.DEFAULT_CHOSEN, Subject.integration(id), ports.now())
                        .with("profile", profile));
    }

    Outcome<ProfileSettings> readBack(Session session, IntegrationId id, ProfileId profile) {
        return appleTurn.in(AppleTurn.onServer(session, id, Action.SEE), place -> {
            var known = ports.inTransaction(
                    place.lease(), stores -> stores.profiles().definedAs(id, profile));
            return known.flatMap(uuid -> setbacks.minding(
                            place, () -> ports.apple().devices().read(place.credential(), uuid)))
                    .map(Outcome::done)
                    .orElseGet(() -> Outcome.refused(
                            Refusal.of(DeviceRefusal.NO_SUCH_PROFILE).with("profile", profile.toString())));
        });
    }
}
