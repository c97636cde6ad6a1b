package dev.espalier.mdm.verify.offenders.neighbors.sdk;

import dev.espalier.mdm.verify.offenders.neighbors.spi.device.DeviceStore;

public record Mdm(DeviceStore store) {}
