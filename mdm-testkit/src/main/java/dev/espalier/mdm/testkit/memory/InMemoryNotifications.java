package dev.espalier.mdm.testkit.memory;

import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.spi.license.NotificationStore;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

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

    @Override
    public void hint(IntegrationId unit, Kept hint) {
        tables.hints.put(hint.id(), new HintRow(unit, hint));
    }

    @Override
    public List<Kept> hints(IntegrationId unit, int max) {
        return tables.hints
                .rows()
                .filter(row -> row.unit().equals(unit))
                .limit(max)
                .map(HintRow::kept)
                .toList();
    }

    @Override
    public void followed(Collection<String> ids) {
        ids.forEach(tables.hints::remove);
    }

    record HintRow(IntegrationId unit, Kept kept) {}
}
