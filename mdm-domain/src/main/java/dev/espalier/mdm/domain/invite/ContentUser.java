package dev.espalier.mdm.domain.invite;

import dev.espalier.mdm.domain.internal.MdmValue;
import dev.espalier.mdm.domain.people.PersonId;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.Secret;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A user of a unit in the mirror: one of ours, behind which a person of the product stands, or somebody else's.
 *
 * <p>Apple lists any number of retired records of one client user id, and at most one active one, in any order. The active
 * one counts; that a user is retired is known once a whole reading showed no active record.
 */
@Value.Immutable
@MdmValue
public abstract class ContentUser {
    ContentUser() {}

    /**
     * Of which unit.
     *
     * @return the integration
     */
    public abstract IntegrationId unit();

    /**
     * The pseudonym by which Apple knows the user.
     *
     * @return the client user id
     */
    public abstract ClientUserId id();

    /**
     * Who it is.
     *
     * @return the person, or empty for a user whom we did not register
     */
    public abstract Optional<PersonId> person();

    /**
     * Where the user stands.
     *
     * @return the state
     */
    public abstract UserState state();

    /**
     * Since when the user stands there.
     *
     * @return when it was first seen
     */
    public abstract Instant since();

    /**
     * What the link of an invitation is made of. It is a credential.
     *
     * @return the code while the user is registered, otherwise empty
     */
    public abstract Optional<Secret> inviteCode();

    /**
     * Which Apple Account is bound.
     *
     * @return its pseudonym, or empty if none ever was
     */
    public abstract Optional<IdentityHash> idHash();

    /**
     * The address that another product noted at Apple, to tell whom it may be.
     *
     * @return the address, or empty; always empty for our own users
     */
    @Value.Redacted
    public abstract Optional<String> email();

    /**
     * The last reading that showed the record that counts.
     *
     * @return when that reading was begun
     */
    public abstract Instant seenAt();

    /**
     * The last reading that showed a retired record while an active one was known.
     *
     * @return when that reading was begun, or empty
     */
    public abstract Optional<Instant> retiredSeenAt();

    /**
     * A user met for the first time.
     *
     * @param unit of which unit
     * @param person who it is, or empty for somebody else's
     * @param record what Apple lists
     * @param begun when the reading was begun
     * @return the user
     */
    public static ContentUser first(IntegrationId unit, Optional<PersonId> person, UserRecord record, Instant begun) {
        return builder()
                .unit(unit)
                .id(record.id())
                .person(person)
                .state(record.state())
                .since(begun)
                .inviteCode(record.inviteCode())
                .idHash(record.idHash())
                .email(person.isPresent() ? Optional.empty() : record.email())
                .seenAt(begun)
                .build();
    }

    /**
     * This user after Apple listed a record of it once more.
     *
     * @param record what Apple lists
     * @param begun when the reading was begun; nothing of an earlier reading changes anything
     * @return the user; a retired record beside an active one is only noted
     */
    public ContentUser seen(UserRecord record, Instant begun) {
        if (begun.isBefore(seenAt())) {
            return this;
        }
        if (state().active() && !record.state().active()) {
            return builder().from(this).retiredSeenAt(begun).build();
        }
        return !state().active() || record.state().active() ? taking(record, begun) : this;
    }

    private ContentUser taking(UserRecord record, Instant begun) {
        boolean twin = !record.state().active() && seenAt().equals(begun);
        if (twin) {
            return this;
        }
        return builder()
                .from(first(unit(), person(), record, begun))
                .since(state() == record.state() ? since() : begun)
                .build();
    }

    /**
     * This user at the end of a reading that showed a retired record.
     *
     * @param begun when the reading was begun
     * @return the user, retired unless the reading showed an active record, too
     */
    public ContentUser ending(Instant begun) {
        boolean retired = retiredSeenAt().filter(begun::equals).isPresent() && seenAt().isBefore(begun);
        return retired ? retired(begun) : this;
    }

    /**
     * This user after its record was closed, or went.
     *
     * @param at when
     * @return the user; the Apple Account that was bound is remembered, because books stay with it
     */
    public ContentUser retired(Instant at) {
        return builder()
                .from(this)
                .state(UserState.RETIRED)
                .since(at)
                .seenAt(at)
                .inviteCode(Optional.empty())
                .retiredSeenAt(Optional.empty())
                .build();
    }

    /**
     * Whether a license of this user can be used (rule I2).
     *
     * @return true once an Apple Account is bound
     */
    public boolean associated() {
        return state() == UserState.ASSOCIATED;
    }

    /**
     * Starts a user.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of a user. */
    public static final class Builder extends ImmutableContentUser.Builder {
        Builder() {}
    }
}
