package dev.espalier.mdm.application.license;

import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.UnitFrame;
import dev.espalier.mdm.application.UnitPlace;
import dev.espalier.mdm.domain.license.Assignee;
import dev.espalier.mdm.domain.license.Assignment;
import dev.espalier.mdm.domain.license.FailureReaction;
import dev.espalier.mdm.domain.license.LicenseOperation;
import dev.espalier.mdm.domain.license.OperationId;
import dev.espalier.mdm.domain.license.OperationKind;
import dev.espalier.mdm.domain.license.RequestLimits;
import dev.espalier.mdm.domain.license.Settlement;
import dev.espalier.mdm.domain.license.TaskFailure;
import dev.espalier.mdm.domain.license.WorkEvent;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.spi.Stores;
import dev.espalier.mdm.spi.license.LicenseChange;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Asks Apple for one change that is on file already (rule A30). Whatever happens from here on, the operation says so, or
 * is looked at a minute later because nothing was heard of it.
 */
final class TellApple {
    private final Ports ports;
    private final UnitFrame frame;
    private final RecordOutcome recording;

    TellApple(Ports ports, UnitFrame frame) {
        this.ports = ports;
        this.frame = frame;
        this.recording = new RecordOutcome(ports);
    }

    /** Asks. The licenses are those that are reserved for the operation. */
    LicenseOperation tell(UnitPlace place, LicenseOperation operation, List<Assignment> licenses) {
        var change = change(operation, licenses);
        var answer = frame.writing(place, () -> ports.apple().licenses().change(place.credential(), change));
        return answer.match(
                accepted -> accepted(place, operation, accepted.event()),
                refused -> declined(place, operation, licenses, refused.failure()),
                tooLarge -> cut(place, operation, licenses));
    }

    private static LicenseChange change(LicenseOperation operation, List<Assignment> licenses) {
        var assets = new TreeSet<>(RecordOutcome.assets(licenses));
        var assignees = new TreeSet<Assignee>();
        licenses.forEach(license -> assignees.add(license.assignee()));
        boolean everything = operation.kind() == OperationKind.REVOKE;
        return new LicenseChange(
                operation.kind(), everything ? List.of() : List.copyOf(assets), List.copyOf(assignees));
    }

    private LicenseOperation accepted(UnitPlace place, LicenseOperation operation, String event) {
        return ports.inTransaction(place.lease(), stores -> {
            var sent = operation.sent(event, ports.now());
            stores.operations().update(sent);
            stores.journal()
                    .append(place.event(WorkEvent.SENT, ports.now())
                            .with("operation", sent.id())
                            .with("kind", sent.kind())
                            .with("licenses", sent.tasks())
                            .with("attempt", sent.attempts())
                            .with("event", event));
            return sent;
        });
    }

    /**
     * Nothing was processed: whom the failure concerns is judged by its number, the rest is asked for again. If it is about
     * one of them and Apple does not say which, halves show it.
     */
    private LicenseOperation declined(
            UnitPlace place, LicenseOperation operation, List<Assignment> licenses, TaskFailure failure) {
        Set<Assignment> asBefore = operation.kind() == OperationKind.ASSOCIATE ? Set.of() : new HashSet<>(licenses);
        ports.inTransaction(place.lease(), stores -> {
            stores.journal()
                    .append(place.event(WorkEvent.DECLINED, ports.now())
                            .with("operation", operation.id())
                            .with("number", failure.number()));
            return failure;
        });
        var parts = failure.names(licenses) ? List.of(licenses) : suspects(licenses, failure);
        if (parts.size() > 1) {
            return recut(place, operation, parts);
        }
        return recording.record(place, operation, Settlement.compared(operation, licenses, asBefore, List.of(failure)));
    }

    /** Apple lowered its limits: what does not fit any more goes into operations of its own. */
    private LicenseOperation cut(UnitPlace place, LicenseOperation operation, List<Assignment> licenses) {
        var assignees = licenses.stream().map(Assignment::assignee).distinct().toList();
        int limit = RequestLimits.most(ports.apple().content().limits(), operation.kind(), assignees.get(0));
        int most = Math.max(1, limit < assignees.size() ? limit : assignees.size() / 2);
        return recut(place, operation, parts(licenses, Assignment::assignee, most));
    }

    private static List<List<Assignment>> suspects(List<Assignment> licenses, TaskFailure failure) {
        var reaction = FailureReaction.of(failure.number());
        if (reaction == FailureReaction.MISSING_USER) {
            return halves(licenses, Assignment::assignee);
        }
        return reaction == FailureReaction.READ_ASSET ? halves(licenses, Assignment::asset) : List.of(licenses);
    }

    private static <K> List<List<Assignment>> halves(List<Assignment> licenses, Function<Assignment, K> key) {
        long keys = licenses.stream().map(key).distinct().count();
        return parts(licenses, key, (int) (keys + 1) / 2);
    }

    private static <K> List<List<Assignment>> parts(List<Assignment> licenses, Function<Assignment, K> key, int most) {
        var keys = licenses.stream().map(key).distinct().toList();
        return Holders.chunks(keys, most).stream()
                .map(Set::copyOf)
                .map(part -> licenses.stream()
                        .filter(license -> part.contains(key.apply(license)))
                        .toList())
                .toList();
    }

    private LicenseOperation recut(UnitPlace place, LicenseOperation operation, List<List<Assignment>> parts) {
        return ports.inTransaction(place.lease(), stores -> recut(stores, place, operation, parts));
    }

    private LicenseOperation recut(
            Stores stores, UnitPlace place, LicenseOperation operation, List<List<Assignment>> parts) {
        var now = ports.now();
        var waiting = LicenseOperation.builder()
                .from(operation)
                .state(LicenseOperation.State.ASKING_AGAIN)
                .attempts(0)
                .nextLook(now);
        var first = waiting.tasks(parts.get(0).size()).build();
        stores.operations().update(first);
        for (List<Assignment> part : parts.subList(1, parts.size())) {
            var more = LicenseOperation.builder()
                    .from(first)
                    .id(new OperationId(ports.ids().next()))
                    .sentAt(Optional.empty())
                    .tasks(part.size())
                    .done(0)
                    .failed(0)
                    .build();
            stores.operations().add(more);
            Holders.chunks(part, Page.MAX).forEach(chunk -> stores.operations().move(more, chunk));
        }
        stores.journal()
                .append(place.event(WorkEvent.RECUT, now)
                        .with("operation", operation.id())
                        .with("parts", parts.size()));
        return first;
    }
}
