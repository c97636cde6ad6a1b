package dev.espalier.mdm.api.server;

import dev.espalier.mdm.domain.location.LocationScope;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.IntegrationLabel;
import dev.espalier.mdm.domain.shared.Version;

/**
 * A change of label and scope (rule S10).
 *
 * @param id which integration
 * @param from the version that the editor looked at
 * @param label the label afterwards
 * @param scope the scope afterwards
 */
public record ServerChange(IntegrationId id, Version from, IntegrationLabel label, LocationScope scope) {}
