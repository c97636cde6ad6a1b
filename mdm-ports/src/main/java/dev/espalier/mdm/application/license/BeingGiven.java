package dev.espalier.mdm.application.license;

import dev.espalier.mdm.domain.license.AssetKey;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.spi.Stores;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * How many licenses of a unit's assets are being given. Within a turn they are counted once, because nobody else gives any
 * meanwhile. What Apple refuses in the turn stays counted, so that at worst somebody waits for the next one.
 */
final class BeingGiven {
    private final IntegrationId unit;
    private final Map<AssetKey, Long> counted = new HashMap<>();

    BeingGiven(IntegrationId unit) {
        this.unit = unit;
    }

    long of(Stores stores, AssetKey asset) {
        return counted.computeIfAbsent(
                asset, key -> stores.operations().beingGiven(unit, Set.of(key)).getOrDefault(key, 0L));
    }

    void more(AssetKey asset, long licenses) {
        counted.merge(asset, licenses, Long::sum);
    }
}
