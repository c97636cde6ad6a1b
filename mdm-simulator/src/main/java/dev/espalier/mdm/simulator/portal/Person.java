package dev.espalier.mdm.simulator.portal;

import dev.espalier.mdm.simulator.ContentChoice;
import dev.espalier.mdm.simulator.PortalRole;
import dev.espalier.mdm.simulator.PortalTask;
import dev.espalier.mdm.simulator.SimulatedPerson;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** A person of one staff. */
final class Person implements SimulatedPerson {

    private static final int REVOKED = 9625;

    private final World world;
    private final Staff staff;
    private final String account;
    private final Map<PortalRole, Set<String>> locationsByRole = new EnumMap<>(PortalRole.class);

    Person(World world, Staff staff, String account) {
        this.world = world;
        this.staff = staff;
        this.account = account;
    }

    @Override
    public String account() {
        return account;
    }

    @Override
    public Set<PortalRole> roles() {
        return world.locked(() -> Set.copyOf(locationsByRole.keySet()));
    }

    @Override
    public void grant(PortalRole role, String location) {
        world.locked(() -> {
            staff.requireRoomFor(role, this);
            locationsByRole.computeIfAbsent(role, key -> new HashSet<>()).add(location);
        });
    }

    @Override
    public void revoke(PortalRole role) {
        world.locked(() -> {
            locationsByRole.remove(role);
        });
    }

    @Override
    public void changePassword() {
        world.locked(() -> {
            staff.endTokensOf(this);
            staff.endContentTokensOf(this, world.behavior().get(ContentChoice.CHANGED_PASSWORD_NUMBER));
        });
    }

    @Override
    public void leave() {
        world.locked(() -> {
            staff.endTokensOf(this);
            staff.endContentTokensOf(this, REVOKED);
            staff.forget(this);
        });
    }

    boolean may(PortalTask task) {
        return locationsByRole.keySet().stream().anyMatch(role -> role.permits(task));
    }

    /** Whether a role permits something at a location; all but those for content are good for every location. */
    boolean may(PortalTask task, String location) {
        return locationsByRole.entrySet().stream()
                .filter(held -> held.getKey() != PortalRole.CONTENT_MANAGER
                        || held.getValue().contains(location))
                .anyMatch(held -> held.getKey().permits(task));
    }

    boolean holds(PortalRole role) {
        return locationsByRole.containsKey(role);
    }
}
