package dev.espalier.mdm.domain.license;

import java.util.List;

/**
 * How far Apple is with an operation (Apple: Event Status).
 *
 * @param state pending, complete, or failed in at least one part
 * @param requested tasks in the operation
 * @param completed tasks that were carried out
 * @param failures what was not, and why
 */
public record EventProgress(State state, long requested, long completed, List<TaskFailure> failures) {

    /** Keeps copies. */
    public EventProgress {
        failures = List.copyOf(failures);
    }

    /** Where an event stands. */
    public enum State {
        /** Apple works on it. */
        PENDING,
        /** All of it was carried out. */
        COMPLETE,
        /** At least one task was not carried out; others may have been. */
        FAILED,
        /** A word that Apple added later. */
        UNKNOWN
    }
}
