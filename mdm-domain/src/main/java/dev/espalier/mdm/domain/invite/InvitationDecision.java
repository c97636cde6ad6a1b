package dev.espalier.mdm.domain.invite;

import dev.espalier.mdm.domain.people.Person;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How a person is invited to a unit, or why not (rules I3, I4, I5). */
public sealed interface InvitationDecision {

    /**
     * Decides.
     *
     * @param person who
     * @param known what is on file about the person in the unit
     * @param wish how somebody wants them to be invited
     * @param personalAccounts whether the unit lets personal Apple Accounts in
     * @return how, or why not
     */
    static InvitationDecision about(Person person, Known known, Wish wish, boolean personalAccounts) {
        var objection = known.objection();
        if (objection.isPresent()) {
            return new Refused(objection.orElseThrow());
        }
        if (wish.channel() == null || wish.channel() == Channel.MANAGED) {
            boolean managed = person.managedAppleAccount().isPresent();
            if (managed) {
                return new Invite(Channel.MANAGED);
            }
            return wish.channel() == null
                    ? byLink(person, Channel.EMAIL, personalAccounts)
                    : new Refused(InviteRefusal.NO_MANAGED_ACCOUNT);
        }
        return byLink(person, wish.channel(), personalAccounts);
    }

    /**
     * Decides what follows after Apple did not take a Managed Apple Account (rule I4).
     *
     * @param failed the invitation that failed
     * @param person who
     * @param personalAccounts whether the unit lets personal Apple Accounts in
     * @return a mail, or why none follows
     */
    static InvitationDecision following(Invitation failed, Person person, boolean personalAccounts) {
        boolean elsewhere = failed.channel() == Channel.MANAGED
                && failed.failure()
                        .filter(InvitationFailure.OTHER_ORGANIZATION::equals)
                        .isPresent();
        return elsewhere ? byLink(person, Channel.EMAIL, personalAccounts) : new Refused(InviteRefusal.NOTHING_TO_SEND);
    }

    private static InvitationDecision byLink(Person person, Channel channel, boolean personalAccounts) {
        if (!personalAccounts) {
            return new Refused(InviteRefusal.NO_PERSONAL_ACCOUNTS);
        }
        return channel == Channel.EMAIL && person.email().isEmpty()
                ? new Refused(InviteRefusal.NO_EMAIL)
                : new Invite(channel);
    }

    /**
     * Handles both decisions.
     *
     * @param invite for whoever is invited
     * @param refused for whoever is not
     * @param <T> the answer
     * @return what the matching function answered
     */
    <T> T match(Function<Channel, T> invite, Function<InviteRefusal, T> refused);

    /**
     * How somebody wants people to be invited.
     *
     * @param channel the channel; null for the Managed Apple Account of whoever has one, and a mail to everybody else
     */
    record Wish(@Nullable Channel channel) {
        /** By the Managed Apple Account of whoever has one, and by mail otherwise. */
        public static final Wish USUAL = new Wish(null);
    }

    /**
     * What is on file about a person in a unit.
     *
     * @param user the user, or empty if there never was one
     * @param pending the invitation that may still be accepted, or empty
     */
    record Known(Optional<ContentUser> user, Optional<Invitation> pending) {
        /** Nobody is invited twice. */
        Optional<InviteRefusal> objection() {
            if (user.filter(ContentUser::associated).isPresent()) {
                return Optional.of(InviteRefusal.ALREADY_ASSOCIATED);
            }
            return pending.map(invitation -> InviteRefusal.ALREADY_INVITED);
        }
    }

    /**
     * The person is invited.
     *
     * @param channel how
     */
    record Invite(Channel channel) implements InvitationDecision {
        @Override
        public <T> T match(Function<Channel, T> invite, Function<InviteRefusal, T> refused) {
            return invite.apply(channel);
        }
    }

    /**
     * The person is not invited.
     *
     * @param reason why not
     */
    record Refused(InviteRefusal reason) implements InvitationDecision {
        @Override
        public <T> T match(Function<Channel, T> invite, Function<InviteRefusal, T> refused) {
            return refused.apply(reason);
        }
    }
}
