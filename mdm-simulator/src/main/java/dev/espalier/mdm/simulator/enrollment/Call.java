package dev.espalier.mdm.simulator.enrollment;

import static java.math.BigInteger.ONE;
import static java.math.BigInteger.TEN;

import dev.espalier.mdm.simulator.device.DeviceState;
import dev.espalier.mdm.simulator.http.Request;
import dev.espalier.mdm.simulator.portal.Server;
import dev.espalier.mdm.simulator.token.Session;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;
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

    private static final Pattern NUMBER = Pattern.compile("[0-9]+");
    private static final BigInteger NEWEST = TEN;

    /** The protocol version that the client speaks: 1 without a readable header, at most 10. */
    int version() {
        var header = request.header("X-Server-Protocol-Version").orElse("").trim();
        return NUMBER.matcher(header).matches()
                ? new BigInteger(header).max(ONE).min(NEWEST).intValue()
                : 1;
    }

    ObjectNode body() {
        return Json.parse(request.body());
    }

    /** A device, if it is assigned to the calling server. */
    Optional<DeviceState> accessible(String serial) {
        return server.organization().desk().find(serial).filter(device -> device.isOn(server.uuid()));
    }
}
