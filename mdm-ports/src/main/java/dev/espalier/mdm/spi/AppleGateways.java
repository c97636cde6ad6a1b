package dev.espalier.mdm.spi;

import dev.espalier.mdm.failure.MisuseException;
import dev.espalier.mdm.spi.content.ContentGateway;
import dev.espalier.mdm.spi.content.ContentTokenDesk;
import dev.espalier.mdm.spi.device.DeviceGateway;
import dev.espalier.mdm.spi.invite.UserGateway;
import dev.espalier.mdm.spi.license.CatalogGateway;
import dev.espalier.mdm.spi.license.LicenseGateway;
import dev.espalier.mdm.spi.license.NotificationReader;
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

    /**
     * Units of Apps and Books and their tokens.
     *
     * @return the gateway
     */
    default ContentGateway content() {
        throw new MisuseException("This way to Apple does not lead to Apps and Books.");
    }

    /**
     * The files of content tokens.
     *
     * @return the desk
     */
    default ContentTokenDesk contentTokens() {
        throw new MisuseException("This way to Apple reads no content tokens.");
    }

    /**
     * Licenses of Apps and Books.
     *
     * @return the gateway
     */
    default LicenseGateway licenses() {
        throw new MisuseException("This way to Apple does not lead to Apps and Books.");
    }

    /**
     * Users of Apps and Books.
     *
     * @return the gateway
     */
    default UserGateway users() {
        throw new MisuseException("This way to Apple does not lead to users of Apps and Books.");
    }

    /**
     * The store's catalog.
     *
     * @return the gateway
     */
    default CatalogGateway catalog() {
        throw new MisuseException("This way to Apple does not lead to the store's catalog.");
    }

    /**
     * What Apple sends by itself.
     *
     * @return the reader
     */
    default NotificationReader notifications() {
        throw new MisuseException("This way to Apple reads no notifications.");
    }

    @Override
    void close();
}
