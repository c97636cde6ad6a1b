package dev.espalier.mdm.api.license;

import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.IntegrationLabel;

/**
 * A unit whose apps a teacher may use.
 *
 * @param id which unit
 * @param label what the administrator calls it
 */
public record StudyUnit(IntegrationId id, IntegrationLabel label) {}
