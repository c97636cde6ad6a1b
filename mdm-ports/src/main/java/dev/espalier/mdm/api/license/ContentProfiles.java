package dev.espalier.mdm.api.license;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.domain.license.AssetKey;
import dev.espalier.mdm.domain.license.ContentProfile;
import dev.espalier.mdm.domain.license.ContentProfileId;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.domain.shared.Version;
import java.util.List;

/** What goes to whom. Nothing changes at Apple until a plan is applied. */
public interface ContentProfiles {

    /**
     * Defines a profile. A hidden item cannot be picked (rule A24).
     *
     * @param draft what it says
     * @return the profile
     */
    Outcome<ContentProfile> define(ProfileDraft draft);

    /**
     * Changes a profile.
     *
     * @param id which
     * @param version the version that the person looked at
     * @param draft what it says from now on
     * @return the changed profile
     * @throws dev.espalier.mdm.failure.StaleVersionException if somebody else changed it meanwhile
     */
    Outcome<ContentProfile> change(ContentProfileId id, Version version, ProfileDraft draft);

    /**
     * Deletes a profile. The next plan takes back what only this profile wanted.
     *
     * @param id which
     * @return the profile as it was
     */
    Outcome<ContentProfile> delete(ContentProfileId id);

    /**
     * Shows a profile.
     *
     * @param id which
     * @return the profile
     */
    Outcome<ContentProfile> show(ContentProfileId id);

    /**
     * Lists profiles by their ids.
     *
     * @param after the position from the page before, or empty text for the first page
     * @param max how many at most, 1 to {@link Page#MAX}
     * @return a page; empty for whoever may not look
     */
    Page<ContentProfile> list(String after, int max);

    /**
     * Finds the profiles that include an item (rule A22).
     *
     * @param item which item
     * @return the profiles
     */
    List<ContentProfile> including(AssetKey item);
}
