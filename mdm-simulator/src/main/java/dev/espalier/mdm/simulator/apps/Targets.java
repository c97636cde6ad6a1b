package dev.espalier.mdm.simulator.apps;

import dev.espalier.mdm.simulator.content.AssetKey;
import dev.espalier.mdm.simulator.content.Target;
import dev.espalier.mdm.simulator.content.Task;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whom a request about assets names.
 *
 * @param users identifiers of users
 * @param serials serial numbers in upper case
 */
record Targets(List<String> users, List<String> serials) {

    static Targets of(ObjectNode body) {
        return new Targets(
                Json.list(body, "clientUserIds", Json::word),
                Json.list(body, "serialNumbers", node -> Json.word(node).toUpperCase(Locale.ROOT)));
    }

    static List<AssetKey> assets(ObjectNode body) {
        return Json.list(body, "assets", Targets::asset);
    }

    void requireAny() {
        Refused.unless(!users.isEmpty() || !serials.isEmpty(), 9719);
    }

    void requireAtMost(int mostUsers, int mostSerials) {
        Refused.unless(users.size() <= mostUsers, 9701);
        Refused.unless(serials.size() <= mostSerials, 9702);
    }

    void requireDistinct() {
        Refused.unless(distinct(users), 9704);
        Refused.unless(distinct(serials), 9705);
    }

    boolean mixed() {
        return !users.isEmpty() && !serials.isEmpty();
    }

    /** Users first. */
    List<Target> all() {
        return Stream.concat(users.stream().map(Target::user), serials.stream().map(Target::device))
                .toList();
    }

    List<Task> tasks(List<AssetKey> assets) {
        var targets = all();
        var tasks = new ArrayList<Task>(assets.size() * targets.size());
        assets.forEach(asset -> targets.forEach(target -> tasks.add(new Task(asset, target))));
        return tasks;
    }

    static boolean distinct(Collection<?> all) {
        return new HashSet<>(all).size() == all.size();
    }

    private static AssetKey asset(JsonNode node) {
        Refused.unless(node.isObject(), 9602);
        var id = Json.word(node.path("adamId"));
        var param = Json.text(node, "pricingParam").orElse("STDQ");
        Refused.unless(param.equals("STDQ") || param.equals("PLUS"), 9602);
        return new AssetKey(id, param);
    }
}
