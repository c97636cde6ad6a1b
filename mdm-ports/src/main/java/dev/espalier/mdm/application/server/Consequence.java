package dev.espalier.mdm.application.server;

import dev.espalier.mdm.domain.device.DeviceStatus;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.spi.Stores;
import java.util.Map;

/** How many devices depend on an integration: the number that a person repeats. */
final class Consequence {
    private Consequence() {}

    static long devices(Stores stores, IntegrationId id) {
        return stores.devices().count(id).entrySet().stream()
                .filter(count -> count.getKey() != DeviceStatus.RELEASED)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
