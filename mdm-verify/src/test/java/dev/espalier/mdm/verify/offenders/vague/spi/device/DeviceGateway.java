package dev.espalier.mdm.verify.offenders.vague.spi.device;

public interface DeviceGateway {
    void call() throws java.io.IOException;
}
