package dev.espalier.mdm.simulator.enrollment;

import dev.espalier.mdm.simulator.Choice;
import dev.espalier.mdm.simulator.Twist;
import dev.espalier.mdm.simulator.fault.Fault;
import dev.espalier.mdm.simulator.fault.FaultDesk;
import dev.espalier.mdm.simulator.fault.Tamperer;
import dev.espalier.mdm.simulator.http.Reply;
import dev.espalier.mdm.simulator.http.Request;
import dev.espalier.mdm.simulator.http.Responder;
import dev.espalier.mdm.simulator.http.Transmission;
import dev.espalier.mdm.simulator.portal.World;
import java.net.URI;
import java.util.Map;
import java.util.function.Supplier;

/** The service that Automated Device Enrollment talks to. One call at a time is carried out. */
public final class EnrollmentService implements Responder {

    private static final String SESSION = "/session";

    private final World world;
    private final FaultDesk faults;
    private final Gate gate;
    private final SessionDesk sessionDesk;
    private final Routes routes;

    public EnrollmentService(World world, FaultDesk faults, URI publicUrl) {
        this.world = world;
        this.faults = faults;
        this.gate = new Gate(world);
        this.sessionDesk = new SessionDesk(world, publicUrl);
        this.routes = routes(new Lists(world, faults), new Profiles(world));
        discovery(new Discovery(world)).read("GET", "/os-beta-enrollment/tokens", new BetaTokens(world));
    }

    private Routes routes(Lists lists, Profiles profiles) {
        var details = new Details(world);
        var table = new Routes();
        return table.read("GET", SESSION, call -> sessionDesk.open(call.request()))
                .read("GET", "/account", new Account(world, table))
                .read("POST", "/server/devices", lists::fetch)
                .read("POST", "/devices/sync", lists::sync)
                .read("POST", "/devices", details::describe)
                .write("POST", "/devices/disown", new Disown(world))
                .write("POST", "/device/activationlock", new ActivationLock())
                .read("GET", "/device/replacementDetails", details::replacement)
                .write("POST", "/profile", profiles::define)
                .read("GET", "/profile", profiles::read)
                .write("DELETE", "/profile/devices", profiles::remove)
                .write("POST", "/profile/devices", profiles::assign)
                .write("PUT", "/profile/devices", profiles::assign);
    }

    private Routes discovery(Discovery discovery) {
        var path = "/account-driven-enrollment/profile";
        return routes.write("DELETE", path, discovery::remove)
                .write("POST", path, discovery::assign)
                .read("GET", path, discovery::read);
    }

    @Override
    public Transmission respond(Request request) {
        return world.locked(() -> {
            try {
                var route = routes.find(request.method(), request.path());
                gate.requireAgent(request);
                return request.path().equals(SESSION) ? openSession(request) : carryOut(request, route);
            } catch (Refused refused) {
                return traced(Transmission.of(error(refused)));
            }
        });
    }

    private Transmission openSession(Request request) {
        var fault = faults.take(request.method(), SESSION);
        return traced(transmit(fault, request, () -> sessionDesk.open(request)));
    }

    private Transmission carryOut(Request request, Routes.Route route) {
        var session = gate.requireSession(request);
        try {
            gate.requirePermission(session, route.writes());
            var call = new Call(request, session, world.serverOf(session.token()), false);
            var fault = faults.take(request.method(), request.path());
            boolean again = fault.tampering().has(Twist.BOUNDARY_AGAIN);
            var sent = transmit(fault, request, () -> route.endpoint().answer(again ? call.withBoundaryAgain() : call));
            world.sessions().answered(session);
            return traced(sent, session.value());
        } catch (Refused refused) {
            world.sessions().answered(session);
            return traced(Transmission.of(error(refused)), session.value());
        }
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
        boolean quoted =
                world.behavior().get(Choice.QUOTED_ERRORS) && !refused.code().isEmpty();
        return Reply.text(refused.status(), quoted ? '"' + refused.code() + '"' : refused.code());
    }

    private Transmission traced(Transmission sent) {
        return sent.with(
                sent.reply().with(Map.of("X-Apple-Request-UUID", world.ids().uuid())));
    }

    private Transmission traced(Transmission sent, String session) {
        return traced(sent.with(sent.reply().with(Map.of(Gate.HEADER, session))));
    }
}
