package dev.espalier.mdm.simulator.apps;

import dev.espalier.mdm.simulator.Behavior;
import dev.espalier.mdm.simulator.ContentChoice;
import dev.espalier.mdm.simulator.VirtualClock;
import dev.espalier.mdm.simulator.content.Notices;
import dev.espalier.mdm.simulator.fault.Absence;
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
import java.util.Set;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/** The service that manages apps and books, in its second version. */
public final class AppsService implements Responder {

    /** What every path of the service begins with. */
    public static final String BASE = "/mdm/v2";

    private static final String DISCOVERY = "/service/config";
    private static final String JSON = "application/json;charset=UTF-8";
    private static final Set<Integer> OBSERVED_WITH_200 = Set.of(9601, 9621, 9622, 9625, 9722);

    private final World world;
    private final FaultDesk faults;
    private final Behavior behavior;
    private final Gate gate;
    private final RateGate rate;
    private final ServiceConfig discovery;
    private final Letterhead letterhead;
    private final Routes routes = new Routes();

    /**
     * Creates the service.
     *
     * @param world everything that Apple knows
     * @param faults the bad days
     * @param clock the time, of which the service also wants to know whether it passes
     * @param notices who delivers tests
     * @param address the one that clients are sent to
     */
    public AppsService(World world, FaultDesk faults, VirtualClock clock, Notices notices, URI address) {
        this.world = world;
        this.faults = faults;
        this.behavior = world.behavior();
        this.gate = new Gate(world);
        this.rate = new RateGate(clock, behavior);
        this.discovery = new ServiceConfig(behavior, address);
        this.letterhead = new Letterhead(world);
        listRoutes(new Pages(behavior));
        requestRoutes(new AssetRequests(behavior), new UserRequests(behavior));
        subscriptionRoutes(new SubscriptionLists(new Cursors(behavior)), new SubscriptionDesk(behavior));
        var config = new ConfigDesk(world, notices);
        routes.get(DISCOVERY, call -> discovery.answer())
                .get("/client/config", locked(config::read))
                .post("/client/config", config::write);
    }

    private void listRoutes(Pages pages) {
        routes.get("/assets", locked(new AssetList(pages)))
                .get("/assignments", locked(new AssignmentList(pages)))
                .get("/users", locked(new UserList(pages)))
                .get("/status", locked(AppsService::status));
    }

    private void requestRoutes(AssetRequests assets, UserRequests users) {
        routes.post("/assets/associate", locked(assets::associate))
                .post("/assets/disassociate", locked(assets::disassociate))
                .post("/assets/revoke", locked(assets::revoke))
                .post("/users/create", locked(users::create))
                .post("/users/update", locked(users::update))
                .post("/users/retire", locked(users::retire));
    }

    private void subscriptionRoutes(SubscriptionLists lists, SubscriptionDesk desk) {
        routes.get("/subscriptions", locked(lists::subscriptions))
                .get("/subscriptions/assignments", locked(lists::assignments))
                .get("/subscriptions/admins", locked(lists::admins))
                .post("/subscriptions/enable", locked(desk::enable))
                .post("/subscriptions/disable", locked(desk::disable))
                .post("/subscriptions/associate", locked(desk::associate))
                .post("/subscriptions/disassociate", locked(desk::disassociate))
                .post("/subscriptions/admins/add", locked(desk::addAdmins))
                .post("/subscriptions/admins/remove", locked(desk::removeAdmins));
    }

    @Override
    public Transmission respond(Request request) {
        var away = faults.outage().map(outage -> Absence.answer(outage, world.now(), behavior));
        world.agenda().runDue();
        return away.orElseGet(() -> answer(request));
    }

    private Transmission answer(Request request) {
        var path = request.path().substring(BASE.length());
        if (!routes.knows(path)) {
            return late(Transmission.of(Reply.text(404, "")));
        }
        try {
            var endpoint = routes.find(request.method(), path);
            return late(path.equals(DISCOVERY) ? discover(request) : carryOut(request, endpoint));
        } catch (Refused refused) {
            return late(Transmission.of(error(refused)));
        }
    }

    private Transmission discover(Request request) {
        return transmit(faults.take(request.method(), request.path()), discovery::answer);
    }

    private Transmission carryOut(Request request, Endpoint endpoint) {
        var token = world.locked(() -> {
            var found = gate.requireToken(request);
            rate.admit(found);
            return found;
        });
        var fault = faults.take(request.method(), request.path());
        return transmit(fault, () -> {
            boolean writes = request.method().equals("POST");
            world.locked(() -> gate.requirePermission(token, writes));
            var unit = world.unitOf(token).unit();
            var call = new Call(request, token, unit, writes ? body(request) : Json.object());
            var answer = endpoint.answer(call);
            return world.locked(() -> letterhead.complete(answer, call));
        });
    }

    private static ObjectNode body(Request request) {
        var type = request.header("Content-Type").orElse("").split(";")[0].trim();
        boolean nothing = request.body().length == 0;
        Refused.unless(type.equalsIgnoreCase("application/json") || nothing && type.isEmpty(), 9727);
        return nothing ? Json.object() : Json.parse(request.body());
    }

    private Transmission transmit(Fault fault, Supplier<ObjectNode> endpoint) {
        var reply = fault.replyOr(() -> tampered(fault, safely(endpoint)));
        return new Transmission(reply, fault.delivery(), fault.delay());
    }

    private Reply safely(Supplier<ObjectNode> endpoint) {
        try {
            return new Reply(200, JSON, Map.of(), Json.bytes(endpoint.get()));
        } catch (Refused refused) {
            return error(refused);
        }
    }

    private static Reply tampered(Fault fault, Reply reply) {
        boolean real = reply.status() == 200 && fault.tampering().changesBody();
        return real ? reply.withBody(new Tamperer(fault.tampering(), "").tamper(reply.body())) : reply;
    }

    private Reply error(Refused refused) {
        var problem = refused.problem();
        boolean observed = behavior.get(ContentChoice.HTTP_ERROR_MODE).equals("observed")
                && OBSERVED_WITH_200.contains(problem.number())
                && refused.status() == problem.status();
        var body = letterhead.error(refused);
        return new Reply(observed ? 200 : refused.status(), JSON, Map.of(), Json.bytes(body));
    }

    private Transmission late(Transmission sent) {
        var delay = behavior.get(ContentChoice.CONTENT_DELAY).plus(sent.delay());
        return new Transmission(sent.reply(), sent.delivery(), delay);
    }

    private static ObjectNode status(Call call) {
        var event = call.text("eventId")
                .flatMap(id -> call.unit().events().find(id))
                .orElseThrow(() -> Refused.with(9708));
        return event.writeTo(Json.object());
    }

    private Endpoint locked(Endpoint endpoint) {
        return call -> world.locked(() -> endpoint.answer(call));
    }
}
