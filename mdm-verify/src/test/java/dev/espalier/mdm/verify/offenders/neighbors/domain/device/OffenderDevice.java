package dev.espalier.mdm.verify.offenders.neighbors.domain.device;

import dev.espalier.mdm.verify.offenders.neighbors.spi.device.DeviceStore;

/** The domain looks out of the window, at a store. */
public record OffenderDevice(DeviceStore store) {}
