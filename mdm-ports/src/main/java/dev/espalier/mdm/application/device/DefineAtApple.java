package dev.espalier.mdm.application.device;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.ServerPlace;
import dev.espalier.mdm.application.Setbacks;
import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.device.DeviceEvent;
import dev.espalier.mdm.domain.device.DeviceRefusal;
import dev.espalier.mdm.domain.device.EnrollmentProfile;
import dev.espalier.mdm.domain.device.ProfileId;
import dev.espalier.mdm.domain.device.ProfileUuid;

/** Makes sure that Apple knows a profile at a server. */
final class DefineAtApple {
    private final Ports ports;
    private final Setbacks setbacks;

    DefineAtApple(Ports ports, Setbacks setbacks) {
        this.ports = ports;
        this.setbacks = setbacks;
    }

    /** What Apple calls the profile at the server; it is defined there if it was not. */
    Outcome<ProfileUuid> ensure(ServerPlace place, ProfileId id) {
        var known = ports.inTransaction(
                place.lease(),
                stores -> stores.profiles().definedAs(place.server().id(), id));
        return known.map(Outcome::done).orElseGet(() -> again(place, id));
    }

    /** Defines the profile anew, because Apple does not have it (any more). */
    Outcome<ProfileUuid> again(ServerPlace place, ProfileId id) {
        var found =
                ports.inTransaction(place.lease(), stores -> stores.profiles().find(id));
        return found.map(profile -> define(place, profile))
                .orElseGet(() -> Outcome.refused(Refusal.of(DeviceRefusal.NO_SUCH_PROFILE)));
    }

    private Outcome<ProfileUuid> define(ServerPlace place, EnrollmentProfile profile) {
        var answer =
                setbacks.minding(place, () -> ports.apple().devices().define(place.credential(), profile.settings()));
        return answer.match(
                defined -> Outcome.done(record(place, profile, defined.uuid())),
                refused -> Outcome.refused(Refusal.of(DeviceRefusal.PROFILE_REFUSED_BY_APPLE)
                        .with("profile", profile.settings().name())
                        .with("code", refused.code())));
    }

    private ProfileUuid record(ServerPlace place, EnrollmentProfile profile, ProfileUuid uuid) {
        var server = place.server();
        return ports.inTransaction(place.lease(), stores -> {
            stores.profiles().define(server.id(), profile.id(), uuid);
            stores.journal()
                    .append(place.event(DeviceEvent.PROFILE_DEFINED, ports.now())
                            .with("profile", profile.id())
                            .with("name", profile.settings().name())
                            .with("uuid", uuid));
            return uuid;
        });
    }
}
