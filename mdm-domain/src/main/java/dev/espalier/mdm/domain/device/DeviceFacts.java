package dev.espalier.mdm.domain.device;

import dev.espalier.mdm.domain.internal.MdmValue;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** What Apple says about the hardware and its assignment (Apple: Device). Texts that Apple left out are empty. */
@Value.Immutable
@MdmValue
public abstract class DeviceFacts {
    private static final DeviceFacts UNKNOWN = builder().build();

    DeviceFacts() {}

    /**
     * The marketing name, such as {@code iPad (10th generation)}.
     *
     * @return the model
     */
    @Value.Default
    public String model() {
        return "";
    }

    /**
     * The text of the order line.
     *
     * @return the description
     */
    @Value.Default
    public String description() {
        return "";
    }

    /**
     * The color.
     *
     * @return the color, in Apple's capitals
     */
    @Value.Default
    public String color() {
        return "";
    }

    /**
     * The tag that somebody entered in the portal.
     *
     * @return the asset tag
     */
    @Value.Default
    public String assetTag() {
        return "";
    }

    /**
     * The family: {@code iPad}, {@code iPhone}, {@code Mac}, {@code AppleTV} …
     *
     * @return the family
     */
    @Value.Default
    public String family() {
        return "";
    }

    /**
     * The system: {@code iPadOS}, {@code iOS}, {@code OSX}, {@code tvOS} …
     *
     * @return the system
     */
    @Value.Default
    public String os() {
        return "";
    }

    /**
     * Who assigned the device to the server in the portal; Apple also writes {@code -1}.
     *
     * @return the person, in Apple's words
     */
    @Value.Default
    public String assignedBy() {
        return "";
    }

    /**
     * When the device was assigned to the server.
     *
     * @return Apple's time, or empty
     */
    public abstract Optional<Instant> assignedAt();

    /**
     * Until when a device that moves here from another service has to be enrolled.
     *
     * @return Apple's time, or empty if no migration is pending
     */
    public abstract Optional<Instant> migrationDeadline();

    /**
     * What networks know it by.
     *
     * @return the identifiers that Apple gave
     */
    @Value.Default
    public DeviceIdentifiers identifiers() {
        return DeviceIdentifiers.none();
    }

    /**
     * Whether Apple gave this device in exchange for another one, which can be asked for.
     *
     * @return true for a replacement
     */
    @Value.Default
    public boolean replacement() {
        return false;
    }

    /**
     * Nothing but a serial number is known.
     *
     * @return facts without content
     */
    public static DeviceFacts unknown() {
        return UNKNOWN;
    }

    /**
     * Starts the facts.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the facts. */
    public static final class Builder extends ImmutableDeviceFacts.Builder {
        Builder() {}
    }
}
