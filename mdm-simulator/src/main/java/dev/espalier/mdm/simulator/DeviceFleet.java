package dev.espalier.mdm.simulator;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * An order of devices as a reseller delivers it: how many, and of which kinds.
 *
 * <p>A seeded fleet costs no memory per device; a device takes room only once something happens to it.
 *
 * @param size number of devices, 1 to 1,000,000
 * @param shares how many of a hundred devices are of each kind; the shares sum up to 100
 */
public record DeviceFleet(int size, Map<DeviceKind, Integer> shares) {

    /** The largest fleet. */
    public static final int MAXIMUM = 1_000_000;

    /** Checks size and shares. */
    public DeviceFleet {
        if (size < 1 || size > MAXIMUM) {
            throw new IllegalArgumentException("a fleet has 1 to " + MAXIMUM + " devices, not " + size);
        }
        if (shares.values().stream().mapToInt(Integer::intValue).sum() != 100) {
            throw new IllegalArgumentException("the shares must sum up to 100: " + shares);
        }
        var ordered = new EnumMap<DeviceKind, Integer>(DeviceKind.class);
        ordered.putAll(shares);
        shares = Collections.unmodifiableMap(ordered);
    }

    /**
     * A school's mixture: mostly iPads, some Macs, a few iPhones and Apple TVs.
     *
     * @param size number of devices
     * @return the fleet
     */
    public static DeviceFleet ofSchool(int size) {
        return new DeviceFleet(
                size, Map.of(DeviceKind.IPAD, 72, DeviceKind.MAC, 19, DeviceKind.IPHONE, 5, DeviceKind.APPLE_TV, 4));
    }

    /**
     * A company's mixture: mostly Macs and iPhones.
     *
     * @param size number of devices
     * @return the fleet
     */
    public static DeviceFleet ofBusiness(int size) {
        return new DeviceFleet(
                size, Map.of(DeviceKind.MAC, 45, DeviceKind.IPHONE, 40, DeviceKind.IPAD, 13, DeviceKind.VISION, 2));
    }

    /**
     * Devices of one kind.
     *
     * @param kind the kind
     * @param size number of devices
     * @return the fleet
     */
    public static DeviceFleet of(DeviceKind kind, int size) {
        return new DeviceFleet(size, Map.of(kind, 100));
    }
}
