package dev.espalier.mdm.application.device;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.application.AppleTurn;
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
import dev.espalier.mdm.domain.journal.Actor;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.spi.Stores;

/**
 * Takes over a profile that another product defined at Apple (rule E6): devices that have it are given nothing new when it
 * becomes the default or is chosen for them.
 */
final class AdoptProfile {
    private final Ports ports;
    private final Setbacks setbacks;
    private final AppleTurn appleTurn;

    AdoptProfile(Ports ports, Turns turns, Setbacks setbacks) {
        this.ports = ports;
        this.setbacks = setbacks;
        this.appleTurn = new AppleTurn(ports, turns);
    }

    Outcome<EnrollmentProfile> adopt(Session session, IntegrationId id, ProfileUuid uuid) {
        return appleTurn.in(
                AppleTurn.onServer(session, id, Action.DEFINE_PROFILES),
                place -> setbacks.minding(place, () -> ports.apple().devices().read(place.credential(), uuid))
                        .map(settings -> Outcome.done(store(place, uuid, settings)))
                        .orElseGet(() -> Outcome.refused(
                                Refusal.of(DeviceRefusal.NO_PROFILE_AT_APPLE).with("profile", uuid.toString()))));
    }

    private EnrollmentProfile store(ServerPlace place, ProfileUuid uuid, ProfileSettings settings) {
        return ports.inTransaction(place.lease(), stores -> {
            var profile = stores.profiles().byDigest(settings.digest()).orElseGet(() -> add(place, stores, settings));
            stores.profiles().define(place.id(), profile.id(), uuid);
            stores.journal()
                    .append(place.event(DeviceEvent.PROFILE_ADOPTED, ports.now())
                            .with("profile", profile.id())
                            .with("name", settings.name())
                            .with("uuid", uuid));
            return profile;
        });
    }

    private EnrollmentProfile add(ServerPlace place, Stores stores, ProfileSettings settings) {
        var profile = new EnrollmentProfile(
                new ProfileId(ports.ids().next()),
                settings,
                Actor.of(place.session().caller()),
                ports.now());
        stores.profiles().add(profile);
        return profile;
    }
}
