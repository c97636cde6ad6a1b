package dev.espalier.mdm.domain.device;

import dev.espalier.mdm.domain.journal.Actor;
import dev.espalier.mdm.domain.shared.IntegrationId;

/**
 * A change of a device as it is kept.
 *
 * @param server at which integration
 * @param change what changed, and when
 * @param by who caused or read it
 */
public record PastChange(IntegrationId server, DeviceChange change, Actor by) {}
