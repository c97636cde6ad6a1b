package dev.espalier.mdm.simulator.apps;

import dev.espalier.mdm.simulator.Behavior;
import dev.espalier.mdm.simulator.ContentChoice;
import dev.espalier.mdm.simulator.content.UserWish;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Registers people: {@code /users/create}, {@code /update}, {@code /retire}. */
final class UserRequests {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

    private final Behavior behavior;

    UserRequests(Behavior behavior) {
        this.behavior = behavior;
    }

    ObjectNode create(Call call) {
        return AssetRequests.accepted(call.unit().create(wishes(call)));
    }

    ObjectNode update(Call call) {
        var wishes = wishes(call);
        requireKnown(call, wishes);
        return AssetRequests.accepted(call.unit().update(wishes));
    }

    ObjectNode retire(Call call) {
        var wishes = wishes(call);
        requireKnown(call, wishes);
        return AssetRequests.accepted(call.unit().retire(wishes));
    }

    private List<UserWish> wishes(Call call) {
        var wishes = Json.list(call.body(), "users", UserRequests::wish);
        Refused.unless(!wishes.isEmpty(), 9720);
        Refused.unless(wishes.size() <= behavior.get(ContentChoice.MAX_USERS), 9714);
        Refused.unless(Targets.distinct(ids(wishes)), 9715);
        var strange = wishes.stream().filter(UserRequests::hasStrangeMail).toList();
        if (!strange.isEmpty()) {
            throw Refused.becauseOfUsers(9717, ids(strange));
        }
        return wishes;
    }

    private void requireKnown(Call call, List<UserWish> wishes) {
        AssetRequests.requireUsers(behavior, call, ids(wishes));
    }

    private static List<String> ids(List<UserWish> wishes) {
        return wishes.stream().map(UserWish::clientUserId).toList();
    }

    private static boolean hasStrangeMail(UserWish wish) {
        return wish.email()
                .filter(email -> !email.isEmpty() && !EMAIL.matcher(email).matches())
                .isPresent();
    }

    private static UserWish wish(JsonNode node) {
        Refused.unless(node.isObject(), 9602);
        return new UserWish(
                Json.word(node.path("clientUserId")),
                Json.text(node, "email"),
                Json.text(node, "managedAppleId").orElse(""));
    }
}
