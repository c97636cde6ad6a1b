package dev.espalier.mdm.domain.device;

import dev.espalier.mdm.domain.location.LocationId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A device with its location.
 *
 * @param device the device at a server
 * @param place where it is by the inventory's last word, or null
 */
public record LocatedDevice(
        EnrollableDevice device, @Nullable LocationId place) {

    /**
     * Where it is.
     *
     * @return the location, or empty if it is not known
     */
    public Optional<LocationId> location() {
        return Optional.ofNullable(place);
    }
}
