package dev.espalier.mdm.application.device;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.api.device.FleetView;
import dev.espalier.mdm.api.device.Profiles;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.Refusals;
import dev.espalier.mdm.application.Session;
import dev.espalier.mdm.application.Setbacks;
import dev.espalier.mdm.application.Turns;
import dev.espalier.mdm.domain.device.EnrollableDevice;
import dev.espalier.mdm.domain.device.EnrollmentProfile;
import dev.espalier.mdm.domain.device.ProfileChoice;
import dev.espalier.mdm.domain.device.ProfileId;
import dev.espalier.mdm.domain.device.ProfileSettings;
import dev.espalier.mdm.domain.device.ProfileUuid;
import dev.espalier.mdm.domain.journal.Subject;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.domain.shared.SerialNumber;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** {@link Profiles} for one session: each method is one use case. */
public final class ProfilesFacade implements Profiles {
    private final Session session;
    private final Refusals refusals;
    private final UseCases use;

    /** The use cases are shared by all sessions. */
    public ProfilesFacade(Session session, Refusals refusals, UseCases use) {
        this.session = session;
        this.refusals = refusals;
        this.use = use;
    }

    @Override
    public Outcome<EnrollmentProfile> define(ProfileSettings settings) {
        return refusals.noting(session, Subject.account(), use.define.define(session, settings));
    }

    @Override
    public Page<EnrollmentProfile> list(String after, int max) {
        return use.define.list(session, after, max);
    }

    @Override
    public Outcome<EnrollmentProfile> show(ProfileId profile) {
        return refusals.noting(session, Subject.profile(profile.value()), use.define.show(session, profile));
    }

    @Override
    public Outcome<EnrollmentProfile> makeDefault(IntegrationId server, ProfileId profile) {
        return noting(server, use.defaults.make(session, server, profile));
    }

    @Override
    public Outcome<FleetView> clearDefault(IntegrationId server) {
        return noting(server, use.defaults.clear(session, server));
    }

    @Override
    public Outcome<List<EnrollableDevice>> choose(
            IntegrationId server, ProfileChoice choice, Collection<SerialNumber> serials) {
        var wish = new ChooseProfiles.Wish(choice, Set.copyOf(serials));
        return noting(server, use.choose.choose(session, server, wish));
    }

    @Override
    public Outcome<EnrollmentProfile> adopt(IntegrationId server, ProfileUuid uuid) {
        return noting(server, use.adopt.adopt(session, server, uuid));
    }

    @Override
    public Outcome<ProfileSettings> readBack(IntegrationId server, ProfileId profile) {
        return noting(server, use.defaults.readBack(session, server, profile));
    }

    private <T> Outcome<T> noting(IntegrationId server, Outcome<T> outcome) {
        return refusals.noting(session, Subject.integration(server), outcome);
    }

    /** The use cases of profiles. */
    public static final class UseCases {
        private final DefineProfile define;
        private final DefaultProfile defaults;
        private final ChooseProfiles choose;
        private final AdoptProfile adopt;

        /** Makes them once for all sessions. */
        public UseCases(Ports ports, Turns turns, Setbacks setbacks) {
            define = new DefineProfile(ports);
            defaults = new DefaultProfile(ports, turns, setbacks);
            choose = new ChooseProfiles(ports, turns, setbacks);
            adopt = new AdoptProfile(ports, turns, setbacks);
        }
    }
}
