package dev.espalier.mdm.spi.license;

import dev.espalier.mdm.domain.license.ContentProfile;
import dev.espalier.mdm.domain.license.ContentProfileId;
import dev.espalier.mdm.domain.shared.Page;
import java.util.Optional;

/** Content profiles. An account has few compared to its devices. */
public interface ContentProfileStore {

    /**
     * Adds a profile.
     *
     * @param profile the profile, at its first version
     */
    void add(ContentProfile profile);

    /**
     * Replaces a profile; its version goes up by one.
     *
     * @param profile its new state, carrying the version that it was loaded with
     * @return the stored profile, with its new version
     * @throws dev.espalier.mdm.failure.StaleVersionException if it was changed or removed meanwhile
     */
    ContentProfile update(ContentProfile profile);

    /**
     * Removes a profile.
     *
     * @param id which
     * @return whether it was there
     */
    boolean remove(ContentProfileId id);

    /**
     * Looks a profile up.
     *
     * @param id which
     * @return the profile, or empty
     */
    Optional<ContentProfile> find(ContentProfileId id);

    /**
     * Lists profiles by their ids.
     *
     * @param after the position from the page before, or empty text for the first page
     * @param max how many at most, 1 to {@link Page#MAX}
     * @return a page
     */
    Page<ContentProfile> list(String after, int max);
}
