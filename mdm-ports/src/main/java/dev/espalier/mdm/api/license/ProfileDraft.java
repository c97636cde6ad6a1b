package dev.espalier.mdm.api.license;

import dev.espalier.mdm.domain.license.AssetKey;
import dev.espalier.mdm.domain.license.ProfileTarget;
import dev.espalier.mdm.domain.shared.IntegrationId;
import java.util.List;

/**
 * What a content profile is to say.
 *
 * @param label what people call it, 1 to 100 characters
 * @param items what everybody gets, in order
 * @param units where the licenses come from, the preferred unit first
 * @param target who gets it
 */
public record ProfileDraft(String label, List<AssetKey> items, List<IntegrationId> units, ProfileTarget target) {

    /** Keeps copies. */
    public ProfileDraft {
        items = List.copyOf(items);
        units = List.copyOf(units);
    }
}
