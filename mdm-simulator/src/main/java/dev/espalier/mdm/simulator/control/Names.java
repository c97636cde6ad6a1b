package dev.espalier.mdm.simulator.control;

import dev.espalier.mdm.simulator.Portal;
import dev.espalier.mdm.simulator.SimulatedOrganization;
import dev.espalier.mdm.simulator.SimulatedPerson;
import dev.espalier.mdm.simulator.SimulatedServer;
import dev.espalier.mdm.simulator.SimulatedUnit;

/** Finds what paths and bodies name. */
final class Names {

    private final Portal portal;

    Names(Portal portal) {
        this.portal = portal;
    }

    SimulatedOrganization organization(ControlCall call) {
        var id = call.part("organization");
        return portal.organization(id).orElseThrow(() -> new NotThereException("organization " + id));
    }

    /** By name or identifier. */
    SimulatedServer server(ControlCall call) {
        return server(organization(call), call.part("server"));
    }

    SimulatedServer server(SimulatedOrganization organization, String nameOrUuid) {
        return organization.servers().stream()
                .filter(server ->
                        server.uuid().equals(nameOrUuid) || server.name().equalsIgnoreCase(nameOrUuid))
                .findFirst()
                .orElseThrow(() -> new NotThereException("server " + nameOrUuid));
    }

    /** By identifier or name. */
    SimulatedUnit unit(ControlCall call) {
        return unit(organization(call), call.part("unit"));
    }

    SimulatedUnit unit(SimulatedOrganization organization, String nameOrId) {
        return organization.units().stream()
                .filter(unit -> unit.uId().equals(nameOrId) || unit.name().equalsIgnoreCase(nameOrId))
                .findFirst()
                .orElseThrow(() -> new NotThereException("organizational unit " + nameOrId));
    }

    SimulatedPerson person(ControlCall call) {
        return person(organization(call), call.part("account"));
    }

    /** Who takes the step: the account in the parameter {@code by}, otherwise the founder. */
    SimulatedPerson actor(ControlCall call) {
        var organization = organization(call);
        return call.request()
                .parameter("by")
                .map(account -> person(organization, account))
                .orElseGet(organization::administrator);
    }

    private static SimulatedPerson person(SimulatedOrganization organization, String account) {
        return organization.person(account).orElseThrow(() -> new NotThereException("person " + account));
    }
}
