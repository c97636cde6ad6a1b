package dev.espalier.mdm.simulator.apps;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which methods each path takes, and who answers them. */
final class Routes {

    private final Map<String, Map<String, Endpoint>> byPath = new HashMap<>();

    Routes get(String path, Endpoint endpoint) {
        return add("GET", path, endpoint);
    }

    Routes post(String path, Endpoint endpoint) {
        return add("POST", path, endpoint);
    }

    boolean knows(String path) {
        return byPath.containsKey(path);
    }

    Endpoint find(String method, String path) {
        return Optional.ofNullable(byPath.getOrDefault(path, Map.of()).get(method))
                .orElseThrow(() -> Refused.with(9726));
    }

    private Routes add(String method, String path, Endpoint endpoint) {
        byPath.computeIfAbsent(path, key -> new HashMap<>()).put(method, endpoint);
        return this;
    }
}
