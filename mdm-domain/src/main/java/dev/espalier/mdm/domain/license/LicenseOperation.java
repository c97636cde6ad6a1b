package dev.espalier.mdm.domain.license;

import dev.espalier.mdm.domain.content.EventPatience;
import dev.espalier.mdm.domain.internal.MdmValue;
import dev.espalier.mdm.domain.journal.Actor;
import dev.espalier.mdm.domain.shared.IntegrationId;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One change that Apple is asked for, followed to its end (rule A30). It is stored before Apple hears of it, together
 * with the licenses it is about; those are reserved until it ends, so that no second operation touches them.
 *
 * <p>Apple accepts a change and carries it out later, in part perhaps. After a lost answer, a lost event or a failure of
 * some tasks, only what Apple's list of assignments shows counts.
 */
@Value.Immutable
@MdmValue
public abstract class LicenseOperation {
    LicenseOperation() {}

    /**
     * Which operation.
     *
     * @return its id
     */
    public abstract OperationId id();

    /**
     * Of which unit.
     *
     * @return the integration
     */
    public abstract IntegrationId unit();

    /**
     * What it does.
     *
     * @return the kind
     */
    public abstract OperationKind kind();

    /**
     * Why it is done, for the licenses that it gives.
     *
     * @return by a plan, or because a person asked
     */
    public abstract AssignmentOrigin origin();

    /**
     * Who asked for it.
     *
     * @return role and pseudonymous id
     */
    public abstract Actor askedBy();

    /**
     * When it was stored, before Apple heard of it.
     *
     * @return the time
     */
    public abstract Instant intendedAt();

    /**
     * How many licenses it is about.
     *
     * @return 1 or more
     */
    public abstract long tasks();

    /**
     * Where it stands.
     *
     * @return the state
     */
    @Value.Default
    public State state() {
        return State.INTENDED;
    }

    /**
     * Apple's id of the event.
     *
     * @return the id, or empty before Apple's answer, or if that was lost
     */
    public abstract Optional<String> event();

    /**
     * When Apple was asked the last time.
     *
     * @return the time, or empty before the first
     */
    public abstract Optional<Instant> sentAt();

    /**
     * How often Apple was asked.
     *
     * @return 0 or more
     */
    @Value.Default
    public int attempts() {
        return 0;
    }

    /**
     * When to look at it next.
     *
     * @return the time, or empty once nothing is left to do
     */
    public abstract Optional<Instant> nextLook();

    /**
     * Licenses that are as they should be, by Apple's word.
     *
     * @return 0 or more
     */
    @Value.Default
    public long done() {
        return 0;
    }

    /**
     * Licenses that Apple did not change, and that are not asked for again by this operation.
     *
     * @return 0 or more
     */
    @Value.Default
    public long failed() {
        return 0;
    }

    /**
     * What stood in the way.
     *
     * @return Apple's number of the last failure, or empty
     */
    public abstract Optional<Integer> failure();

    /** Where an operation stands. */
    public enum State {
        /** Stored; whether Apple was asked is not known. */
        INTENDED,
        /** Apple accepted it. */
        SENT,
        /** What Apple did is not known; its list of assignments says. */
        UNKNOWN,
        /** What is missing is asked for again, at its time. */
        ASKING_AGAIN,
        /** All of it is as it should be. */
        SETTLED,
        /** Part of it, or nothing, could be done; nothing more is tried. */
        PARTLY,
        /** Apple said nothing definite, twice; a person has to look. */
        STUCK
    }

    /**
     * Whether something is still to be done about it.
     *
     * @return false once it has come to its end
     */
    public boolean open() {
        return nextLook().isPresent();
    }

    /**
     * Whether it is to be looked at.
     *
     * @param now the present
     * @return true once its time has come
     */
    public boolean dueAt(Instant now) {
        return nextLook().filter(look -> !look.isAfter(now)).isPresent();
    }

    /**
     * This operation, about to be told Apple.
     *
     * @param now the present
     * @return the operation; if nothing more is heard of it, Apple's list is looked at a minute later
     */
    public LicenseOperation telling(Instant now) {
        return builder()
                .from(this)
                .state(State.INTENDED)
                .event(Optional.empty())
                .sentAt(now)
                .attempts(attempts() + 1)
                .nextLook(EventPatience.afterLoss(now))
                .build();
    }

    /**
     * This operation after Apple accepted it.
     *
     * @param apples Apple's id of the event
     * @param now the present
     * @return the operation, looked at soon if it is small
     */
    public LicenseOperation sent(String apples, Instant now) {
        return builder()
                .from(this)
                .state(State.SENT)
                .event(apples)
                .nextLook(EventPatience.first(tasks(), now))
                .build();
    }

    /**
     * This operation after Apple said that it works on it. After ten minutes, Apple's list is looked at instead.
     *
     * @param now the present
     * @return the operation
     */
    public LicenseOperation pending(Instant now) {
        return EventPatience.over(sentAt().orElse(intendedAt()), now)
                ? unknown(now)
                : builder().from(this).nextLook(EventPatience.next(now)).build();
    }

    /**
     * This operation when only Apple's list of assignments can say what came of it.
     *
     * @param now when to look at the list
     * @return the operation
     */
    public LicenseOperation unknown(Instant now) {
        return builder().from(this).state(State.UNKNOWN).nextLook(now).build();
    }

    /**
     * This operation, to be looked at without waiting, because a notification came.
     *
     * @param now the present
     * @return the operation; unchanged once it has come to its end
     */
    public LicenseOperation hinted(Instant now) {
        return state() == State.SENT ? builder().from(this).nextLook(now).build() : this;
    }

    /**
     * Whether what is missing may be asked for once more.
     *
     * @return false after the second attempt
     */
    public boolean mayAskAgain() {
        return attempts() < EventPatience.MOST_ATTEMPTS;
    }

    /**
     * This operation after it became clear what Apple did.
     *
     * @param result what came of its licenses
     * @param now the present
     * @return the operation: at its end, or with its remaining licenses to be asked for again
     */
    public LicenseOperation after(Settlement result, Instant now) {
        var next = builder()
                .from(this)
                .done(done() + result.done().size())
                .failed(failed() + result.failed())
                .failure(result.number().isPresent() ? result.number() : failure());
        if (!result.again().isEmpty()) {
            return next.state(State.ASKING_AGAIN).nextLook(again(result, now)).build();
        }
        return next.state(result.stuck() ? State.STUCK : end(failed() + result.failed()))
                .nextLook(Optional.empty())
                .build();
    }

    private Instant again(Settlement result, Instant now) {
        return result.number().isPresent() ? EventPatience.afterFailure(now) : now;
    }

    private static State end(long left) {
        return left == 0 ? State.SETTLED : State.PARTLY;
    }

    /**
     * This operation with fewer licenses, because the rest was moved into others.
     *
     * @param tasks how many are left
     * @return the operation
     */
    public LicenseOperation reduced(long tasks) {
        return builder().from(this).tasks(tasks).build();
    }

    /**
     * Starts an operation.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of an operation. */
    public static final class Builder extends ImmutableLicenseOperation.Builder {
        Builder() {}
    }
}
