package dev.espalier.mdm.simulator.portal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** The enrollment profiles that one server defined; none is ever changed. */
public final class ProfileShelf {

    private final Map<String, ObjectNode> profiles = new LinkedHashMap<>();

    public void add(String uuid, ObjectNode profile) {
        profiles.put(uuid, profile);
    }

    public Optional<ObjectNode> find(String uuid) {
        return Optional.ofNullable(profiles.get(uuid));
    }

    public List<String> uuids() {
        return List.copyOf(profiles.keySet());
    }
}
