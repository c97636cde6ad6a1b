package dev.espalier.mdm.api.content;

import dev.espalier.mdm.domain.location.LocationScope;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.IntegrationLabel;
import dev.espalier.mdm.domain.shared.Version;

/**
 * A change of label and scope (rules A5, A12).
 *
 * @param id which integration
 * @param from the version that the editor looked at
 * @param label the label afterwards
 * @param scope the scope afterwards
 * @param confirmedOutside how many assignments fall outside a smaller scope, as {@link ContentUnits#outside} counts them;
 *     0 if none does
 */
public record UnitChange(
        IntegrationId id, Version from, IntegrationLabel label, LocationScope scope, long confirmedOutside) {}
