package dev.espalier.mdm.spi;

import dev.espalier.mdm.spi.device.DeviceGateway;
import dev.espalier.mdm.spi.server.CertificateDesk;
import dev.espalier.mdm.spi.server.ServerGateway;

/** The ways to Apple, one for each of its services, and the desk where keys and certificates are made. */
public interface AppleGateways extends AutoCloseable {

    /**
     * Keys, certificates and token files.
     *
     * @return the desk
     */
    CertificateDesk certificates();

    /**
     * The server and the organization behind a token.
     *
     * @return the gateway
     */
    ServerGateway servers();

    /**
     * Devices and enrollment profiles.
     *
     * @return the gateway
     */
    DeviceGateway devices();

    @Override
    void close();
}
