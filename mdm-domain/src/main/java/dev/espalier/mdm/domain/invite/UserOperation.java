package dev.espalier.mdm.domain.invite;

import dev.espalier.mdm.domain.content.EventPatience;
import dev.espalier.mdm.domain.internal.MdmValue;
import dev.espalier.mdm.domain.journal.Actor;
import dev.espalier.mdm.domain.shared.IntegrationId;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One change of users that Apple is asked for, followed to its end (rule A30). It is stored before Apple hears of it,
 * together with the users it is about; no second operation touches them until it ends.
 *
 * <p>What Apple answers is only a reason to look: what counts is what its list of users shows.
 */
@Value.Immutable
@MdmValue
public abstract class UserOperation {
    UserOperation() {}

    /**
     * Which operation.
     *
     * @return its id
     */
    public abstract UserOperationId id();

    /**
     * On which unit's users.
     *
     * @return the integration
     */
    public abstract IntegrationId unit();

    /**
     * What it does.
     *
     * @return the kind
     */
    public abstract UserOperationKind kind();

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
     * How many users it is about.
     *
     * @return 1 or more
     */
    public abstract int users();

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

    /** Where an operation stands. */
    public enum State {
        /** Stored; whether Apple was asked is not known. */
        INTENDED,
        /** Apple accepted it. */
        SENT,
        /** What Apple did is not known; its list of users says. */
        UNKNOWN,
        /** Those whom Apple did not change are asked for again, at their time. */
        ASKING_AGAIN,
        /** Nothing more is asked for; each user says what became of it. */
        ENDED
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
     * Whether those who are not as they should be may be asked for once more.
     *
     * @return false after the second attempt
     */
    public boolean mayAskAgain() {
        return attempts() < EventPatience.MOST_ATTEMPTS;
    }

    /**
     * This operation, about to be told Apple.
     *
     * @param now the present
     * @return the operation; if nothing more is heard of it, Apple's list is looked at a minute later
     */
    public UserOperation telling(Instant now) {
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
     * @return the operation
     */
    public UserOperation sent(String apples, Instant now) {
        return builder()
                .from(this)
                .state(State.SENT)
                .event(apples)
                .nextLook(EventPatience.first(users(), now))
                .build();
    }

    /**
     * This operation after Apple said that it works on it. After ten minutes, Apple's list is looked at instead.
     *
     * @param now the present
     * @return the operation
     */
    public UserOperation pending(Instant now) {
        return EventPatience.over(sentAt().orElse(intendedAt()), now)
                ? unknown(now)
                : builder().from(this).nextLook(EventPatience.next(now)).build();
    }

    /**
     * This operation when only Apple's list of users can say what came of it.
     *
     * @param now when to look at the list
     * @return the operation
     */
    public UserOperation unknown(Instant now) {
        return builder().from(this).state(State.UNKNOWN).nextLook(now).build();
    }

    /**
     * This operation, to be looked at without waiting, because a notification came.
     *
     * @param now the present
     * @return the operation; unchanged unless Apple works on it
     */
    public UserOperation hinted(Instant now) {
        return state() == State.SENT ? builder().from(this).nextLook(now).build() : this;
    }

    /**
     * This operation with fewer users, because the others are done with or went into operations of their own.
     *
     * @param users how many are left, 1 or more
     * @param at when Apple is asked for them again
     * @return the operation
     */
    public UserOperation again(int users, Instant at) {
        return builder()
                .from(this)
                .users(users)
                .state(State.ASKING_AGAIN)
                .nextLook(at)
                .build();
    }

    /**
     * This operation with fewer users, after Apple refused all of them because of others: it is as if they had never been
     * asked for.
     *
     * @param users how many are left, 1 or more
     * @param now the present
     * @return the operation, due at once
     */
    public UserOperation anew(int users, Instant now) {
        return builder().from(again(users, now)).attempts(0).build();
    }

    /**
     * This operation at its end.
     *
     * @return the operation
     */
    public UserOperation ended() {
        return builder()
                .from(this)
                .state(State.ENDED)
                .nextLook(Optional.empty())
                .build();
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
    public static final class Builder extends ImmutableUserOperation.Builder {
        Builder() {}
    }
}
