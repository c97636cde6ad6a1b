package dev.espalier.mdm.cli;

import dev.espalier.mdm.spi.AppleConnector;
import dev.espalier.mdm.spi.AppleGateways;
import dev.espalier.mdm.spi.SecretVault;
import dev.espalier.mdm.spi.content.ContentGateway;
import dev.espalier.mdm.spi.content.ContentTokenDesk;
import dev.espalier.mdm.spi.device.DeviceGateway;
import dev.espalier.mdm.spi.invite.UserGateway;
import dev.espalier.mdm.spi.license.CatalogGateway;
import dev.espalier.mdm.spi.license.LicenseGateway;
import dev.espalier.mdm.spi.server.CertificateDesk;
import dev.espalier.mdm.spi.server.ServerGateway;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/** Connects to Apple when Apple is first needed: most verbs read what is stored, and start sooner without it. */
record LateApple(Supplier<AppleConnector> connector) implements AppleConnector {

    @Override
    public AppleGateways connect(SecretVault vault, InstantSource clock) {
        return new LateGateways(() -> connector.get().connect(vault, clock));
    }

    private static final class LateGateways implements AppleGateways {
        private final Supplier<AppleGateways> connecting;
        private Optional<AppleGateways> connected = Optional.empty();

        LateGateways(Supplier<AppleGateways> connecting) {
            this.connecting = connecting;
        }

        private synchronized AppleGateways connected() {
            if (connected.isEmpty()) {
                connected = Optional.of(connecting.get());
            }
            return connected.orElseThrow();
        }

        @Override
        public CertificateDesk certificates() {
            return connected().certificates();
        }

        @Override
        public ServerGateway servers() {
            return connected().servers();
        }

        @Override
        public DeviceGateway devices() {
            return connected().devices();
        }

        @Override
        public ContentGateway content() {
            return connected().content();
        }

        @Override
        public ContentTokenDesk contentTokens() {
            return connected().contentTokens();
        }

        @Override
        public LicenseGateway licenses() {
            return connected().licenses();
        }

        @Override
        public UserGateway users() {
            return connected().users();
        }

        @Override
        public CatalogGateway catalog() {
            return connected().catalog();
        }

        @Override
        public synchronized void close() {
            connected.ifPresent(AppleGateways::close);
        }
    }
}
