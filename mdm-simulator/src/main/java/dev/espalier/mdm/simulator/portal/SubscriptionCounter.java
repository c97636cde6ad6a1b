package dev.espalier.mdm.simulator.portal;

import static dev.espalier.mdm.simulator.PortalRefusedException.Reason.NO_SUCH_ASSET;
import static dev.espalier.mdm.simulator.PortalRefusedException.Reason.SUBSCRIPTIONS_DISABLED;

import dev.espalier.mdm.simulator.PortalRefusedException;
import dev.espalier.mdm.simulator.SimulatedSubscriptions;
import dev.espalier.mdm.simulator.SubscriptionSnapshot;
import dev.espalier.mdm.simulator.content.Subscription;
import dev.espalier.mdm.simulator.content.Unit;
import java.time.LocalDate;
import java.util.List;

/** Where seats of subscriptions of one unit are bought. */
final class SubscriptionCounter implements SimulatedSubscriptions {

    private final World world;
    private final Unit unit;

    SubscriptionCounter(World world, Unit unit) {
        this.world = world;
        this.unit = unit;
    }

    @Override
    public boolean enabled() {
        return world.locked(() -> unit.subscriptions().enabled());
    }

    @Override
    public void buy(long parentAdamId, long adamId, int renewing, int expiring, LocalDate periodEnd) {
        world.locked(() -> {
            if (!unit.subscriptions().enabled()) {
                throw new PortalRefusedException(SUBSCRIPTIONS_DISABLED, unit.name());
            }
            var subscription = unit.subscriptions().open(parentAdamId, adamId, periodEnd);
            unit.subscriptions().buy(subscription, renewing, expiring);
        });
    }

    @Override
    public void pause(long adamId, boolean paused) {
        world.locked(() -> {
            var subscription = unit.subscriptions()
                    .find(adamId)
                    .orElseThrow(() -> new PortalRefusedException(NO_SUCH_ASSET, Long.toString(adamId)));
            unit.subscriptions().pause(subscription, paused);
        });
    }

    @Override
    public List<SubscriptionSnapshot> all() {
        world.agenda().runDue();
        return world.locked(() ->
                unit.subscriptions().all().stream().map(Subscription::snapshot).toList());
    }
}
