package dev.espalier.mdm.domain.license;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What came of the licenses of an operation: Apple's list of assignments says what is done, Apple's failures say what to
 * do about the rest (rule A30).
 */
public final class Settlement {
    private final Set<Assignment> done = new TreeSet<>();
    private final Set<Assignment> again = new TreeSet<>();
    private final Set<Assignment> waiting = new TreeSet<>();
    private final Set<Assignment> refused = new TreeSet<>();
    private final List<TaskFailure> failures;
    private boolean stuck;
    private Optional<Integer> number = Optional.empty();

    private Settlement(List<TaskFailure> failures) {
        this.failures = List.copyOf(failures);
    }

    /**
     * All of it was carried out, as Apple says.
     *
     * @param licenses the operation's licenses
     * @return the settlement
     */
    public static Settlement complete(Collection<Assignment> licenses) {
        var result = new Settlement(List.of());
        result.done.addAll(licenses);
        return result;
    }

    /**
     * Some of it may have been carried out.
     *
     * @param operation the operation
     * @param licenses its licenses that are not settled yet
     * @param atApple those of them that Apple's list shows
     * @param failures what Apple says about the rest; nothing if its answer was lost
     * @return the settlement
     */
    public static Settlement compared(
            LicenseOperation operation,
            Collection<Assignment> licenses,
            Set<Assignment> atApple,
            List<TaskFailure> failures) {
        var result = new Settlement(failures);
        boolean gives = operation.kind() == OperationKind.ASSOCIATE;
        for (Assignment license : licenses) {
            if (atApple.contains(license) == gives) {
                result.done.add(license);
            } else {
                result.missing(operation, license);
            }
        }
        return result;
    }

    private void missing(LicenseOperation operation, Assignment license) {
        var failure = failures.stream().filter(one -> one.concerns(license)).findFirst();
        failure.ifPresent(one -> number = Optional.of(one.number()));
        switch (failure.map(one -> FailureReaction.of(one.number())).orElse(FailureReaction.ASK_AGAIN)) {
            case DONE -> done.add(license);
            case WAIT_FOR_LICENSE -> (operation.kind() == OperationKind.ASSOCIATE ? waiting : refused).add(license);
            case ASK_AGAIN -> askAgain(operation, license);
            case READ_ASSET, MISSING_USER -> refused.add(license);
            case GIVE_UP -> giveUp(license);
        }
    }

    private void askAgain(LicenseOperation operation, Assignment license) {
        if (operation.mayAskAgain()) {
            again.add(license);
        } else {
            giveUp(license);
        }
    }

    private void giveUp(Assignment license) {
        stuck = true;
        refused.add(license);
    }

    /**
     * Licenses that are as they should be.
     *
     * @return the licenses
     */
    public Set<Assignment> done() {
        return Collections.unmodifiableSet(done);
    }

    /**
     * Licenses to ask for again.
     *
     * @return the licenses
     */
    public Set<Assignment> again() {
        return Collections.unmodifiableSet(again);
    }

    /**
     * Licenses that wait until one returns (rule A29).
     *
     * @return the licenses
     */
    public Set<Assignment> waiting() {
        return Collections.unmodifiableSet(waiting);
    }

    /**
     * Licenses that this operation does not change any more.
     *
     * @return the licenses
     */
    public Set<Assignment> refused() {
        return Collections.unmodifiableSet(refused);
    }

    /**
     * Licenses that did not change.
     *
     * @return how many wait or were refused
     */
    public long failed() {
        return waiting.size() + (long) refused.size();
    }

    /**
     * Whether a person has to look.
     *
     * @return true if Apple said nothing definite twice, or something that should not happen
     */
    public boolean stuck() {
        return stuck;
    }

    /**
     * Apple's number of the last failure that mattered.
     *
     * @return the number, or empty
     */
    public Optional<Integer> number() {
        return number;
    }
}
