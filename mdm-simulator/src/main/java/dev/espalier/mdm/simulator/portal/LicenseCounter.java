package dev.espalier.mdm.simulator.portal;

import static dev.espalier.mdm.simulator.PortalRefusedException.Reason.NOT_ENOUGH_LICENSES;
import static dev.espalier.mdm.simulator.PortalRefusedException.Reason.NO_SUCH_ASSET;
import static dev.espalier.mdm.simulator.PortalRefusedException.Reason.NO_SUCH_UNIT;

import dev.espalier.mdm.simulator.EventSnapshot;
import dev.espalier.mdm.simulator.PortalRefusedException;
import dev.espalier.mdm.simulator.SimulatedUnit;
import dev.espalier.mdm.simulator.StoreItem;
import dev.espalier.mdm.simulator.content.Asset;
import dev.espalier.mdm.simulator.content.AssetKey;
import dev.espalier.mdm.simulator.content.Event;
import dev.espalier.mdm.simulator.content.Task;
import dev.espalier.mdm.simulator.content.Unit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Where licenses of one unit are bought, handed on and given back. */
final class LicenseCounter {

    private final World world;
    private final Unit unit;

    LicenseCounter(World world, Unit unit) {
        this.world = world;
        this.unit = unit;
    }

    void buy(StoreItem item, int licenses) {
        world.locked(() -> unit.stock().buy(item, licenses));
    }

    void acquireUnlimited(StoreItem item) {
        world.locked(() -> unit.stock().acquireUnlimited(item));
    }

    void limit(StoreItem item, Optional<Integer> total) {
        world.locked(() -> {
            var asset = owned(item);
            total.ifPresentOrElse(
                    number -> unit.stock().limit(asset, number),
                    () -> unit.stock().unlimit(asset));
        });
    }

    void transfer(StoreItem item, int licenses, SimulatedUnit to) {
        world.locked(() -> {
            var asset = owned(item);
            var other =
                    world.units().find(to.uId()).orElseThrow(() -> new PortalRefusedException(NO_SUCH_UNIT, to.name()));
            requireFinite(asset, asset.available(), licenses);
            unit.stock().transfer(asset, licenses, other.stock());
        });
    }

    void refund(StoreItem item, int licenses) {
        world.locked(() -> {
            var asset = owned(item);
            requireFinite(asset, asset.available() + asset.assigned(), licenses);
            unit.stock().refund(asset, licenses);
        });
    }

    EventSnapshot carryOut(List<Task> tasks, Function<List<Task>, Event> step) {
        return world.locked(() -> Snapshots.event(step.apply(tasks)));
    }

    private Asset owned(StoreItem item) {
        return unit.library()
                .find(new AssetKey(item.adamId(), item.pricingParam()))
                .orElseThrow(() -> new PortalRefusedException(NO_SUCH_ASSET, item.adamId()));
    }

    private static void requireFinite(Asset asset, int most, int licenses) {
        if (asset.unlimited() || licenses > most) {
            throw new PortalRefusedException(NOT_ENOUGH_LICENSES, asset.key() + " has " + most + " to give away");
        }
    }
}
