package dev.espalier.mdm.simulator.enrollment;

import dev.espalier.mdm.simulator.Choice;
import dev.espalier.mdm.simulator.http.Request;
import dev.espalier.mdm.simulator.portal.Server;
import dev.espalier.mdm.simulator.portal.TokenStanding;
import dev.espalier.mdm.simulator.portal.World;
import dev.espalier.mdm.simulator.token.Session;
import java.util.Optional;

/** Lets calls in: user agent, session, terms, permission, in this order. */
final class Gate {

    static final String HEADER = "X-ADM-Auth-Session";

    private final World world;

    Gate(World world) {
        this.world = world;
    }

    void requireAgent(Request request) {
        var agent = request.header("User-Agent").orElse("").trim();
        if (agent.isEmpty()) {
            throw new Refused(400, "USER_AGENT_MISSING");
        }
        var refused = world.behavior().get(Choice.REFUSED_AGENT);
        if (!refused.isEmpty() && agent.startsWith(refused)) {
            throw new Refused(400, "USER_AGENT_INVALID");
        }
    }

    Session requireSession(Request request) {
        var value = request.header(HEADER).orElse("").trim();
        if (value.isEmpty()) {
            throw new Refused(401, "UNAUTHORIZED");
        }
        var session = world.sessions()
                .find(value)
                .orElseThrow(() -> Refused.as(world.behavior().get(Choice.UNKNOWN_SESSION)));
        if (!alive(session)) {
            throw Refused.as(world.behavior().get(Choice.EXPIRED_SESSION));
        }
        return session;
    }

    /** The living session of a request, if it has one. */
    Optional<Session> session(Request request) {
        return request.header(HEADER)
                .flatMap(value -> world.sessions().find(value.trim()))
                .filter(this::alive);
    }

    private boolean alive(Session session) {
        var token = session.token();
        return world.sessions().alive(session) && world.serverOf(token).standing(token) != TokenStanding.DEAD;
    }

    void requirePermission(Session session, boolean writes) {
        var server = world.serverOf(session.token());
        requireAdmission(server);
        if (writes && server.standing(session.token()) == TokenStanding.READ_ONLY) {
            throw new Refused(403, "ACCESS_DENIED");
        }
    }

    static void requireAdmission(Server server) {
        if (server.organization().termsPending()) {
            throw new Refused(403, "T_C_NOT_SIGNED");
        }
        if (server.denied()) {
            throw new Refused(403, "ACCESS_DENIED");
        }
    }
}
