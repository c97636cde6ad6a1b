package dev.espalier.mdm.simulator.enrollment;

import dev.espalier.mdm.simulator.Choice;
import dev.espalier.mdm.simulator.Twist;
import dev.espalier.mdm.simulator.fault.Absence;
import dev.espalier.mdm.simulator.fault.Fault;
import dev.espalier.mdm.simulator.fault.FaultDesk;
import dev.espalier.mdm.simulator.fault.Tamperer;
import dev.espalier.mdm.simulator.http.Reply;
import dev.espalier.mdm.simulator.http.Request;
import dev.espalier.mdm.simulator.http.Responder;
import dev.espalier.mdm.simulator.http.Transmission;
import dev.espalier.mdm.simulator.portal.World;
import dev.espalier.mdm.simulator.token.Session;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** The service that Automated Device Enrollment talks to. It carries out one call at a time. */
public final class EnrollmentService implements Responder {

    private static final String SESSION = "/session";

    private final World world;
    private final FaultDesk faults;
    private final Gate gate;
    private final RateLimiter limiter;
    private final SessionDesk sessionDesk;
    private final Routes routes = new Routes();

    /**
     * Creates the service.
     *
     * @param world everything that Apple knows
     * @param faults the bad days
     * @param addresses those under which clients reach the service; each may be signed
     */
    public EnrollmentService(World world, FaultDesk faults, List<URI> addresses) {
        this.world = world;
        this.faults = faults;
        this.gate = new Gate(world);
        this.limiter = new RateLimiter(world);
        this.sessionDesk = new SessionDesk(world, limiter, addresses);
        var throttle = new Throttle(world);
        routes.read("GET", "/account", new Account(world, routes));
        deviceRoutes(new Lists(world, faults, throttle), new Details(world));
        profileRoutes(new Profiles(world, throttle));
        discoveryRoutes(new Discovery(world));
        routes.read("GET", "/os-beta-enrollment/tokens", new BetaTokens(world));
    }

    private void deviceRoutes(Lists lists, Details details) {
        routes.read("POST", "/server/devices", lists::fetch)
                .read("POST", "/devices/sync", lists::sync)
                .read("POST", "/devices", details::describe)
                .write("POST", "/devices/disown", new Disown(world))
                .write("POST", "/device/activationlock", new ActivationLock())
                .read("GET", "/device/replacementDetails", details::replacement);
    }

    private void profileRoutes(Profiles profiles) {
        routes.write("POST", "/profile", profiles::define)
                .read("GET", "/profile", profiles::read)
                .write("DELETE", "/profile/devices", profiles::remove)
                .write("POST", "/profile/devices", profiles::assign)
                .write("PUT", "/profile/devices", profiles::assign);
    }

    private void discoveryRoutes(Discovery discovery) {
        var path = "/account-driven-enrollment/profile";
        routes.write("DELETE", path, discovery::remove)
                .write("POST", path, discovery::assign)
                .read("GET", path, discovery::read);
    }

    @Override
    public Transmission respond(Request request) {
        return world.locked(() -> faults.outage()
                .map(outage -> Absence.answer(outage, world.now(), world.behavior()))
                .orElseGet(() -> answer(request)));
    }

    private Transmission answer(Request request) {
        try {
            return request.path().equals(SESSION) ? openSession(request) : carryOut(request);
        } catch (Refused refused) {
            var sent = Transmission.of(error(refused));
            return gate.session(request).map(session -> traced(sent, session)).orElseGet(() -> traced(sent));
        }
    }

    private Transmission openSession(Request request) {
        if (!request.method().equals("GET")) {
            throw Routes.methodNotAllowed(Set.of("GET"));
        }
        gate.requireAgent(request);
        var fault = faults.take(request.method(), SESSION);
        return traced(transmit(fault, request, () -> sessionDesk.open(request)));
    }

    private Transmission carryOut(Request request) {
        var route = routes.find(request.method(), request.path());
        gate.requireAgent(request);
        var session = gate.requireSession(request);
        gate.requirePermission(session, route.writes());
        limiter.admit(world.serverOf(session.token()));
        return traced(carryOut(request, session, route), session);
    }

    private Transmission carryOut(Request request, Session session, Routes.Route route) {
        var fault = faults.take(request.method(), request.path());
        boolean again = fault.tampering().has(Twist.BOUNDARY_AGAIN);
        var call = new Call(request, session, world.serverOf(session.token()), again);
        return transmit(fault, request, () -> route.endpoint().answer(call));
    }

    private Transmission transmit(Fault fault, Request request, Supplier<Reply> endpoint) {
        var reply = fault.replyOr(() -> tampered(fault, request, safely(endpoint)));
        return new Transmission(reply, fault.delivery(), fault.delay());
    }

    private Reply safely(Supplier<Reply> endpoint) {
        try {
            return endpoint.get();
        } catch (Refused refused) {
            return error(refused);
        }
    }

    private static Reply tampered(Fault fault, Request request, Reply reply) {
        if (reply.status() != 200
                || reply.body().length == 0
                || !fault.tampering().changesBody()) {
            return reply;
        }
        var cursor = request.body().length == 0
                ? ""
                : Json.string(Json.parse(request.body()), "cursor").orElse("");
        return reply.withBody(new Tamperer(fault.tampering(), cursor).tamper(reply.body()));
    }

    private Reply error(Refused refused) {
        return Reply.text(refused.status(), refused.code().isEmpty() ? "" : written(refused.code()))
                .with(refused.headers());
    }

    private String written(String code) {
        var end = world.behavior().get(Choice.ERRORS_END_LINES) ? "\n" : "";
        return (world.behavior().get(Choice.QUOTED_ERRORS) ? '"' + code + '"' : code) + end;
    }

    private Transmission traced(Transmission sent) {
        return sent.with(
                sent.reply().with(Map.of("X-Apple-Request-UUID", world.ids().uuid())));
    }

    private Transmission traced(Transmission sent, Session session) {
        world.sessions().answered(session);
        return traced(sent.with(sent.reply().with(Map.of(Gate.HEADER, session.value()))));
    }
}
