package dev.espalier.mdm.verify.offenders.contracts.spi.device;

public interface DeviceGateway {}
