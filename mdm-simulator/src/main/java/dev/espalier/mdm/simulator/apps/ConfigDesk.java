package dev.espalier.mdm.simulator.apps;

import dev.espalier.mdm.simulator.content.Notices;
import dev.espalier.mdm.simulator.portal.World;
import java.net.URI;
import tools.jackson.databind.node.ObjectNode;

/** Who looks after a unit, and what is to be told: {@code /client/config}. */
final class ConfigDesk {

    private final World world;
    private final Notices notices;

    ConfigDesk(World world, Notices notices) {
        this.world = world;
        this.notices = notices;
    }

    ObjectNode read(Call call) {
        var unit = call.unit();
        var config = unit.config();
        var answer = Json.object()
                .put("countryISO2ACode", unit.country())
                .put("defaultPlatform", unit.owner().platform())
                .put("locationName", unit.name());
        if (!config.notificationUrl().isEmpty()) {
            answer.put("notificationAuthToken", config.secret()).put("notificationUrl", config.notificationUrl());
        }
        var types = answer.putArray("subscribedNotificationTypes");
        config.types().forEach(types::add);
        return answer.put("websiteURL", unit.owner().website());
    }

    /** The only call that waits for somebody else, during which others are answered. */
    ObjectNode write(Call call) {
        var wish = ConfigWish.of(call.body());
        wish.check(world.behavior(), notices::takes);
        if (!wish.address().isEmpty()) {
            var test = world.locked(() -> call.unit().testNotification().toString());
            boolean arrived =
                    notices.probe(URI.create(wish.address()), wish.secret().orElse(""), test);
            Refused.unless(arrived, 9728);
        }
        return world.locked(() -> {
            call.unit().configure(wish.appliedTo(call.unit().config()));
            return read(call);
        });
    }
}
