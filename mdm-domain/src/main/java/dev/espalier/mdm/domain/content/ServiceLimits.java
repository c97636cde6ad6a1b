package dev.espalier.mdm.domain.content;

import dev.espalier.mdm.domain.internal.MdmValue;
import org.immutables.value.Value;

/** How much one request to Apps and Books may hold, as Apple advertises (Apple: Service Config). */
@Value.Immutable
@MdmValue
public abstract class ServiceLimits {
    ServiceLimits() {}

    /**
     * Different assets in one change.
     *
     * @return 1 or more, usually 25
     */
    @Value.Default
    public int assets() {
        return 25;
    }

    /**
     * Users in one change.
     *
     * @return 1 or more, usually 1,000
     */
    @Value.Default
    public int clientUserIds() {
        return 1000;
    }

    /**
     * Devices in one change.
     *
     * @return 1 or more, usually 1,000
     */
    @Value.Default
    public int serialNumbers() {
        return 1000;
    }

    /**
     * Users in one request that takes everything back.
     *
     * @return 1 or more, usually 100
     */
    @Value.Default
    public int revokeClientUserIds() {
        return 100;
    }

    /**
     * Devices in one request that takes everything back.
     *
     * @return 1 or more, usually 100
     */
    @Value.Default
    public int revokeSerialNumbers() {
        return 100;
    }

    /**
     * Users in one request that creates, updates or retires them.
     *
     * @return 1 or more, usually 100
     */
    @Value.Default
    public int users() {
        return 100;
    }

    /**
     * Requests in one second, for a unit.
     *
     * @return 1 or more, usually 15
     */
    @Value.Default
    public int requestsPerSecond() {
        return 15;
    }

    @Value.Check
    void check() {
        boolean sensible = assets() > 0
                && clientUserIds() > 0
                && serialNumbers() > 0
                && revokeClientUserIds() > 0
                && revokeSerialNumbers() > 0
                && users() > 0
                && requestsPerSecond() > 0;
        if (!sensible) {
            throw new IllegalArgumentException("A limit is 1 or more.");
        }
    }

    /**
     * The limits that are usual, for as long as Apple has not said others.
     *
     * @return the limits
     */
    public static ServiceLimits usual() {
        return builder().build();
    }

    /**
     * Starts limits.
     *
     * @return a builder with the usual ones
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the limits. */
    public static final class Builder extends ImmutableServiceLimits.Builder {
        Builder() {}
    }
}
