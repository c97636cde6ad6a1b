package dev.espalier.mdm.verify.crash;

import dev.espalier.mdm.domain.server.AccountClaims;
import dev.espalier.mdm.domain.server.KeyPairFiles;
import dev.espalier.mdm.domain.server.ServerKey;
import dev.espalier.mdm.domain.server.TokenReading;
import dev.espalier.mdm.domain.shared.AccountId;
import dev.espalier.mdm.domain.shared.Secret;
import dev.espalier.mdm.spi.AppleConnector;
import dev.espalier.mdm.spi.AppleGateways;
import dev.espalier.mdm.spi.device.DeviceGateway;
import dev.espalier.mdm.spi.server.CertificateDesk;
import dev.espalier.mdm.spi.server.KeyImport;
import dev.espalier.mdm.spi.server.ServerGateway;
import dev.espalier.mdm.testkit.server.TestKeys;
import dev.espalier.mdm.verify.story.School;
import java.util.List;

/** A desk that takes the second of the committed keys where it would make a new one, because making one takes time. */
record CommittedKeys(CertificateDesk real) implements CertificateDesk {

    static AppleConnector at(AppleConnector apple) {
        return (vault, clock) -> {
            var real = apple.connect(vault, clock);
            return new Gateways(new CommittedKeys(real.certificates()), real.servers(), real.devices(), real);
        };
    }

    @Override
    public ServerKey newServerKey(AccountId account, String name) {
        var pair = new KeyPairFiles(
                School.ascii(TestKeys.privateKeyPem("second")),
                School.ascii(TestKeys.second().pem()));
        return real.importServerKey(account, pair).match(KeyImport.Imported::key, refused -> {
            throw new IllegalStateException("A committed key was refused: " + refused.reason());
        });
    }

    @Override
    public KeyImport importServerKey(AccountId account, KeyPairFiles pair) {
        return real.importServerKey(account, pair);
    }

    @Override
    public TokenReading openToken(AccountId account, byte[] file, List<ServerKey> keys) {
        return real.openToken(account, file, keys);
    }

    @Override
    public TokenReading readAdopted(AccountId account, byte[] file, ServerKey key) {
        return real.readAdopted(account, file, key);
    }

    @Override
    public Secret sign(AccountId account, AccountClaims claims) {
        return real.sign(account, claims);
    }

    private record Gateways(
            CertificateDesk certificates, ServerGateway servers, DeviceGateway devices, AppleGateways real)
            implements AppleGateways {
        @Override
        public void close() {
            real.close();
        }
    }
}
