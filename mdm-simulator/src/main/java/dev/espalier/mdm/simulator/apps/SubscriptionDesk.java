package dev.espalier.mdm.simulator.apps;

import dev.espalier.mdm.simulator.Behavior;
import dev.espalier.mdm.simulator.ContentChoice;
import dev.espalier.mdm.simulator.UserStatus;
import dev.espalier.mdm.simulator.content.Subscription;
import dev.espalier.mdm.simulator.content.Subscriptions;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes who has seats of subscriptions, and who administers them: {@code POST /subscriptions/…}. */
final class SubscriptionDesk {

    private record Wish(List<Subscription> subscriptions, List<String> users) {}

    private final Behavior behavior;

    SubscriptionDesk(Behavior behavior) {
        this.behavior = behavior;
    }

    ObjectNode enable(Call call) {
        return enabled(call, true);
    }

    ObjectNode disable(Call call) {
        Refused.unless(!call.unit().subscriptions().anyOwned(), 9818);
        return enabled(call, false);
    }

    ObjectNode associate(Call call) {
        var wish = wish(call);
        requireAssociated(call, wish.users());
        boolean renewing = Json.flag(call.body(), "renewing").orElse(true);
        return AssetRequests.accepted(
                call.unit().subscriptions().associate(wish.subscriptions(), wish.users(), renewing));
    }

    ObjectNode disassociate(Call call) {
        var wish = wish(call);
        var without = wish.users().stream()
                .filter(user -> wish.subscriptions().stream().anyMatch(one -> !one.heldBy(user)))
                .toList();
        if (!without.isEmpty()) {
            throw Refused.becauseOfUsers(9815, without);
        }
        boolean deferred = Json.flag(call.body(), "deferred").orElse(false);
        return AssetRequests.accepted(
                call.unit().subscriptions().disassociate(wish.subscriptions(), wish.users(), deferred));
    }

    ObjectNode addAdmins(Call call) {
        return administer(call, true);
    }

    ObjectNode removeAdmins(Call call) {
        return administer(call, false);
    }

    private ObjectNode administer(Call call, boolean add) {
        var wish = wish(call);
        requireAssociated(call, wish.users());
        Subscriptions subscriptions = call.unit().subscriptions();
        subscriptions.administer(wish.subscriptions(), wish.users(), add);
        return Json.object().put("versionId", subscriptions.version());
    }

    private static ObjectNode enabled(Call call, boolean enabled) {
        call.unit().subscriptions().enable(enabled);
        // Unlike elsewhere it is always said who claims the unit.
        return Json.object().putNull("mdmInfo").put("subscriptionManagement", enabled);
    }

    private Wish wish(Call call) {
        var ids = Json.list(call.body(), "adamIds", SubscriptionDesk::number);
        var users = Json.list(call.body(), "clientUserIds", Json::word);
        Refused.unless(Stream.of(ids, users).noneMatch(List::isEmpty), 9811);
        boolean few = ids.size() <= behavior.get(ContentChoice.MAX_SUBSCRIPTIONS)
                && users.size() <= behavior.get(ContentChoice.MAX_SUBSCRIPTION_CLIENT_USER_IDS);
        Refused.unless(few, 9816);
        Refused.unless(Targets.distinct(ids) && Targets.distinct(users), 9811);
        var found = ids.stream()
                .map(id -> call.unit().subscriptions().find(id).orElseThrow(() -> Refused.with(9813)))
                .toList();
        return new Wish(found, users);
    }

    private static void requireAssociated(Call call, List<String> users) {
        var others = users.stream()
                .filter(id -> call.unit()
                        .users()
                        .active(id)
                        .filter(user -> user.status() == UserStatus.ASSOCIATED)
                        .isEmpty())
                .toList();
        if (!others.isEmpty()) {
            throw Refused.becauseOfUsers(9814, others);
        }
    }

    private static long number(JsonNode node) {
        Refused.unless(node.isIntegralNumber() && node.canConvertToLong(), 9602);
        return node.longValue();
    }
}
