package dev.espalier.mdm.testkit.apple;

import dev.espalier.mdm.domain.server.AccountClaims;
import dev.espalier.mdm.domain.server.BetaToken;
import dev.espalier.mdm.domain.server.Discovery;
import dev.espalier.mdm.domain.server.DiscoveryUrl;
import dev.espalier.mdm.domain.shared.Secret;
import dev.espalier.mdm.spi.server.ServerCredential;
import dev.espalier.mdm.spi.server.ServiceAnswer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/** What a server gives besides devices: it remembers the discovery URL, and what was signed in its name. */
final class ScriptedServices {

    final Script<ServerCredential, ServiceAnswer<Optional<Discovery>>> discovery;
    final Script<DiscoveryUrl, ServiceAnswer<DiscoveryUrl>> settingDiscovery;
    final Script<ServerCredential, ServiceAnswer<ServerCredential>> clearingDiscovery;
    final Script<ServerCredential, ServiceAnswer<List<BetaToken>>> betaTokens;

    private final AtomicReference<Optional<Discovery>> current = new AtomicReference<>(Optional.empty());
    private final List<AccountClaims> signed = new CopyOnWriteArrayList<>();

    ScriptedServices() {
        discovery = new Script<>(credential -> new ServiceAnswer.Given<>(current.get()));
        settingDiscovery = new Script<>(this::set);
        clearingDiscovery = new Script<>(this::clear);
        betaTokens = new Script<>(credential -> new ServiceAnswer.Given<>(List.of()));
    }

    private ServiceAnswer<DiscoveryUrl> set(DiscoveryUrl url) {
        current.set(Optional.of(new Discovery(url, null)));
        return new ServiceAnswer.Given<>(url);
    }

    private ServiceAnswer<ServerCredential> clear(ServerCredential credential) {
        current.set(Optional.empty());
        return new ServiceAnswer.Given<>(credential);
    }

    Secret sign(AccountClaims claims) {
        signed.add(claims);
        return Secret.of("signed " + claims.id());
    }

    List<AccountClaims> signed() {
        return List.copyOf(signed);
    }
}
