package dev.espalier.mdm.simulator.legacy;

import dev.espalier.mdm.simulator.LegacyClaims;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Who claims a unit over the old service, which version 2 does not tell. */
public final class LegacyOwners implements LegacyClaims {

    private final Map<String, String> contexts = new ConcurrentHashMap<>();

    @Override
    public Optional<String> context(String uId) {
        return Optional.ofNullable(contexts.get(uId));
    }

    @Override
    public void leave(String uId, String context) {
        contexts.put(uId, context);
    }

    @Override
    public void remove(String uId) {
        contexts.remove(uId);
    }
}
