package dev.espalier.mdm.domain.device;

import dev.espalier.mdm.domain.shared.IntegrationId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A point of a device's time line.
 *
 * @param at when
 * @param moment what
 * @param place at which integration, or null if it concerns the device whatever its server
 * @param details what a sentence about it names
 */
public record TimelineEntry(
        Instant at, Moment moment, @Nullable IntegrationId place, Map<String, String> details) {

    /** Keeps a copy. */
    public TimelineEntry {
        details = Map.copyOf(details);
    }

    /**
     * At which integration.
     *
     * @return its id, or empty if it concerns the device whatever its server
     */
    public Optional<IntegrationId> server() {
        return Optional.ofNullable(place);
    }

    TimelineEntry with(String name, Object value) {
        var more = new TreeMap<>(details);
        more.put(name, value.toString());
        return new TimelineEntry(at, moment, place, more);
    }
}
