package dev.espalier.mdm.simulator.portal;

import dev.espalier.mdm.simulator.PortalRole;
import dev.espalier.mdm.simulator.PortalTask;
import dev.espalier.mdm.simulator.SimulatedPerson;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** A person of one organization. */
final class Person implements SimulatedPerson {

    private final Organization organization;
    private final String account;
    private final Map<PortalRole, Set<String>> locationsByRole = new EnumMap<>(PortalRole.class);

    Person(Organization organization, String account) {
        this.organization = organization;
        this.account = account;
    }

    @Override
    public String account() {
        return account;
    }

    @Override
    public Set<PortalRole> roles() {
        return organization.world().locked(() -> Set.copyOf(locationsByRole.keySet()));
    }

    @Override
    public void grant(PortalRole role, String location) {
        organization.world().locked(() -> {
            organization.requireRoomFor(role, this);
            locationsByRole.computeIfAbsent(role, key -> new HashSet<>()).add(location);
        });
    }

    @Override
    public void revoke(PortalRole role) {
        organization.world().locked(() -> {
            locationsByRole.remove(role);
        });
    }

    @Override
    public void changePassword() {
        organization.world().locked(() -> organization.endTokensOf(this));
    }

    @Override
    public void leave() {
        organization.world().locked(() -> {
            organization.endTokensOf(this);
            organization.forget(this);
        });
    }

    boolean may(PortalTask task) {
        return locationsByRole.keySet().stream().anyMatch(role -> role.permits(task));
    }

    boolean holds(PortalRole role) {
        return locationsByRole.containsKey(role);
    }
}
