package dev.espalier.mdm.testkit.device;

import dev.espalier.mdm.domain.device.EnrollmentProfile;
import dev.espalier.mdm.domain.device.ProfileId;
import dev.espalier.mdm.domain.device.ProfileSettings;
import dev.espalier.mdm.domain.device.ProfileUuid;
import dev.espalier.mdm.domain.journal.Actor;
import dev.espalier.mdm.testkit.FakeClock;
import dev.espalier.mdm.testkit.access.Callers;
import java.util.List;
import java.util.UUID;

/** Enrollment profiles. */
public final class Profiles {

    private Profiles() {}

    /**
     * A profile with the usual settings.
     *
     * @param name its name, which makes its settings different from others
     * @return the profile
     */
    public static EnrollmentProfile aProfile(String name) {
        return aProfile(someSettings().name(name).build());
    }

    /**
     * A profile with certain settings.
     *
     * @param settings which
     * @return the profile
     */
    public static EnrollmentProfile aProfile(ProfileSettings settings) {
        return new EnrollmentProfile(
                new ProfileId(UUID.randomUUID()), settings, Actor.of(Callers.anAdministrator()), FakeClock.START);
    }

    /**
     * The least that Apple takes.
     *
     * @return the settings
     */
    public static ProfileSettings.Builder someSettings() {
        return ProfileSettings.builder().name("Classroom iPads").url("https://mdm.northwind.example/enroll");
    }

    /**
     * Settings of which each differs from what it is when nobody sets it.
     *
     * @return the settings
     */
    public static ProfileSettings.Builder everySetting() {
        return someSettings()
                .configurationWebUrl("https://mdm.northwind.example/welcome?a=1&b=ü")
                .allowPairing(false)
                .supervised(false)
                .mandatory(false)
                .removable(true)
                .multiUser(true)
                .awaitConfigured(false)
                .autoAdvance(true)
                .returnToService(true)
                .ignoreProfileFromBackup(true)
                .department("IT, \"Northwind\"\nsecond line = yes")
                .supportPhone("+1 555 0100")
                .supportEmail("help@northwind.example")
                .organizationMagic("magic\\word")
                .language("en")
                .region("US")
                .addSkipSetupItems("AppleID", "Siri", "A New Pane")
                .anchorCertificates(List.of("anchor+1/==", "anchor+2/=="))
                .supervisingHostCertificates(List.of("host+1/=="));
    }

    /**
     * Apple's id of a profile.
     *
     * @param name what tells it from others
     * @return the id
     */
    public static ProfileUuid uuid(String name) {
        return new ProfileUuid(name);
    }
}
