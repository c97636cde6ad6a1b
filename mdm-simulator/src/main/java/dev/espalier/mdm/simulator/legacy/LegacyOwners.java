package dev.espalier.mdm.simulator.legacy;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Who claims a unit over the old service, which version 2 does not tell. */
public final class LegacyOwners {

    private final Map<String, String> contexts = new ConcurrentHashMap<>();

    /** What somebody left as the client context of a unit, a JSON document more often than not. */
    public Optional<String> context(String uId) {
        return Optional.ofNullable(contexts.get(uId));
    }

    public void leave(String uId, String context) {
        contexts.put(uId, context);
    }

    public void remove(String uId) {
        contexts.remove(uId);
    }
}
