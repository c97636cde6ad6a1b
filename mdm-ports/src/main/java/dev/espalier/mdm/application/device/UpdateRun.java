package dev.espalier.mdm.application.device;

import dev.espalier.mdm.api.Progress;
import dev.espalier.mdm.api.device.UpdateRequest;
import dev.espalier.mdm.application.ServerPlace;
import dev.espalier.mdm.application.Session;
import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.device.AssignmentOutcome;
import dev.espalier.mdm.domain.device.DeviceChange;
import dev.espalier.mdm.domain.device.UpdateReport;
import dev.espalier.mdm.domain.device.UpdateReport.Ending;
import dev.espalier.mdm.domain.journal.Subject;
import dev.espalier.mdm.domain.server.ServerIntegration;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.spi.Lease;
import dev.espalier.mdm.spi.server.ServerCredential;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** One update of one server under way: who, under which lease, and what was done so far. Used by one thread. */
final class UpdateRun {
    private final Session session;
    private final Lease lease;
    private final ServerIntegration server;
    private final UpdateRequest request;
    private final Progress progress;
    private final Tally tally;

    UpdateRun(Session session, Lease lease, ServerIntegration server, UpdateRequest request, Watch watch) {
        this.session = session;
        this.lease = lease;
        this.server = server;
        this.request = request;
        this.progress = watch.progress();
        this.tally = new Tally(watch.begunAt());
    }

    Session session() {
        return session;
    }

    Lease lease() {
        return lease;
    }

    ServerIntegration server() {
        return server;
    }

    IntegrationId id() {
        return server.id();
    }

    Subject subject() {
        return Subject.integration(server.id());
    }

    UpdateRequest request() {
        return request;
    }

    Tally tally() {
        return tally;
    }

    ServerPlace place() {
        return new ServerPlace(session, lease, server);
    }

    ServerCredential credential() {
        return place().credential();
    }

    /** Whoever interrupts the thread wants the same, and gets it between two steps. */
    boolean canceled() {
        return progress.canceled() || Thread.currentThread().isInterrupted();
    }

    void step(Progress.Stage stage, long done, long expected) {
        progress.step(stage, done, expected);
    }

    /** Who watches, and since when. */
    record Watch(Progress progress, Instant begunAt) {}

    /** What was done so far. */
    static final class Tally {
        private final Instant begunAt;
        private final Map<DeviceChange.Kind, Long> changes = new EnumMap<>(DeviceChange.Kind.class);
        private final Map<AssignmentOutcome, Long> assignments = new EnumMap<>(AssignmentOutcome.class);
        private boolean full;
        private long records;
        private long changesRead;
        private long skipped;
        private long verified;
        private Optional<Refusal> reason = Optional.empty();

        Tally(Instant begunAt) {
            this.begunAt = begunAt;
        }

        void begin(boolean fullList) {
            full |= fullList;
        }

        void read(boolean fullList, long more, long unusable) {
            begin(fullList);
            records += more;
            changesRead += fullList ? 0 : more;
            skipped += unusable;
        }

        boolean full() {
            return full;
        }

        /** How many records of lists of changes were read. */
        long changesRead() {
            return changesRead;
        }

        void changed(Collection<DeviceChange> more) {
            more.forEach(change -> changes.merge(change.kind(), 1L, Long::sum));
        }

        void verified(long more) {
            verified += more;
        }

        long verified() {
            return verified;
        }

        void assigned(Collection<AssignmentOutcome> more) {
            more.forEach(outcome -> assignments.merge(outcome, 1L, Long::sum));
        }

        long assigned() {
            return assignments.values().stream().mapToLong(Long::longValue).sum();
        }

        Refusal leaves(Refusal undone) {
            reason = Optional.of(undone);
            return undone;
        }

        UpdateReport report(IntegrationId server, Ending ending, Instant now) {
            return UpdateReport.builder()
                    .server(server)
                    .ending(ending)
                    .begunAt(begunAt)
                    .endedAt(now)
                    .full(full)
                    .records(records)
                    .skipped(skipped)
                    .changes(changes)
                    .verified(verified)
                    .assignments(assignments)
                    .reason(reason)
                    .build();
        }
    }
}
