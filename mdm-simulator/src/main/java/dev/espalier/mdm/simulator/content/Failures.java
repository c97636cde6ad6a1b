package dev.espalier.mdm.simulator.content;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What went wrong with an event: for each number the sets of what is affected, which do not say what goes with what. */
final class Failures {

    private static final class Affected {
        private final Set<AssetKey> assets = new LinkedHashSet<>();
        private final Set<String> users = new LinkedHashSet<>();
        private final Set<String> serials = new LinkedHashSet<>();
    }

    private final Map<Integer, Affected> byNumber = new LinkedHashMap<>();

    boolean isEmpty() {
        return byNumber.isEmpty();
    }

    void add(int number, Collection<Task> tasks) {
        var affected = byNumber.computeIfAbsent(number, key -> new Affected());
        for (var task : tasks) {
            // An unknown user is unknown whatever the asset.
            if (number != Problem.NO_SUCH_USER && !task.asset().adamId().isEmpty()) {
                affected.assets.add(task.asset());
            }
            (task.target().user() ? affected.users : affected.serials)
                    .add(task.target().id());
        }
    }

    void addUsers(int number, Collection<String> clientUserIds) {
        byNumber.computeIfAbsent(number, key -> new Affected()).users.addAll(clientUserIds);
    }

    void writeTo(ArrayNode array) {
        byNumber.forEach((number, affected) -> {
            var failure = array.addObject();
            Problem.of(number).writeTo(failure);
            write(affected, failure.putObject("errorInfo"));
        });
    }

    private static void write(Affected affected, ObjectNode info) {
        if (!affected.assets.isEmpty()) {
            var assets = info.putArray("assets");
            affected.assets.forEach(asset -> asset.writeTo(assets.addObject()));
        }
        writeTexts(affected.users, "clientUserIds", info);
        writeTexts(affected.serials, "serialNumbers", info);
    }

    private static void writeTexts(Set<String> texts, String name, ObjectNode info) {
        if (!texts.isEmpty()) {
            var array = info.putArray(name);
            texts.forEach(array::add);
        }
    }
}
