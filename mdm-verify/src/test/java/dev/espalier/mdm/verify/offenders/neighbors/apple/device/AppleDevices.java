package dev.espalier.mdm.verify.offenders.neighbors.apple.device;

import dev.espalier.mdm.verify.offenders.neighbors.spi.device.DeviceStore;

final class AppleDevices {
    private DeviceStore[] stores = {};

    DeviceStore[] stores() {
        return stores;
    }
}
