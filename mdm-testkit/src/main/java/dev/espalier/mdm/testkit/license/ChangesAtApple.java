package dev.espalier.mdm.testkit.license;

import dev.espalier.mdm.domain.license.AssetKey;
import dev.espalier.mdm.domain.license.AssetRecord;
import dev.espalier.mdm.domain.license.Assignee;
import dev.espalier.mdm.domain.license.Assignment;
import dev.espalier.mdm.domain.license.EventProgress;
import dev.espalier.mdm.domain.license.OperationKind;
import dev.espalier.mdm.domain.license.TaskFailure;
import dev.espalier.mdm.failure.AppleUnavailableException;
import dev.espalier.mdm.spi.license.ChangeAnswer;
import dev.espalier.mdm.spi.license.LicenseChange;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Changes of a unit's licenses, carried out by the rules of Apple's: licenses are given while there are any, what is
 * given already is given again without a word, what cannot come back stays. Safe for use by several threads.
 */
public final class ChangesAtApple {
    private final UnitAtApple unit;
    private final List<LicenseChange> asked = new ArrayList<>();
    private final Map<String, EventProgress> events = new HashMap<>();
    private final Deque<ChangeAnswer> answers = new ArrayDeque<>();
    private Function<Assignment, Optional<Integer>> failing = license -> Optional.empty();
    private Function<LicenseChange, Optional<ChangeAnswer>> refusing = change -> Optional.empty();
    private boolean pending;
    private boolean lost;
    private boolean carriesOut = true;

    ChangesAtApple(UnitAtApple unit) {
        this.unit = unit;
    }

    /**
     * What it was asked for so far.
     *
     * @return the changes, in order
     */
    public synchronized List<LicenseChange> asked() {
        return List.copyOf(asked);
    }

    /** Forgets what it was asked for so far. */
    public synchronized void forget() {
        asked.clear();
    }

    /**
     * Refuses the next change as a whole.
     *
     * @param answer the refusal
     */
    public synchronized void answersNext(ChangeAnswer answer) {
        answers.add(answer);
    }

    /**
     * Refuses changes as a whole.
     *
     * @param answer the refusal of a change, or empty for one that is taken
     */
    public synchronized void refuses(Function<LicenseChange, Optional<ChangeAnswer>> answer) {
        refusing = answer;
    }

    /**
     * Lets single licenses fail.
     *
     * @param number Apple's number of the error for a license, or empty
     */
    public synchronized void fails(Function<Assignment, Optional<Integer>> number) {
        failing = number;
    }

    /**
     * Lets events be pending.
     *
     * @param pending true until further notice
     */
    public synchronized void pending(boolean pending) {
        this.pending = pending;
    }

    /**
     * Loses the answer to each change.
     *
     * @param lost true until further notice
     * @param carriesOut whether it is carried out all the same
     */
    public synchronized void loses(boolean lost, boolean carriesOut) {
        this.lost = lost;
        this.carriesOut = carriesOut;
    }

    /** Forgets all events, so that they are unknown (9708). */
    public synchronized void forgetEvents() {
        events.clear();
    }

    synchronized ChangeAnswer asked(LicenseChange change) {
        asked.add(change);
        if (!answers.isEmpty()) {
            return answers.remove();
        }
        var refusal = refusing.apply(change);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        String event = "event-" + asked.size() + "-" + Math.abs(change.hashCode());
        if (carriesOut) {
            events.put(event, carryOut(change));
        }
        return new ChangeAnswer.Accepted(event);
    }

    synchronized void checkAnswered() {
        if (lost) {
            throw new AppleUnavailableException("The answer was lost.", 0, "", "", Duration.ofSeconds(1));
        }
    }

    synchronized Optional<EventProgress> progress(String event) {
        return pending
                ? Optional.of(new EventProgress(EventProgress.State.PENDING, 1, 0, List.of()))
                : Optional.ofNullable(events.get(event));
    }

    private EventProgress carryOut(LicenseChange change) {
        var wanted = wanted(change);
        long done = 0;
        var failed = new ArrayList<TaskFailure>();
        for (Assignment license : wanted) {
            var number = failing.apply(license).or(() -> moved(change.kind(), license));
            if (number.isPresent()) {
                failed.add(new TaskFailure(number.orElseThrow(), Set.of(license.asset()), Set.of(license.assignee())));
            } else {
                done++;
            }
        }
        var state = failed.isEmpty() ? EventProgress.State.COMPLETE : EventProgress.State.FAILED;
        return new EventProgress(state, wanted.size(), done, failed);
    }

    private List<Assignment> wanted(LicenseChange change) {
        if (change.kind() == OperationKind.REVOKE) {
            return unit.assignments().stream()
                    .filter(license -> change.assignees().contains(license.assignee()))
                    .filter(license -> revocable(license.asset()))
                    .sorted()
                    .toList();
        }
        var all = new ArrayList<Assignment>();
        for (AssetKey asset : change.assets()) {
            for (Assignee assignee : change.assignees()) {
                all.add(new Assignment(asset, assignee));
            }
        }
        return all;
    }

    private boolean revocable(AssetKey asset) {
        return Optional.ofNullable(unit.assets().get(asset))
                .filter(AssetRecord::revocable)
                .isPresent();
    }

    private Optional<Integer> moved(OperationKind kind, Assignment license) {
        if (kind != OperationKind.ASSOCIATE) {
            unit.takes(license);
            return Optional.empty();
        }
        if (unit.assignments().contains(license)) {
            return Optional.empty();
        }
        var record = Optional.ofNullable(unit.assets().get(license.asset()));
        boolean left = record.flatMap(asset -> Optional.of(asset.count().available()))
                .filter(available -> available.isEmpty() || available.getAsLong() > 0)
                .isPresent();
        if (left) {
            unit.assigns(license);
            return Optional.empty();
        }
        return Optional.of(9709);
    }
}
