package dev.espalier.mdm.application.license;

import dev.espalier.mdm.api.Progress;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.UnitPlace;
import dev.espalier.mdm.domain.license.AssetKey;
import dev.espalier.mdm.domain.license.Hint;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.spi.Stores;
import dev.espalier.mdm.spi.license.NotificationStore.Kept;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;

/**
 * Follows what notifications gave reason to look at: counts are read, operations are looked at without waiting, and if
 * any asset may be meant the unit is due for an update. A hint is removed after that, so that none is lost.
 */
final class FollowHints {
    /** Apple sends a notification three times within minutes; much later ones come from its own troubles. */
    private static final Duration REPEATED_WITHIN = Duration.ofDays(2);

    private final Ports ports;
    private final ReadHolders holders;

    FollowHints(Ports ports, ReadHolders holders) {
        this.ports = ports;
        this.holders = holders;
    }

    void follow(UnitPlace place, Progress progress) {
        var hints = next(place);
        while (!hints.isEmpty() && !progress.canceled()) {
            follow(place, hints);
            hints = next(place);
        }
    }

    private List<Kept> next(UnitPlace place) {
        return ports.inTransaction(place.lease(), stores -> {
            stores.notifications().forget(ports.now().minus(REPEATED_WITHIN));
            return stores.notifications().hints(place.id(), Page.MAX);
        });
    }

    private void follow(UnitPlace place, List<Kept> hints) {
        var run = new MirrorRun(place, Progress.none(), ports.now());
        var assets = new TreeSet<AssetKey>();
        hints.stream()
                .map(Kept::hint)
                .filter(hint -> hint.kind() == Hint.Kind.ASSET)
                .forEach(hint -> assets.add(AssetKey.parse(hint.subject())));
        assets.forEach(asset -> holders.count(run, asset));
        ports.inTransaction(place.lease(), stores -> {
            hints.forEach(kept -> note(stores, place, kept.hint()));
            stores.notifications().followed(hints.stream().map(Kept::id).toList());
            return hints;
        });
    }

    /** The counts of a hinted asset were read already. */
    private void note(Stores stores, UnitPlace place, Hint hint) {
        if (hint.kind() == Hint.Kind.EVENT) {
            hasten(stores, place, hint.subject());
        }
        if (hint.kind() == Hint.Kind.USERS) {
            var reading = stores.userReadings().find(place.id());
            stores.userReadings().put(reading.hint());
        }
        if (hint.kind() == Hint.Kind.ALL_ASSETS) {
            dueNow(stores, place);
        }
    }

    /** An event that is not ours says that somebody else is at work; the next update sees what came of that. */
    private void hasten(Stores stores, UnitPlace place, String event) {
        stores.operations()
                .byEvent(place.id(), event)
                .ifPresent(operation -> stores.operations().update(operation.hinted(ports.now())));
        stores.userOperations()
                .byEvent(place.id(), event)
                .ifPresent(operation -> stores.userOperations().update(operation.hinted(ports.now())));
    }

    private void dueNow(Stores stores, UnitPlace place) {
        var state = stores.unitStates().find(place.id());
        stores.unitStates().put(state.dueNow(ports.now()));
    }
}
