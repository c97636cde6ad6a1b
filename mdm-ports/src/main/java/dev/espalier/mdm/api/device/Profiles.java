package dev.espalier.mdm.api.device;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.domain.device.EnrollableDevice;
import dev.espalier.mdm.domain.device.EnrollmentProfile;
import dev.espalier.mdm.domain.device.ProfileChoice;
import dev.espalier.mdm.domain.device.ProfileId;
import dev.espalier.mdm.domain.device.ProfileSettings;
import dev.espalier.mdm.domain.device.ProfileUuid;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.domain.shared.SerialNumber;
import java.util.Collection;
import java.util.List;

/** Enrollment profiles and who gets which. */
public interface Profiles {

    /**
     * Defines a profile in the account; Apple learns of it when it is first wanted at a server. The same settings again
     * are the same profile.
     *
     * @param settings what the profile tells a device
     * @return the profile, or the refusal that names the field
     */
    Outcome<EnrollmentProfile> define(ProfileSettings settings);

    /**
     * Lists profiles by their ids.
     *
     * @param after the position from the page before, or empty text for the first page
     * @param max how many at most, 1 to {@link Page#MAX}
     * @return a page
     */
    Page<EnrollmentProfile> list(String after, int max);

    /**
     * Shows a profile.
     *
     * @param profile which
     * @return the profile, or the refusal
     */
    Outcome<EnrollmentProfile> show(ProfileId profile);

    /**
     * Makes a profile the default of a server, for every device that nobody chose another one for. Devices get it with
     * the next update.
     *
     * @param server which integration
     * @param profile which profile
     * @return the profile as Apple has it, or the refusal
     */
    Outcome<EnrollmentProfile> makeDefault(IntegrationId server, ProfileId profile);

    /**
     * Takes a server's default away; devices keep what they have.
     *
     * @param server which integration
     * @return the server's devices afterwards, or the refusal
     */
    Outcome<FleetView> clearDefault(IntegrationId server);

    /**
     * Chooses for certain devices, tells Apple, and reads back what Apple has (rule S20): a profile, the server's
     * default, or none.
     *
     * @param server which integration
     * @param choice what they get
     * @param serials 1 to 10000 devices of that server
     * @return the devices as they stand afterwards, by serial number; or the refusal, if one of them is not the
     *     caller's or not there
     */
    Outcome<List<EnrollableDevice>> choose(
            IntegrationId server, ProfileChoice choice, Collection<SerialNumber> serials);

    /**
     * Takes over a profile that another product defined at Apple (rule E6). Nothing changes there: devices that have it
     * are ready as soon as it is what they should have.
     *
     * @param server at which integration
     * @param uuid what Apple calls it
     * @return the profile, or the refusal, if Apple does not have it there
     */
    Outcome<EnrollmentProfile> adopt(IntegrationId server, ProfileUuid uuid);

    /**
     * Reads a profile back from Apple.
     *
     * @param server at which integration
     * @param profile which profile
     * @return what Apple has, or the refusal, if Apple does not have it there
     */
    Outcome<ProfileSettings> readBack(IntegrationId server, ProfileId profile);
}
