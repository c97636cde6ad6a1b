package dev.espalier.mdm.apple.server;

import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.server.AccountClaims;
import dev.espalier.mdm.domain.server.KeyPairFiles;
import dev.espalier.mdm.domain.server.ServerKey;
import dev.espalier.mdm.domain.server.ServerRefusal;
import dev.espalier.mdm.domain.server.TokenReading;
import dev.espalier.mdm.domain.shared.AccountId;
import dev.espalier.mdm.domain.shared.Secret;
import dev.espalier.mdm.spi.SecretVault;
import dev.espalier.mdm.spi.server.CertificateDesk;
import dev.espalier.mdm.spi.server.KeyImport;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;

/** Keys and certificates for servers, and the files that come back from the portal. */
public final class ServerCertificateDesk implements CertificateDesk {
    private static final String PURPOSE = "server-key";

    private final SecretVault vault;
    private final InstantSource clock;
    private final KeyForge forge = new KeyForge();

    public ServerCertificateDesk(SecretVault vault, InstantSource clock) {
        this.vault = vault;
        this.clock = clock;
    }

    @Override
    public ServerKey newServerKey(AccountId account, String name) {
        var pair = forge.newPair();
        return keep(account, pair.getPrivate(), forge.certificate(pair, name, clock.instant()));
    }

    @Override
    public KeyImport importServerKey(AccountId account, KeyPairFiles pair) {
        var key = KeyFiles.privateKey(pair.privateKey());
        var certificate = KeyFiles.certificate(pair.certificate());
        if (key.isEmpty() || certificate.isEmpty()) {
            String file = key.isEmpty() ? "key" : "certificate";
            return new KeyImport.NotImported(
                    Refusal.of(ServerRefusal.KEY_UNREADABLE).with("file", file));
        }
        return KeyFiles.fit(key.get(), certificate.get())
                ? new KeyImport.Imported(keep(account, key.get(), certificate.get()))
                : new KeyImport.NotImported(Refusal.of(ServerRefusal.KEY_DOES_NOT_FIT));
    }

    private ServerKey keep(AccountId account, PrivateKey key, X509Certificate certificate) {
        byte[] pkcs8 = key.getEncoded();
        try {
            return new ServerKey(vault.put(account, PURPOSE, pkcs8), certificate, clock.instant());
        } finally {
            Arrays.fill(pkcs8, (byte) 0);
        }
    }

    @Override
    public TokenReading openToken(AccountId account, byte[] file, List<ServerKey> keys) {
        var envelope = new TokenEnvelope(vault, account);
        return new TokenFile(file, message -> envelope.open(message, keys)).open();
    }

    @Override
    public TokenReading readAdopted(AccountId account, byte[] file, ServerKey key) {
        return openToken(account, file, List.of(key))
                .match(opened -> opened, unreadable -> new AdoptedToken(file, key).insteadOf(unreadable));
    }

    @Override
    public Secret sign(AccountId account, AccountClaims claims) {
        return vault.use(account, claims.key().privateKey(), new AccountToken(claims)::signedWith);
    }
}
