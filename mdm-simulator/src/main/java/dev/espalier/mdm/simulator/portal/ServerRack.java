package dev.espalier.mdm.simulator.portal;

import static dev.espalier.mdm.simulator.PortalRefusedException.Reason.NAME_RESERVED;
import static dev.espalier.mdm.simulator.PortalRefusedException.Reason.NAME_TAKEN;
import static dev.espalier.mdm.simulator.PortalRefusedException.Reason.TOO_MANY_CERTIFICATES;

import dev.espalier.mdm.simulator.PortalRefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The servers of one organization, with the portal's rules about names and certificates. */
final class ServerRack {

    private static final Set<String> RESERVED = Set.of("", "unassigned", "reassigned");
    private static final int CERTIFICATES = 250;

    private final Organization organization;
    private final List<Server> servers = new ArrayList<>();
    private int uploads;

    ServerRack(Organization organization) {
        this.organization = organization;
    }

    Server create(String name) {
        requireFree(name);
        var server = new Server(organization, name.trim());
        servers.add(server);
        organization.world().add(server);
        return server;
    }

    Optional<Server> named(String name) {
        return servers.stream()
                .filter(server -> server.currentName().equalsIgnoreCase(name.trim()))
                .findFirst();
    }

    List<Server> all() {
        return servers;
    }

    void requireFree(String name) {
        if (RESERVED.contains(name.trim().toLowerCase(Locale.ROOT))) {
            throw new PortalRefusedException(NAME_RESERVED, "\"" + name + "\"");
        }
        if (named(name).isPresent()) {
            throw new PortalRefusedException(NAME_TAKEN, name);
        }
    }

    void countUpload() {
        if (uploads == CERTIFICATES) {
            throw new PortalRefusedException(TOO_MANY_CERTIFICATES, "at most " + CERTIFICATES);
        }
        uploads++;
    }

    void remove(Server server) {
        servers.remove(server);
    }
}
