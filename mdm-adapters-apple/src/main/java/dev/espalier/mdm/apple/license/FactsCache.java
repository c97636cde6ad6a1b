package dev.espalier.mdm.apple.license;

import dev.espalier.mdm.domain.license.AdamId;
import dev.espalier.mdm.domain.license.StoreFacts;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.spi.license.CatalogGateway.Shelf;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the store said lately: facts are believed for a day, their absence for an hour. Each unit has its own, since a
 * custom app is only shown to those it was made for.
 */
final class FactsCache {
    private static final Duration DAY = Duration.ofHours(24);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int MOST = 10_000;

    private final Map<Key, Looked> entries = new Recent();

    /** Whose, where, what. */
    record Key(IntegrationId unit, Shelf shelf, AdamId item) {}

    private record Looked(Optional<StoreFacts> facts, Instant from, Instant until) {
        private boolean holds(Instant now) {
            return !now.isBefore(from) && now.isBefore(until);
        }
    }

    /** Forgets what was not asked for the longest. */
    private static final class Recent extends LinkedHashMap<Key, Looked> {
        private static final long serialVersionUID = 1L;

        private Recent() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Looked> eldest) {
            return size() > MOST;
        }
    }

    /** What is known: nothing, that there are no facts, or facts. */
    synchronized Optional<Optional<StoreFacts>> get(Key key, Instant now) {
        return Optional.ofNullable(entries.get(key))
                .filter(entry -> entry.holds(now))
                .map(Looked::facts);
    }

    /** Keeps what the store said. */
    synchronized Optional<StoreFacts> put(Key key, Optional<StoreFacts> facts, Instant now) {
        entries.put(key, new Looked(facts, now, now.plus(facts.isPresent() ? DAY : HOUR)));
        return facts;
    }
}
