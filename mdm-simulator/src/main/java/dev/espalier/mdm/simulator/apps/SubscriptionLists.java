package dev.espalier.mdm.simulator.apps;

import dev.espalier.mdm.simulator.content.Subscription;
import dev.espalier.mdm.simulator.content.UserRecord;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** The subscriptions of a unit, who has seats, and who administers them: {@code GET /subscriptions…}. */
final class SubscriptionLists {

    private record Row(Subscription subscription, String user, boolean renewing) {}

    private final Cursors cursors;

    SubscriptionLists(Cursors cursors) {
        this.cursors = cursors;
    }

    ObjectNode subscriptions(Call call) {
        var answer = versioned(call);
        var page = cursors.page(call, selected(call).toList(), answer);
        var array = answer.putArray("subscriptions");
        page.forEach(subscription -> subscription.writeTo(array.addObject()));
        return answer;
    }

    ObjectNode assignments(Call call) {
        var answer = versioned(call);
        var users = texts(call, "clientUserId");
        var rows = selected(call)
                .flatMap(subscription -> rows(subscription, subscription.holders()))
                .filter(row -> users.isEmpty() || users.contains(row.user()))
                .toList();
        var array = answer.putArray("assignments");
        cursors.page(call, rows, answer)
                .forEach(row -> array.addObject()
                        .put("adamId", row.subscription().adamId())
                        .put("clientUserId", row.user())
                        .put("renewing", row.renewing()));
        return answer;
    }

    ObjectNode admins(Call call) {
        var answer = versioned(call);
        var rows = selected(call)
                .flatMap(one -> one.admins().stream().map(user -> new Row(one, user, false)))
                .toList();
        boolean withState = call.isSet("includeUserState");
        var array = answer.putArray("admins");
        cursors.page(call, rows, answer).forEach(row -> {
            var node =
                    array.addObject().put("adamId", row.subscription().adamId()).put("clientUserId", row.user());
            if (withState) {
                call.unit().users().active(row.user()).ifPresent(user -> writeState(user, node));
            }
        });
        return answer;
    }

    private static void writeState(UserRecord user, ObjectNode node) {
        user.idHash().ifPresent(hash -> node.put("idHash", hash));
        node.put("userStatus", user.status().word());
    }

    private static Stream<Row> rows(Subscription subscription, Map<String, Boolean> holders) {
        return holders.entrySet().stream().map(holder -> new Row(subscription, holder.getKey(), holder.getValue()));
    }

    private static ObjectNode versioned(Call call) {
        return Json.object().put("versionId", call.unit().subscriptions().version());
    }

    private static Stream<Subscription> selected(Call call) {
        var parents = numbers(call, "parentAdamId");
        var ids = numbers(call, "adamId");
        return call.unit().subscriptions().all().stream()
                .filter(one -> parents.isEmpty() || parents.contains(one.parentAdamId()))
                .filter(one -> ids.isEmpty() || ids.contains(one.adamId()));
    }

    private static Set<Long> numbers(Call call, String name) {
        return texts(call, name).stream()
                .map(text -> {
                    Refused.unless(text.matches("[0-9]{1,18}"), 9813);
                    return Long.valueOf(text);
                })
                .collect(Collectors.toSet());
    }

    /** The parameter may be repeated, or list its values with commas. */
    private static Set<String> texts(Call call, String name) {
        return call.request()
                .parameters(name)
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::trim)
                .filter(value -> !value.isEmpty())
                .collect(Collectors.toSet());
    }
}
