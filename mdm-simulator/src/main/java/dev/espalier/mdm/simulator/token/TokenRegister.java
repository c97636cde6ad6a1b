package dev.espalier.mdm.simulator.token;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Every server token that was ever downloaded, dead ones included. */
public final class TokenRegister {

    private final Map<String, ServerToken> byAccessToken = new HashMap<>();

    /** Adds a token, which ends every earlier one of the same server. */
    public void add(ServerToken token) {
        revoke(earlier -> earlier.server().equals(token.server()));
        byAccessToken.put(token.credentials().accessToken(), token);
    }

    public Optional<ServerToken> find(String accessToken) {
        return Optional.ofNullable(byAccessToken.get(accessToken));
    }

    public boolean knowsConsumer(String consumerKey) {
        return byAccessToken.values().stream()
                .anyMatch(token -> token.credentials().consumerKey().equals(consumerKey));
    }

    public Optional<ServerToken> live(String server) {
        return byAccessToken.values().stream()
                .filter(token -> token.server().equals(server) && !token.revoked())
                .findFirst();
    }

    public void revoke(Predicate<ServerToken> which) {
        byAccessToken.values().stream().filter(which).forEach(ServerToken::revoke);
    }
}
