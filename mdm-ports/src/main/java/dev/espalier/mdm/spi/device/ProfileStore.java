package dev.espalier.mdm.spi.device;

import dev.espalier.mdm.domain.device.EnrollmentProfile;
import dev.espalier.mdm.domain.device.ProfileId;
import dev.espalier.mdm.domain.device.ProfileUuid;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.Page;
import java.util.Optional;

/** Enrollment profiles, and what Apple calls them at each server. */
public interface ProfileStore {

    /**
     * Adds a profile.
     *
     * @param profile the profile
     */
    void add(EnrollmentProfile profile);

    /**
     * Looks a profile up.
     *
     * @param id which
     * @return the profile, or empty
     */
    Optional<EnrollmentProfile> find(ProfileId id);

    /**
     * Finds a profile with certain settings.
     *
     * @param digest the settings' digest
     * @return the profile, or empty
     */
    Optional<EnrollmentProfile> byDigest(String digest);

    /**
     * Lists profiles by their ids.
     *
     * @param after the position from the page before, or empty text for the first page
     * @param max how many at most, 1 to {@link Page#MAX}
     * @return a page
     */
    Page<EnrollmentProfile> list(String after, int max);

    /**
     * What Apple calls a profile at a server.
     *
     * @param server where
     * @param profile which
     * @return Apple's id, or empty if it is not defined there
     */
    Optional<ProfileUuid> definedAs(IntegrationId server, ProfileId profile);

    /**
     * Notes what Apple calls a profile at a server, in place of what was noted before.
     *
     * @param server where
     * @param profile which
     * @param uuid Apple's id
     */
    void define(IntegrationId server, ProfileId profile, ProfileUuid uuid);

    /**
     * Forgets what Apple calls profiles at a server, because another server is behind it now.
     *
     * @param server where
     */
    void forget(IntegrationId server);
}
