package dev.espalier.mdm.simulator.control;

import dev.espalier.mdm.simulator.SimulatedUnit;
import dev.espalier.mdm.simulator.SubscriptionSnapshot.Seats;
import dev.espalier.mdm.simulator.http.Reply;
import java.time.LocalDate;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Seats of subscriptions. */
final class SubscriptionSteps {

    private static final String ALL = "/organizations/{organization}/units/{unit}/subscriptions";
    private static final Set<String> MEMBERS = Set.of("parentAdamId", "adamId", "renewing", "expiring", "periodEnd");

    private final Names names;

    SubscriptionSteps(Names names) {
        this.names = names;
    }

    void addTo(ControlTable table) {
        table.add("GET " + ALL, "its subscriptions", call -> show(names.unit(call)))
                .add("POST " + ALL, "buy: parentAdamId, adamId, renewing, expiring, periodEnd", this::buy)
                .add("PUT " + ALL + "/{adamId}/paused", "pause one or let it go on: paused", this::pause);
    }

    private static Reply show(SimulatedUnit unit) {
        var view = ControlCall.object().put("enabled", unit.subscriptions().enabled());
        var array = view.putArray("subscriptions");
        unit.subscriptions().all().forEach(each -> {
            var shown = array.addObject()
                    .put("adamId", each.adamId())
                    .put("status", each.status())
                    .put("periodEnd", each.periodEnd().toString());
            write(shown.putObject("assigned"), each.assigned());
            write(shown.putObject("available"), each.available());
            write(shown.putObject("total"), each.total());
        });
        return Views.of(view);
    }

    private Reply buy(ControlCall call) {
        call.allow(MEMBERS);
        var unit = names.unit(call);
        unit.subscriptions()
                .buy(
                        Long.parseLong(call.text("parentAdamId").orElse("0")),
                        Long.parseLong(call.required("adamId")),
                        call.number("renewing", 0),
                        call.number("expiring", 0),
                        LocalDate.parse(call.required("periodEnd")));
        return show(unit);
    }

    private Reply pause(ControlCall call) {
        call.required("paused");
        var unit = names.unit(call);
        unit.subscriptions().pause(Long.parseLong(call.part("adamId")), call.flag("paused"));
        return show(unit);
    }

    private static void write(ObjectNode view, Seats seats) {
        view.put("renewing", seats.renewing()).put("expiring", seats.expiring());
    }
}
