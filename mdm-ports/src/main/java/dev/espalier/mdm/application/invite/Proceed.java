package dev.espalier.mdm.application.invite;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.api.Progress;
import dev.espalier.mdm.api.invite.ProceedReport;
import dev.espalier.mdm.application.Doorkeeper;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.Session;
import dev.espalier.mdm.application.UnitFrame;
import dev.espalier.mdm.domain.access.Action;
import dev.espalier.mdm.domain.invite.Invitation;
import dev.espalier.mdm.domain.invite.Invitation.Standing;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.spi.Stores;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Goes on with a unit's invitations as far as it goes now: first at Apple, then to the people. */
final class Proceed {
    private static final Duration LATER = Duration.ofMinutes(5);

    private final Ports ports;
    private final UnitFrame frame;
    private final FollowUsers following;
    private final DeliverLetters delivering;

    Proceed(Ports ports, UnitFrame frame, FollowUsers following) {
        this.ports = ports;
        this.frame = frame;
        this.following = following;
        this.delivering = new DeliverLetters(ports, frame);
    }

    Outcome<ProceedReport> proceed(Session session, IntegrationId unit, Progress progress) {
        var visit = new Doorkeeper.Visit(session, unit, Action.UPDATE);
        var before = ports.inTransaction(session, stores -> stores.invitations().counts(unit));
        return frame.writing(visit, place -> Outcome.done(following.follow(place, progress)))
                .map(followed -> {
                    var delivered = delivering.deliver(session, unit, progress);
                    return ports.inTransaction(session, stores -> report(stores, unit, before, followed, delivered));
                });
    }

    private ProceedReport report(
            Stores stores,
            IntegrationId unit,
            Map<Invitation.State, Long> before,
            FollowUsers.Tally followed,
            DeliverLetters.Tally delivered) {
        var after = stores.invitations().counts(unit);
        long failed = count(after, Standing.FAILED) - count(before, Standing.FAILED);
        long waiting =
                after.getOrDefault(Invitation.State.DRAFTED, 0L) + after.getOrDefault(Invitation.State.READY, 0L);
        return new ProceedReport(
                followed.asked(),
                followed.accepted(),
                delivered.delivered(),
                failed,
                waiting,
                next(stores, unit, waiting),
                delivered.stopped());
    }

    private static long count(Map<Invitation.State, Long> counts, Standing standing) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey().standing() == standing)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** When the most urgent operation is due, or else some minutes later if letters wait. */
    private Optional<Instant> next(Stores stores, IntegrationId unit, long waiting) {
        var soon = ports.now().plus(LATER);
        var due = stores.userOperations().due(unit, soon, 1).stream()
                .findFirst()
                .flatMap(operation -> operation.nextLook());
        return due.or(() -> waiting > 0 ? Optional.of(soon) : Optional.empty());
    }
}
