package dev.espalier.mdm.domain.invite;

import static dev.espalier.mdm.domain.invite.Examples.NOW;
import static dev.espalier.mdm.domain.invite.Examples.invitation;
import static dev.espalier.mdm.domain.invite.Examples.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.domain.invite.InvitationDecision.Invite;
import dev.espalier.mdm.domain.invite.InvitationDecision.Known;
import dev.espalier.mdm.domain.invite.InvitationDecision.Refused;
import dev.espalier.mdm.domain.invite.InvitationDecision.Wish;
import dev.espalier.mdm.domain.people.Person;
import dev.espalier.mdm.domain.people.PersonId;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How somebody is invited follows from what is known of them. */
class InvitationDecisionTest {
    private static final Known NOBODY = new Known(Optional.empty(), Optional.empty());
    private static final Person BARE = Person.builder().id(new PersonId("p")).build();
    private static final Person MAILED =
            Person.builder().from(BARE).email("p@mail.example").build();
    private static final Person MANAGED = Person.builder()
            .from(MAILED)
            .managedAppleAccount("p@school.example")
            .build();

    private static InvitationDecision usually(Person person, boolean personal) {
        return InvitationDecision.about(person, NOBODY, Wish.USUAL, personal);
    }

    @Test
    @Tag("I4")
    void whoever_has_a_managed_account_is_bound_to_it_also_where_personal_ones_are_kept_out() {
        assertThat(usually(MANAGED, true)).isEqualTo(new Invite(Channel.MANAGED));
        assertThat(usually(MANAGED, false)).isEqualTo(new Invite(Channel.MANAGED));
    }

    @Test
    @Tag("I3")
    @Tag("I4")
    void everybody_else_gets_a_mail_where_personal_accounts_are_let_in() {
        assertThat(usually(MAILED, true)).isEqualTo(new Invite(Channel.EMAIL));
        assertThat(usually(MAILED, false)).isEqualTo(new Refused(InviteRefusal.NO_PERSONAL_ACCOUNTS));
        assertThat(usually(BARE, true)).isEqualTo(new Refused(InviteRefusal.NO_EMAIL));
    }

    @Test
    @Tag("I5")
    void a_wish_for_a_channel_counts_if_the_person_can_be_reached_by_it() {
        assertThat(InvitationDecision.about(MANAGED, NOBODY, new Wish(Channel.EMAIL), true))
                .isEqualTo(new Invite(Channel.EMAIL));
        assertThat(InvitationDecision.about(BARE, NOBODY, new Wish(Channel.LINK), true))
                .isEqualTo(new Invite(Channel.LINK));
        assertThat(InvitationDecision.about(BARE, NOBODY, new Wish(Channel.DEVICE), true))
                .isEqualTo(new Invite(Channel.DEVICE));
        assertThat(InvitationDecision.about(BARE, NOBODY, new Wish(Channel.LINK), false))
                .isEqualTo(new Refused(InviteRefusal.NO_PERSONAL_ACCOUNTS));
        assertThat(InvitationDecision.about(MAILED, NOBODY, new Wish(Channel.MANAGED), true))
                .isEqualTo(new Refused(InviteRefusal.NO_MANAGED_ACCOUNT));
    }

    @Test
    @Tag("I1")
    void nobody_is_invited_who_is_associated_or_pending_already() {
        var pending = Optional.of(invitation(Channel.EMAIL));
        var registered = Optional.of(user(UserState.REGISTERED));

        assertThat(InvitationDecision.about(
                        MAILED, new Known(Optional.of(user(UserState.ASSOCIATED)), pending), Wish.USUAL, true))
                .isEqualTo(new Refused(InviteRefusal.ALREADY_ASSOCIATED));
        assertThat(InvitationDecision.about(MAILED, new Known(registered, pending), Wish.USUAL, true))
                .isEqualTo(new Refused(InviteRefusal.ALREADY_INVITED));
        assertThat(InvitationDecision.about(MAILED, new Known(registered, Optional.empty()), Wish.USUAL, true))
                .isEqualTo(new Invite(Channel.EMAIL));
    }

    @Test
    @Tag("I4")
    void a_mail_follows_only_another_organizations_account_and_only_where_personal_ones_are_let_in() {
        var elsewhere = failed(Channel.MANAGED, InvitationFailure.OTHER_ORGANIZATION);

        assertThat(InvitationDecision.following(elsewhere, MAILED, true)).isEqualTo(new Invite(Channel.EMAIL));
        assertThat(InvitationDecision.following(elsewhere, MAILED, false))
                .isEqualTo(new Refused(InviteRefusal.NO_PERSONAL_ACCOUNTS));
        assertThat(InvitationDecision.following(elsewhere, BARE, true)).isEqualTo(new Refused(InviteRefusal.NO_EMAIL));
        for (Invitation other : new Invitation[] {
            failed(Channel.MANAGED, InvitationFailure.ACCOUNT_IN_USE),
            failed(Channel.EMAIL, InvitationFailure.OTHER_ORGANIZATION)
        }) {
            assertThat(InvitationDecision.following(other, MAILED, true))
                    .isEqualTo(new Refused(InviteRefusal.NOTHING_TO_SEND));
        }
    }

    private static Invitation failed(Channel channel, InvitationFailure why) {
        return invitation(channel).failed(why, Optional.empty(), NOW);
    }

    @Test
    void both_decisions_are_handled() {
        assertThat(new Invite(Channel.LINK).<String>match(Enum::name, Enum::name))
                .isEqualTo("LINK");
        assertThat(new Refused(InviteRefusal.NO_EMAIL).<String>match(Enum::name, Enum::name))
                .isEqualTo("NO_EMAIL");
    }

    @Test
    @Tag("I4")
    void apple_is_asked_to_create_whom_it_lacks_and_to_bind_whom_it_has() {
        var none = Optional.<ContentUser>empty();
        for (Channel channel : Channel.values()) {
            assertThat(UserOperationKind.toBring(invitation(channel), none)).contains(UserOperationKind.CREATE);
            assertThat(UserOperationKind.toBring(invitation(channel), Optional.of(user(UserState.RETIRED))))
                    .contains(UserOperationKind.CREATE);
            assertThat(UserOperationKind.toBring(invitation(channel), Optional.of(user(UserState.REGISTERED))))
                    .isEqualTo(channel == Channel.MANAGED ? Optional.of(UserOperationKind.UPDATE) : Optional.empty());
            assertThat(UserOperationKind.toBring(invitation(channel), Optional.of(user(UserState.ASSOCIATED))))
                    .isEmpty();
        }
    }
}
