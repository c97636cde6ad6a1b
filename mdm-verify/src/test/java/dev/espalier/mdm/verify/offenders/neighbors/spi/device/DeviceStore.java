package dev.espalier.mdm.verify.offenders.neighbors.spi.device;

public interface DeviceStore {}
