package dev.espalier.mdm.testkit.inventory;

import dev.espalier.mdm.domain.inventory.ManagedDevice;
import dev.espalier.mdm.domain.location.LocationId;
import dev.espalier.mdm.domain.shared.SerialNumber;

/** Devices as a product knows them. */
public final class ManagedDevices {

    private ManagedDevices() {}

    /**
     * A device without location or user.
     *
     * @param serial its serial number
     * @return the device
     */
    public static ManagedDevice.Builder aManagedDevice(String serial) {
        return ManagedDevice.builder().serial(new SerialNumber(serial));
    }

    /**
     * A device at a school.
     *
     * @param serial its serial number
     * @param location the school
     * @return the device
     */
    public static ManagedDevice aDeviceAt(String serial, String location) {
        return aManagedDevice(serial).location(new LocationId(location)).build();
    }
}
