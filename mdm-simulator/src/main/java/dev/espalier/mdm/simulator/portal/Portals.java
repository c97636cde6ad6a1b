package dev.espalier.mdm.simulator.portal;

import dev.espalier.mdm.simulator.InvitationOutcome;
import dev.espalier.mdm.simulator.OrganizationKind;
import dev.espalier.mdm.simulator.Portal;
import dev.espalier.mdm.simulator.SimulatedOrganization;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The organizations of the simulated Apple. */
public final class Portals implements Portal {

    private final World world;
    private final Map<String, SimulatedOrganization> organizations = new LinkedHashMap<>();

    public Portals(World world) {
        this.world = world;
    }

    @Override
    public SimulatedOrganization create(String name, OrganizationKind kind) {
        return world.locked(() -> {
            var organization = new Organization(world, Letterhead.of(name, kind, world.ids()));
            organizations.put(organization.id(), organization);
            return organization;
        });
    }

    @Override
    public Optional<SimulatedOrganization> organization(String id) {
        return world.locked(() -> Optional.ofNullable(organizations.get(id)));
    }

    @Override
    public List<SimulatedOrganization> organizations() {
        return world.locked(() -> List.copyOf(organizations.values()));
    }

    @Override
    public InvitationOutcome acceptInvitation(String inviteCode, String account) {
        return world.locked(() -> world.units()
                .inviting(inviteCode)
                .flatMap(unit -> unit.invited(inviteCode).map(user -> unit.accept(user, account)))
                .orElse(InvitationOutcome.NO_LONGER_VALID));
    }
}
