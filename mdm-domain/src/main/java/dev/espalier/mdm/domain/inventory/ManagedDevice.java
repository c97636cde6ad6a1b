package dev.espalier.mdm.domain.inventory;

import dev.espalier.mdm.domain.internal.MdmValue;
import dev.espalier.mdm.domain.location.LocationId;
import dev.espalier.mdm.domain.shared.SerialNumber;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.immutables.value.Value;

/** A device as the product knows it. */
@Value.Immutable
@MdmValue
public abstract class ManagedDevice {
    private static final Pattern HASH = Pattern.compile("[!-~]{1,100}");

    ManagedDevice() {}

    /**
     * Which device.
     *
     * @return its serial number
     */
    public abstract SerialNumber serial();

    /**
     * Where it is.
     *
     * @return the location, or empty if nobody said
     */
    public abstract Optional<LocationId> location();

    /**
     * Who uses it.
     *
     * @return the product's pseudonymous key of the person, or empty
     */
    public abstract Optional<String> user();

    /**
     * Which Apple Account is signed in for apps and books, as far as the device tells (rule I10).
     *
     * @return the hash that the device reports, 1 to 100 visible characters, or empty if it cannot be told
     */
    @Value.Redacted
    public abstract Optional<String> storeAccountHash();

    @Value.Check
    void check() {
        if (!storeAccountHash().stream().allMatch(hash -> HASH.matcher(hash).matches())) {
            throw new IllegalArgumentException("A store account's hash is 1 to 100 visible characters.");
        }
    }

    /**
     * Its location as a set, for questions of scope and access.
     *
     * @return one location or none
     */
    public Set<LocationId> locations() {
        return location().map(Set::of).orElse(Set.of());
    }

    /**
     * Starts a device.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of a device. */
    public static final class Builder extends ImmutableManagedDevice.Builder {
        Builder() {}
    }
}
