package dev.espalier.mdm.domain.invite;

import dev.espalier.mdm.domain.internal.MdmValue;
import dev.espalier.mdm.domain.journal.Actor;
import dev.espalier.mdm.domain.people.PersonId;
import dev.espalier.mdm.domain.shared.IntegrationId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * How we try to bring an Apple Account behind one of our users (rules I1 to I9). It is stored before Apple hears of the
 * user, and before a mail leaves: whoever goes on after a death neither forgets anybody nor writes to them twice.
 */
@Value.Immutable
@MdmValue
public abstract class Invitation {
    /** How long to wait after each delivery that did not succeed; after the last one it has failed. */
    private static final List<Duration> BACK_OFF = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(8));

    Invitation() {}

    /**
     * Which invitation.
     *
     * @return its id
     */
    public abstract InvitationId id();

    /**
     * To which unit's users.
     *
     * @return the integration
     */
    public abstract IntegrationId unit();

    /**
     * Who is invited.
     *
     * @return the person
     */
    public abstract PersonId person();

    /**
     * The person's pseudonym at Apple.
     *
     * @return the client user id
     */
    public abstract ClientUserId user();

    /**
     * How.
     *
     * @return the channel
     */
    public abstract Channel channel();

    /**
     * Who invited.
     *
     * @return role and pseudonymous id
     */
    public abstract Actor invitedBy();

    /**
     * When it was put on file.
     *
     * @return the time
     */
    public abstract Instant draftedAt();

    /**
     * Where it stands.
     *
     * @return the state
     */
    @Value.Default
    public State state() {
        return State.DRAFTED;
    }

    /**
     * How often it was delivered, or may have been.
     *
     * @return 0 or more
     */
    @Value.Default
    public int deliveries() {
        return 0;
    }

    /**
     * How many times in a row it could not be delivered.
     *
     * @return 0 or more
     */
    @Value.Default
    public int misses() {
        return 0;
    }

    /**
     * When it was last delivered, or may have been.
     *
     * @return the time, or empty before the first
     */
    public abstract Optional<Instant> deliveredAt();

    /**
     * Before when it is not delivered.
     *
     * @return the time, or empty if it may be at once
     */
    public abstract Optional<Instant> notBefore();

    /**
     * When it came to its end.
     *
     * @return when it was accepted, revoked or failed, or empty while it is pending
     */
    public abstract Optional<Instant> endedAt();

    /**
     * Why it came to nothing.
     *
     * @return the reason, or empty unless it failed
     */
    public abstract Optional<InvitationFailure> failure();

    /**
     * What Apple called the reason.
     *
     * @return Apple's number of the error, or empty
     */
    public abstract Optional<Integer> number();

    /** Where an invitation stands. */
    public enum State {
        /** On file; Apple has not confirmed the user yet. */
        DRAFTED(Standing.PENDING),
        /** The user is registered; the link is still to be delivered. */
        READY(Standing.PENDING),
        /** About to be delivered; whether it was is not known. It is not delivered again unless somebody asks. */
        DELIVERING(Standing.PENDING),
        /** The link was delivered, or is there to be handed out. */
        SENT(Standing.PENDING),
        /** An Apple Account stands behind the user. */
        ACCEPTED(Standing.ACCEPTED),
        /** The user was retired; the link is dead (rule I8). */
        REVOKED(Standing.REVOKED),
        /** It came to nothing. */
        FAILED(Standing.FAILED);

        private final Standing standing;

        State(Standing standing) {
            this.standing = standing;
        }

        /**
         * The word for people.
         *
         * @return one of four
         */
        public Standing standing() {
            return standing;
        }
    }

    /** The four words of rule I1. */
    public enum Standing {
        /** Nobody accepted yet. */
        PENDING,
        /** An Apple Account stands behind the user. */
        ACCEPTED,
        /** Taken back. */
        REVOKED,
        /** Came to nothing. */
        FAILED
    }

    /**
     * Whether it may still be accepted.
     *
     * @return false once it came to its end
     */
    public boolean pending() {
        return state().standing() == Standing.PENDING;
    }

    /**
     * Whether it says how the user stands now.
     *
     * @return true while it is pending, and once it was accepted, until it is revoked
     */
    public boolean current() {
        return pending() || state() == State.ACCEPTED;
    }

    /**
     * This invitation after the user's record was seen at Apple.
     *
     * @param user the user as Apple has it
     * @param now the present
     * @return the invitation: ready, accepted, or revoked because the record was closed; unchanged once it is over
     */
    public Invitation meeting(ContentUser user, Instant now) {
        if (state() == State.ACCEPTED && user.state() == UserState.RETIRED) {
            return ended(State.REVOKED, now);
        }
        if (!pending()) {
            return this;
        }
        return switch (user.state()) {
            case ASSOCIATED -> ended(State.ACCEPTED, now);
            case RETIRED -> state() == State.DRAFTED ? this : ended(State.REVOKED, now);
            case REGISTERED -> state() == State.DRAFTED && channel().byLink() ? registered(now) : this;
        };
    }

    /** What nobody delivers is there to be handed out. */
    private Invitation registered(Instant now) {
        return channel().delivered()
                ? builder().from(this).state(State.READY).build()
                : builder().from(this).state(State.SENT).deliveredAt(now).build();
    }

    private Invitation ended(State end, Instant now) {
        return builder()
                .from(this)
                .state(end)
                .endedAt(now)
                .notBefore(Optional.empty())
                .build();
    }

    /**
     * Whether it is to be delivered.
     *
     * @param now the present
     * @return true if its time has come
     */
    public boolean deliverable(Instant now) {
        return state() == State.READY && notBefore().filter(now::isBefore).isEmpty();
    }

    /**
     * This invitation, about to be delivered.
     *
     * @param now the present
     * @return the invitation; if nothing more is heard of it, it may have been delivered
     */
    public Invitation delivering(Instant now) {
        return builder()
                .from(this)
                .state(State.DELIVERING)
                .deliveries(deliveries() + 1)
                .deliveredAt(now)
                .notBefore(Optional.empty())
                .build();
    }

    /**
     * This invitation after it was delivered.
     *
     * @return the invitation; unchanged if it came to its end meanwhile
     */
    public Invitation delivered() {
        return state() == State.DELIVERING
                ? builder().from(this).state(State.SENT).misses(0).build()
                : this;
    }

    /**
     * This invitation after it surely could not be delivered just now.
     *
     * @param now the present
     * @return the invitation, to be delivered later, or failed after the sixth miss
     */
    public Invitation missed(Instant now) {
        if (misses() >= BACK_OFF.size()) {
            return failed(InvitationFailure.NOT_DELIVERED, Optional.empty(), now);
        }
        return builder()
                .from(this)
                .state(State.READY)
                .deliveries(deliveries() - (state() == State.DELIVERING ? 1 : 0))
                .misses(misses() + 1)
                .notBefore(now.plus(BACK_OFF.get(misses())))
                .build();
    }

    /**
     * This invitation after it came to nothing.
     *
     * @param why the reason
     * @param apples Apple's number of it, or empty
     * @param now the present
     * @return the invitation; unchanged once it is over
     */
    public Invitation failed(InvitationFailure why, Optional<Integer> apples, Instant now) {
        return pending()
                ? builder()
                        .from(ended(State.FAILED, now))
                        .failure(why)
                        .number(apples)
                        .build()
                : this;
    }

    /**
     * Whether it may be revoked (rule I8).
     *
     * @return why not, or empty
     */
    public Optional<InviteRefusal> beforeRevoke() {
        return current() ? Optional.empty() : Optional.of(InviteRefusal.NOT_PENDING);
    }

    /**
     * This invitation after it was revoked before Apple heard of the user.
     *
     * @param now the present
     * @return the invitation
     */
    public Invitation withdrawn(Instant now) {
        return ended(State.REVOKED, now);
    }

    /**
     * Whether it may be delivered once more, with the same link (rule I7).
     *
     * @return why not, or empty
     */
    public Optional<InviteRefusal> beforeResend() {
        if (!pending()) {
            return Optional.of(InviteRefusal.NOT_PENDING);
        }
        return channel().delivered() && state() != State.DRAFTED
                ? Optional.empty()
                : Optional.of(InviteRefusal.NOTHING_TO_SEND);
    }

    /**
     * This invitation, to be delivered once more.
     *
     * @return the invitation
     */
    public Invitation again() {
        return builder()
                .from(this)
                .state(State.READY)
                .misses(0)
                .notBefore(Optional.empty())
                .build();
    }

    /**
     * Starts an invitation.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of an invitation. */
    public static final class Builder extends ImmutableInvitation.Builder {
        Builder() {}
    }
}
