package dev.espalier.mdm.api.device;

import dev.espalier.mdm.domain.credential.Guidance;
import dev.espalier.mdm.domain.device.DeviceStatus;
import dev.espalier.mdm.domain.device.SyncState;
import java.util.List;
import java.util.Map;

/**
 * How the devices of a server stand.
 *
 * @param sync how far they have been read, and until when Apple is not called
 * @param counts how many devices have which status; a status that none has is missing
 * @param next what to do next, if something is missing (rule G3)
 */
public record FleetView(SyncState sync, Map<DeviceStatus, Long> counts, List<Guidance.Step> next) {

    /** Keeps copies. */
    public FleetView {
        counts = Map.copyOf(counts);
        next = List.copyOf(next);
    }

    /**
     * How many devices are at the server.
     *
     * @return all but the released ones
     */
    public long present() {
        return counts.entrySet().stream()
                .filter(count -> count.getKey() != DeviceStatus.RELEASED)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
