package dev.espalier.mdm.simulator.apps;

import dev.espalier.mdm.simulator.Behavior;
import dev.espalier.mdm.simulator.Choice;
import dev.espalier.mdm.simulator.ContentChoice;
import dev.espalier.mdm.simulator.content.Asset;
import dev.espalier.mdm.simulator.content.AssetKey;
import dev.espalier.mdm.simulator.content.Event;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/** Assigns and takes away: {@code /assets/associate}, {@code /disassociate}, {@code /revoke}. */
final class AssetRequests {

    private final Behavior behavior;

    AssetRequests(Behavior behavior) {
        this.behavior = behavior;
    }

    ObjectNode associate(Call call) {
        var assets = Targets.assets(call.body());
        var targets = Targets.of(call.body());
        requireForm(assets, targets);
        requireForDevices(call, assets, targets);
        requireKnown(call, assets, targets);
        return accepted(call.unit().associate(targets.tasks(assets)));
    }

    ObjectNode disassociate(Call call) {
        var assets = Targets.assets(call.body());
        var targets = Targets.of(call.body());
        requireForm(assets, targets);
        refuse(9706, call, assets, asset -> !asset.item().revocable());
        requireForDevices(call, assets, targets);
        requireKnown(call, assets, targets);
        return accepted(call.unit().disassociate(targets.tasks(assets)));
    }

    ObjectNode revoke(Call call) {
        var targets = Targets.of(call.body());
        targets.requireAny();
        targets.requireAtMost(
                limit(ContentChoice.MAX_REVOKE_CLIENT_USER_IDS), limit(ContentChoice.MAX_REVOKE_SERIAL_NUMBERS));
        targets.requireDistinct();
        requireUnmixed(targets);
        requireUsers(call, targets);
        return accepted(call.unit().revoke(targets.all()));
    }

    static ObjectNode accepted(Event event) {
        return Json.object().put("eventId", event.id());
    }

    private void requireForm(List<AssetKey> assets, Targets targets) {
        Refused.unless(!assets.isEmpty(), 9718);
        targets.requireAny();
        Refused.unless(assets.size() <= limit(ContentChoice.MAX_ASSETS), 9700);
        targets.requireAtMost(limit(ContentChoice.MAX_CLIENT_USER_IDS), limit(ContentChoice.MAX_SERIAL_NUMBERS));
        Refused.unless(Targets.distinct(assets), 9703);
        targets.requireDistinct();
        requireUnmixed(targets);
    }

    private void requireUnmixed(Targets targets) {
        Refused.unless(!(behavior.get(ContentChoice.REJECT_MIXED_TARGETS) && targets.mixed()), 9602);
    }

    private static void requireForDevices(Call call, List<AssetKey> assets, Targets targets) {
        if (!targets.serials().isEmpty()) {
            refuse(9707, call, assets, asset -> !asset.item().deviceAssignable());
        }
    }

    private void requireKnown(Call call, List<AssetKey> assets, Targets targets) {
        requireUsers(call, targets);
        if (behavior.get(ContentChoice.UNOWNED_ASSET).equals("sync9602")) {
            var unowned = assets.stream()
                    .filter(key -> call.unit().library().find(key).isEmpty())
                    .toList();
            if (!unowned.isEmpty()) {
                throw Refused.becauseOf(9602, unowned);
            }
        }
    }

    private void requireUsers(Call call, Targets targets) {
        requireUsers(behavior, call, targets.users());
    }

    /** Refuses unknown users at once, if that is the choice; otherwise they fail one by one. */
    static void requireUsers(Behavior behavior, Call call, List<String> users) {
        if (behavior.get(ContentChoice.SYNC_9609)) {
            var unknown = users.stream()
                    .filter(user -> call.unit().users().active(user).isEmpty())
                    .toList();
            if (!unknown.isEmpty()) {
                throw Refused.becauseOfUsers(9609, unknown);
            }
        }
    }

    private static void refuse(int number, Call call, List<AssetKey> assets, Predicate<Asset> wrong) {
        var offenders = assets.stream()
                .filter(key -> call.unit().library().find(key).filter(wrong).isPresent())
                .toList();
        if (!offenders.isEmpty()) {
            throw Refused.becauseOf(number, offenders);
        }
    }

    private int limit(Choice<Integer> limit) {
        return behavior.get(limit);
    }
}
