package dev.espalier.mdm.simulator.portal;

import dev.espalier.mdm.simulator.StoreItem;
import dev.espalier.mdm.simulator.content.AssetKey;
import dev.espalier.mdm.simulator.content.Target;
import dev.espalier.mdm.simulator.content.Task;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** One item for many. */
final class Tasks {

    private Tasks() {}

    static List<Task> forDevices(StoreItem item, Collection<String> serials) {
        return of(
                item,
                serials.stream()
                        .map(serial -> Target.device(serial.trim().toUpperCase(Locale.ROOT)))
                        .toList());
    }

    static List<Task> forUsers(StoreItem item, Collection<String> clientUserIds) {
        return of(item, clientUserIds.stream().map(Target::user).toList());
    }

    private static List<Task> of(StoreItem item, List<Target> targets) {
        var key = new AssetKey(item.adamId(), item.pricingParam());
        return targets.stream().map(target -> new Task(key, target)).toList();
    }
}
