package dev.espalier.mdm.simulator.content;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes the notifications of one unit, as far as its service wants them. */
final class Notifier {

    private static final int KEPT = 5_000;

    private final Unit unit;
    private final Deque<String> told = new ArrayDeque<>();

    Notifier(Unit unit) {
        this.unit = unit;
    }

    /** What a service was told, whether or not it arrived; the oldest are forgotten. */
    List<String> told() {
        return List.copyOf(told);
    }

    void count(AssetKey asset, int delta) {
        tell("ASSET_COUNT", asset.writeTo(object()).put("countDelta", delta));
    }

    void unlimited(Asset asset) {
        tell("UNLIMITED_ASSET", asset.key().writeTo(object()).put("unlimited", asset.unlimited()));
    }

    void assets(Event event, String type, int problem, Collection<Task> tasks) {
        var notification = outcome(event, type, problem);
        var assignments = notification.putArray("assignments");
        tasks.forEach(task -> task.writeTo(assignments.addObject()));
        tell("ASSET_MANAGEMENT", notification);
    }

    void users(Event event, Collection<UserRecord> users) {
        var notification = outcome(event, event.type(), 0);
        var array = notification.putArray("users");
        users.forEach(user -> user.writeTo(array.addObject()));
        tell("USER_MANAGEMENT", notification);
    }

    void usersFailed(Event event, int problem, Collection<String> clientUserIds) {
        var notification = outcome(event, event.type(), problem);
        var users = notification.putArray("users");
        clientUserIds.forEach(id -> users.addObject().put("clientUserId", id));
        tell("USER_MANAGEMENT", notification);
    }

    /** Here, unlike in lists, the code is still shown. */
    void associated(UserRecord user) {
        var notification = object();
        var shown = notification.putArray("associatedUsers").addObject();
        user.writeTo(shown).put("inviteCode", user.inviteCode());
        tell("USER_ASSOCIATED", notification);
    }

    void tell(String type, ObjectNode notification) {
        if (unit.config().wants(type)) {
            var envelope = envelope(type, notification);
            if (told.size() == KEPT) {
                told.removeFirst();
            }
            told.addLast(envelope.toString());
            unit.setting().notices().emit(unit, type, envelope);
        }
    }

    ObjectNode envelope(String type, ObjectNode notification) {
        var envelope = object();
        envelope.set("notification", notification);
        return envelope.put("notificationId", unit.setting().ids().dashedUuid())
                .put("notificationType", type)
                .put("uId", unit.uId());
    }

    static ObjectNode outcome(Event event, String type, int problem) {
        var notification = object();
        if (problem != 0) {
            Problem.of(problem).writeTo(notification.putObject("error"));
        }
        return notification
                .put("eventId", event.id())
                .put("result", problem == 0 ? "SUCCESS" : "FAILURE")
                .put("type", type);
    }

    private static ObjectNode object() {
        return JsonMapper.shared().createObjectNode();
    }
}
