package dev.espalier.mdm.testkit.memory;

import dev.espalier.mdm.spi.license.NotificationStore;
import java.time.Instant;

/** Notifications by their ids. */
record InMemoryNotifications(AccountTables tables) implements NotificationStore {

    @Override
    public boolean first(String id, Instant now) {
        boolean first = !tables.notifications.has(id);
        if (first) {
            tables.notifications.put(id, now);
        }
        return first;
    }

    @Override
    public void forget(Instant before) {
        tables.notifications.keys().stream()
                .filter(id ->
                        tables.notifications.find(id).filter(before::isAfter).isPresent())
                .forEach(tables.notifications::remove);
    }
}
