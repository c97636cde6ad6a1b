package dev.espalier.mdm.simulator.control;

import dev.espalier.mdm.simulator.NotificationFault;
import dev.espalier.mdm.simulator.Notifications;
import dev.espalier.mdm.simulator.SentNotification;
import dev.espalier.mdm.simulator.http.Reply;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Notifications: what became of them, and what goes wrong with the next ones. */
final class NotificationSteps {

    private static final Set<String> MEMBERS = Set.of("type", "fault", "delay", "times", "always");
    private static final int PATIENCE_SECONDS = 30;

    private final Notifications notifications;

    NotificationSteps(Notifications notifications) {
        this.notifications = notifications;
    }

    void addTo(ControlTable table) {
        table.add("GET /notifications", "the last ones and their attempts: ?unit=&type=", this::show)
                .add("DELETE /notifications", "disarm all, forget what has ended", call -> clear())
                .add("POST /notifications/faults", "arm: type, fault, delay, times, always", this::arm)
                .add("POST /notifications/settle", "wait until what is due was tried: seconds", this::settle);
    }

    private Reply show(ControlCall call) {
        var unit = call.request().parameter("unit");
        var type = call.request().parameter("type");
        var view = ControlCall.object();
        var array = view.putArray("notifications");
        notifications.all().stream()
                .filter(sent -> fits(unit, sent.unit()) && fits(type, sent.type()))
                .forEach(sent -> array.add(view(sent)));
        return Views.of(view);
    }

    private Reply clear() {
        notifications.clear();
        return Views.done();
    }

    private Reply arm(ControlCall call) {
        call.allow(MEMBERS);
        var script = notifications
                .onNext(call.text("type").orElse("*"))
                .goes(NotificationFault.valueOf(call.required("fault")));
        call.text("delay").map(Duration::parse).ifPresent(script::by);
        if (call.flag("always")) {
            script.always();
        } else {
            script.times(call.number("times", 1));
        }
        return Views.done();
    }

    private Reply settle(ControlCall call) {
        boolean settled = notifications.settle(Duration.ofSeconds(call.number("seconds", PATIENCE_SECONDS)));
        return Views.of(ControlCall.object().put("settled", settled));
    }

    private static boolean fits(Optional<String> wanted, String value) {
        return wanted.map(value::equals).orElse(true);
    }

    private static ObjectNode view(SentNotification sent) {
        var view = ControlCall.object()
                .put("notificationId", sent.id())
                .put("type", sent.type())
                .put("unit", sent.unit())
                .put("url", sent.url().toString())
                .put("state", sent.state().name());
        var attempts = view.putArray("attempts");
        sent.attempts()
                .forEach(attempt -> attempts.addObject()
                        .put("at", attempt.at().toString())
                        .put("status", attempt.status())
                        .put("problem", attempt.problem()));
        view.set("body", JsonMapper.shared().readTree(sent.body()));
        return view;
    }
}
