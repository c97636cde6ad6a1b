package dev.espalier.mdm.simulator.enrollment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** Which methods each path takes, and who answers them. */
final class Routes {

    /**
     * One method of one path.
     *
     * @param endpoint who answers
     * @param writes whether the call changes something at Apple
     */
    record Route(Endpoint endpoint, boolean writes) {}

    private final Map<String, Map<String, Route>> byPath = new LinkedHashMap<>();

    Routes read(String method, String path, Endpoint endpoint) {
        return add(method, path, new Route(endpoint, false));
    }

    Routes write(String method, String path, Endpoint endpoint) {
        return add(method, path, new Route(endpoint, true));
    }

    Route find(String method, String path) {
        var methods = byPath.get(path);
        if (methods == null) {
            throw new Refused(404, "");
        }
        var route = methods.get(method);
        if (route == null) {
            throw methodNotAllowed(methods.keySet());
        }
        return route;
    }

    static Refused methodNotAllowed(Set<String> allowed) {
        return new Refused(405, "", Map.of("Allow", String.join(", ", allowed)));
    }

    void forEach(BiConsumer<String, List<String>> visitor) {
        byPath.forEach((path, methods) -> visitor.accept(path, List.copyOf(methods.keySet())));
    }

    private Routes add(String method, String path, Route route) {
        byPath.computeIfAbsent(path, key -> new LinkedHashMap<>()).put(method, route);
        return this;
    }
}
