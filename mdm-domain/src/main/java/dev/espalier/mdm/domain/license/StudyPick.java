package dev.espalier.mdm.domain.license;

import dev.espalier.mdm.domain.people.PersonId;
import dev.espalier.mdm.domain.shared.IntegrationId;

/**
 * A study app that a teacher picked.
 *
 * @param teacher who picked it
 * @param unit whose licenses it takes
 * @param asset which app
 */
public record StudyPick(PersonId teacher, IntegrationId unit, AssetKey asset) {

    /**
     * Where it stands on the teacher's list: by app, then by unit.
     *
     * @return the asset's text, a space, and the unit's id
     */
    public String position() {
        return asset.text() + " " + unit;
    }
}
