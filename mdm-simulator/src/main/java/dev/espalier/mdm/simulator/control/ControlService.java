package dev.espalier.mdm.simulator.control;

import dev.espalier.mdm.simulator.PortalRefusedException;
import dev.espalier.mdm.simulator.http.Reply;
import dev.espalier.mdm.simulator.http.Request;
import dev.espalier.mdm.simulator.http.Responder;
import dev.espalier.mdm.simulator.http.Transmission;
import java.time.format.DateTimeParseException;
import tools.jackson.core.JacksonException;

/** The control interface: everything that the Java interface does, as JSON over HTTP. */
public final class ControlService implements Responder {

    private final ControlTable table = new ControlTable();

    public ControlService(Controls controls) {
        var names = new Names(controls.portal());
        table.add("GET /", "this list", call -> Reply.text(200, table.listing()));
        new OrganizationSteps(controls.portal(), names).addTo(table);
        new ServerSteps(names).addTo(table);
        new DeviceSteps(names).addTo(table);
        new UnitSteps(names, controls.legacyOwners()).addTo(table);
        new LicenseSteps(names, controls.catalog()).addTo(table);
        new UserSteps(controls.portal(), names).addTo(table);
        new CatalogSteps(controls.catalog()).addTo(table);
        new NotificationSteps(controls.notifications()).addTo(table);
        new IdentitySteps(controls.identity()).addTo(table);
        new FaultSteps(controls.faults()).addTo(table);
        new ClockSteps(controls.clock()).addTo(table);
        new BehaviorSteps(controls.behavior()).addTo(table);
        new RequestSteps(controls.requests()).addTo(table);
    }

    @Override
    public Transmission respond(Request request) {
        return Transmission.of(reply(request));
    }

    private Reply reply(Request request) {
        try {
            return table.find(request.method(), request.path())
                    .map(entry -> entry.step().take(call(entry, request)))
                    .orElseGet(() -> problem(404, "there is no such step; GET / lists them"));
        } catch (PortalRefusedException refused) {
            return refusal(refused);
        } catch (NotThereException e) {
            return problem(404, e.getMessage());
        } catch (IllegalArgumentException | DateTimeParseException | IndexOutOfBoundsException e) {
            return problem(400, e.getMessage());
        } catch (JacksonException e) {
            return problem(400, "the body is not JSON: " + e.getOriginalMessage());
        }
    }

    private static Reply refusal(PortalRefusedException refused) {
        var view = ControlCall.object().put("reason", refused.reason().name()).put("message", refused.getMessage());
        return Reply.json(409, ControlCall.bytes(view));
    }

    private static ControlCall call(ControlTable.Entry entry, Request request) {
        var matcher = entry.pattern().matcher(request.path());
        if (!matcher.matches()) {
            throw new IllegalStateException("the table found " + entry.template() + " for " + request.path());
        }
        return new ControlCall(request, matcher);
    }

    private static Reply problem(int status, String message) {
        return Reply.json(status, ControlCall.bytes(ControlCall.object().put("message", message)));
    }
}
