package dev.espalier.mdm.verify.offenders.neighbors.api.device;

import dev.espalier.mdm.verify.offenders.neighbors.spi.device.DeviceStore;

/** What a product calls shows what an adapter provides. */
public interface OffenderDevices {
    DeviceStore store();
}
