package dev.espalier.mdm.application.journal;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.api.journal.Journal;
import dev.espalier.mdm.application.IntegrationKind;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.Refusals;
import dev.espalier.mdm.application.Session;
import dev.espalier.mdm.domain.access.AccessPolicy;
import dev.espalier.mdm.domain.device.DeviceChange;
import dev.espalier.mdm.domain.journal.JournalEntry;
import dev.espalier.mdm.domain.journal.Subject;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.spi.Stores;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Reads the journal as far as the caller may know it (rules X2, X4). */
public final class ReadJournal implements Journal {
    private final Session session;
    private final Refusals refusals;
    private final Ports ports;

    /** For one session. */
    public ReadJournal(Session session, Refusals refusals, Ports ports) {
        this.session = session;
        this.refusals = refusals;
        this.ports = ports;
    }

    @Override
    public Reading read(long after, int max) {
        return ports.inTransaction(session, stores -> {
            var entries = stores.journal().read(after, max);
            var reach = new Reach(session, stores);
            long position =
                    entries.isEmpty() ? after : entries.get(entries.size() - 1).sequence();
            return new Reading(entries.stream().filter(reach::admits).toList(), position, entries.size() < max);
        });
    }

    @Override
    public List<DeviceChange> changes(JournalEntry entry) {
        return ports.inTransaction(
                session,
                stores -> new Reach(session, stores).admits(entry)
                        ? page(entry).map(stores.devices()::changes).orElse(List.of())
                        : List.of());
    }

    /** The page of device changes that an entry names. */
    static Optional<UUID> page(JournalEntry entry) {
        return Optional.ofNullable(entry.particulars().values().get("page")).map(UUID::fromString);
    }

    @Override
    public Outcome<Verification> verify() {
        return refusals.noting(session, Subject.account(), new VerifyJournal(ports).verify(session));
    }

    /** What a caller may know of a journal, with each integration looked up once. */
    private static final class Reach {
        private final Session session;
        private final Stores stores;
        private final Map<IntegrationId, Boolean> reached = new HashMap<>();

        Reach(Session session, Stores stores) {
            this.session = session;
            this.stores = stores;
        }

        boolean admits(JournalEntry entry) {
            if (AccessPolicy.withholds(session.caller(), entry.concept())) {
                return false;
            }
            return AccessPolicy.overseesAccount(session.caller())
                    || entry.subject()
                            .integration()
                            .filter(id -> reached.computeIfAbsent(id, this::reaches))
                            .isPresent();
        }

        private boolean reaches(IntegrationId id) {
            return Stream.of(IntegrationKind.SERVERS, IntegrationKind.UNITS)
                    .flatMap(kind -> kind.find(stores, id).stream())
                    .anyMatch(found -> AccessPolicy.reaches(session.caller(), found.scope()));
        }
    }
}
