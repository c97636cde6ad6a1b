package dev.espalier.mdm.simulator.control;

import dev.espalier.mdm.simulator.Delivery;
import dev.espalier.mdm.simulator.FaultScript;
import dev.espalier.mdm.simulator.Faults;
import dev.espalier.mdm.simulator.Outage;
import dev.espalier.mdm.simulator.Twist;
import dev.espalier.mdm.simulator.http.Reply;
import java.time.Duration;
import java.util.Set;

/** Fault scripts. */
final class FaultSteps {

    private static final Set<String> MEMBERS = Set.of(
            "path",
            "method",
            "after",
            "times",
            "always",
            "status",
            "code",
            "error",
            "html",
            "body",
            "contentType",
            "headers",
            "retryAfter",
            "delayMillis",
            "delivery",
            "twists",
            "without",
            "withholding");

    private final Faults faults;

    FaultSteps(Faults faults) {
        this.faults = faults;
    }

    void addTo(ControlTable table) {
        table.add("GET /faults", "how many calls the scripts wait for", call -> pending())
                .add("POST /faults", "arm a script", this::arm)
                .add("DELETE /faults", "disarm all", call -> clear())
                .add("POST /faults/away", "Apple is away: span, how", this::away)
                .add("POST /faults/hidden", "hide devices from sync: serials, seconds", this::hide);
    }

    private Reply pending() {
        return Views.of(ControlCall.object().put("pending", faults.pending()));
    }

    private Reply clear() {
        faults.clear();
        return Views.done();
    }

    private Reply hide(ControlCall call) {
        faults.hideFromSync(call.texts("serials"), Duration.ofSeconds(call.number("seconds", 3600)));
        return Views.done();
    }

    private Reply away(ControlCall call) {
        var how = Outage.valueOf(call.text("how").orElse(Outage.UNAVAILABLE.name()));
        faults.away(Duration.parse(call.required("span")), how);
        return Views.done();
    }

    private Reply arm(ControlCall call) {
        call.allow(MEMBERS);
        var script = faults.onNext(call.required("path"));
        answer(script, call);
        travel(script, call);
        script.twisted(call.texts("twists").stream().map(Twist::valueOf).toArray(Twist[]::new))
                .without(call.texts("without").toArray(String[]::new))
                .withholding(call.texts("withholding").toArray(String[]::new));
        if (call.flag("always")) {
            script.always();
        } else {
            script.times(call.number("times", 1));
        }
        return pending();
    }

    private static void answer(FaultScript script, ControlCall call) {
        int status = call.number("status", 0);
        if (status != 0) {
            script.status(status);
        }
        if (call.flag("html")) {
            script.html(status == 0 ? 200 : status);
        }
        call.text("code").ifPresent(code -> script.code(status == 0 ? 400 : status, code));
        if (call.number("error", 0) != 0) {
            script.error(status == 0 ? 400 : status, call.number("error", 0));
        }
        call.text("body").ifPresent(body -> script.body(call.text("contentType").orElse("application/json"), body));
        call.body()
                .path("headers")
                .properties()
                .forEach(header ->
                        script.header(header.getKey(), header.getValue().asString()));
        call.text("retryAfter").ifPresent(wait -> script.header("Retry-After", wait));
    }

    private static void travel(FaultScript script, ControlCall call) {
        call.text("method").ifPresent(script::method);
        call.text("delivery").map(Delivery::valueOf).ifPresent(script::delivered);
        script.after(call.number("after", 0)).delay(Duration.ofMillis(call.number("delayMillis", 0)));
    }
}
