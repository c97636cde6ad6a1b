package dev.espalier.mdm.simulator.enrollment;

import dev.espalier.mdm.simulator.device.DeviceState;
import dev.espalier.mdm.simulator.http.Request;
import dev.espalier.mdm.simulator.portal.Server;
import dev.espalier.mdm.simulator.token.Session;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request that was let in.
 *
 * @param request what was asked
 * @param session by whom
 * @param server for which server
 * @param boundaryAgain whether a fault wants the operation before the cursor once more
 */
record Call(Request request, Session session, Server server, boolean boundaryAgain) {

    private static final int NEWEST = 10;

    /** The protocol version that the client speaks: 1 without a readable header, at most 10. */
    int version() {
        var header = request.header("X-Server-Protocol-Version").orElse("").trim();
        return header.matches("[0-9]{1,9}") ? Math.max(1, Math.min(NEWEST, Integer.parseInt(header))) : 1;
    }

    ObjectNode body() {
        return Json.parse(request.body());
    }

    /** A device, if it is assigned to the calling server. */
    Optional<DeviceState> accessible(String serial) {
        return server.organization().desk().find(serial).filter(device -> device.isOn(server.uuid()));
    }
}
