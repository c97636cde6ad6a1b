package dev.espalier.mdm.application.device;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.application.Doorkeeper;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.Session;
import dev.espalier.mdm.domain.access.AccessPolicy;
import dev.espalier.mdm.domain.access.Action;
import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.device.DeviceEvent;
import dev.espalier.mdm.domain.device.DeviceRefusal;
import dev.espalier.mdm.domain.device.EnrollmentProfile;
import dev.espalier.mdm.domain.device.ProfileId;
import dev.espalier.mdm.domain.device.ProfileSettings;
import dev.espalier.mdm.domain.journal.Actor;
import dev.espalier.mdm.domain.journal.Subject;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.spi.Stores;
import java.util.List;

/** Defines profiles in the account, and shows them. */
final class DefineProfile {
    private final Ports ports;

    DefineProfile(Ports ports) {
        this.ports = ports;
    }

    Outcome<EnrollmentProfile> define(Session session, ProfileSettings settings) {
        return Doorkeeper.admit(session, Action.DEFINE_PROFILES)
                .unless(admitted -> settings.refusal())
                .map(admitted -> store(session, settings));
    }

    private EnrollmentProfile store(Session session, ProfileSettings settings) {
        return ports.inTransaction(
                session,
                stores ->
                        stores.profiles().byDigest(settings.digest()).orElseGet(() -> add(session, stores, settings)));
    }

    private EnrollmentProfile add(Session session, Stores stores, ProfileSettings settings) {
        var profile = new EnrollmentProfile(
                new ProfileId(ports.ids().next()), settings, Actor.of(session.caller()), ports.now());
        stores.profiles().add(profile);
        stores.journal()
                .append(session.event(
                                DeviceEvent.PROFILE_DEFINED,
                                Subject.profile(profile.id().value()),
                                ports.now())
                        .with("name", settings.name()));
        return profile;
    }

    Page<EnrollmentProfile> list(Session session, String after, int max) {
        return AccessPolicy.looksIn(session.caller())
                ? ports.inTransaction(session, stores -> stores.profiles().list(after, max))
                : Page.last(List.of());
    }

    Outcome<EnrollmentProfile> show(Session session, ProfileId id) {
        return AccessPolicy.looksIn(session.caller())
                ? ports.inTransaction(session, stores -> find(stores, id))
                : Outcome.refused(noSuch(id));
    }

    static Outcome<EnrollmentProfile> find(Stores stores, ProfileId id) {
        return stores.profiles().find(id).map(Outcome::done).orElseGet(() -> Outcome.refused(noSuch(id)));
    }

    private static Refusal noSuch(ProfileId id) {
        return Refusal.of(DeviceRefusal.NO_SUCH_PROFILE).with("profile", id.toString());
    }
}
