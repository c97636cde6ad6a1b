package dev.espalier.mdm.specification.invite;

import static dev.espalier.mdm.testkit.access.Callers.aLeaderOf;
import static dev.espalier.mdm.testkit.access.Callers.aTeacherAt;
import static dev.espalier.mdm.testkit.access.Callers.anAdministrator;
import static dev.espalier.mdm.testkit.people.People.aPerson;
import static dev.espalier.mdm.testkit.people.People.aPersonAt;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.api.invite.InviteListener;
import dev.espalier.mdm.api.invite.InviteRequest;
import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.content.UnitSwitch;
import dev.espalier.mdm.domain.invite.Channel;
import dev.espalier.mdm.domain.invite.Invitation;
import dev.espalier.mdm.domain.invite.InvitationDecision.Wish;
import dev.espalier.mdm.domain.invite.InvitationFailure;
import dev.espalier.mdm.domain.invite.InvitationFilter;
import dev.espalier.mdm.domain.invite.InviteRefusal;
import dev.espalier.mdm.domain.invite.UserState;
import dev.espalier.mdm.domain.location.LocationId;
import dev.espalier.mdm.domain.location.LocationScope;
import dev.espalier.mdm.domain.people.PersonId;
import dev.espalier.mdm.testkit.invite.UsersAtApple;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whoever is in the directory can be invited, by the way that fits. */
class InvitePeopleTest {
    private final Guests guests = new Guests();

    private Optional<InviteRefusal> refused(String person) {
        return Optional.ofNullable(guests.refused.get(new PersonId(person)))
                .map(Refusal::reason)
                .map(InviteRefusal.class::cast);
    }

    @Test
    @Tag("I4")
    void a_managed_apple_account_is_associated_at_once_and_gets_no_letter() {
        guests.people("m1").invited("m1");
        guests.quiet();

        assertThat(guests.state("m1")).isEqualTo(Invitation.State.ACCEPTED);
        assertThat(guests.invitation("m1").channel()).isEqualTo(Channel.MANAGED);
        assertThat(guests.mirrored()).singleElement().matches(user -> user.associated());
        assertThat(guests.written()).isEmpty();
    }

    @Test
    @Tag("I3")
    void a_personal_account_gets_a_letter_with_the_link_and_is_pending_until_somebody_accepts() {
        guests.people("p1").invited("p1");
        guests.quiet();

        assertThat(guests.state("p1")).isEqualTo(Invitation.State.SENT);
        assertThat(guests.letters.letters()).singleElement().satisfies(letter -> {
            assertThat(letter.address()).contains("p1@mail.example");
            assertThat(letter.link().reveal()).endsWith("code-1");
        });

        assertThat(guests.users().accepts(guests.user("p1"), "ada@icloud.example"))
                .isTrue();
        guests.quiet();

        assertThat(guests.state("p1")).isEqualTo(Invitation.State.ACCEPTED);
        assertThat(guests.mirrored())
                .singleElement()
                .matches(user -> user.idHash().equals(Optional.of(UsersAtApple.hashOf("ada@icloud.example"))));
        assertThat(guests.letters.letters()).hasSize(1);
    }

    @Test
    @Tag("I10")
    void every_letter_says_with_which_account_it_is_accepted() {
        guests.people("p1").invited("p1");
        guests.quiet();

        assertThat(guests.letters.letters())
                .allSatisfy(letter -> assertThat(letter.advice()).contains("signed in on your device"));
    }

    @Test
    @Tag("I3")
    void apple_gets_a_pseudonym_and_an_address_only_where_the_channel_needs_it() {
        guests.people(aPerson("p1").email("p1@mail.example").name("Ada Lopez").build())
                .people("p2")
                .invited("p1");
        guests.invited(Channel.LINK, "p2");
        guests.quiet();

        var members = guests.users().asked().get(0).users();
        assertThat(members)
                .hasSize(2)
                .allSatisfy(member -> assertThat(member.user().value()).doesNotContain("p"));
        assertThat(members).extracting(member -> member.email().isPresent()).containsExactlyInAnyOrder(true, false);
        assertThat(members).allMatch(member -> member.managedAppleAccount().isEmpty());
    }

    @Test
    @Tag("I5")
    void a_link_that_the_product_hands_out_itself_is_ready_without_a_letter() {
        guests.people("p1").invited(Channel.LINK, "p1");
        guests.quiet();

        assertThat(guests.state("p1")).isEqualTo(Invitation.State.SENT);
        assertThat(guests.written()).isEmpty();
    }

    @Test
    @Tag("I5")
    void a_prompt_goes_to_the_device_and_needs_no_address() {
        guests.people(aPersonAt("p1")).invited(Channel.DEVICE, "p1");
        guests.quiet();

        assertThat(guests.letters.letters())
                .singleElement()
                .matches(letter -> letter.address().isEmpty());
    }

    @Test
    @Tag("I5")
    void a_channel_that_the_product_does_not_serve_is_refused_before_anything_is_on_file() {
        var mute = new Guests(wiring -> wiring);
        var without = mute.school.wired().apple(mute.apple).build().session(mute.school.account, anAdministrator());
        mute.people("p1");
        var request = new InviteRequest(
                mute.id(), new InviteRequest.Named(Set.of(new PersonId("p1")).iterator()), new Wish(Channel.EMAIL));

        var outcome = without.invitations().invite(request, InviteListener.none());

        assertThat(outcome.refusal().map(Refusal::reason)).contains(InviteRefusal.NO_SUCH_CHANNEL);
        assertThat(mute.school.journal("invite.invited")).isEmpty();
    }

    @Test
    @Tag("I1")
    @Tag("I9")
    void nobody_is_invited_twice_and_each_gets_an_answer_of_their_own() {
        guests.people("m1", "p1").people(aPersonAt("p2")).invited("m1", "p1");
        guests.quiet();

        var report = guests.invited("m1", "p1", "p2", "nobody");

        assertThat(report.invited()).isZero();
        assertThat(report.refused()).isEqualTo(4);
        assertThat(refused("m1")).contains(InviteRefusal.ALREADY_ASSOCIATED);
        assertThat(refused("p1")).contains(InviteRefusal.ALREADY_INVITED);
        assertThat(refused("p2")).contains(InviteRefusal.NO_EMAIL);
        assertThat(refused("nobody")).contains(InviteRefusal.NO_SUCH_PERSON);
    }

    @Test
    @Tag("I4")
    void personal_accounts_are_invited_only_where_the_unit_lets_them_in() {
        guests.session()
                .content()
                .switchOff(guests.id(), UnitSwitch.PERSONAL_ACCOUNTS)
                .orElseThrow();
        guests.people("p1", "m1");

        var report = guests.invited("p1", "m1");

        assertThat(report.invited()).isEqualTo(1);
        assertThat(refused("p1")).contains(InviteRefusal.NO_PERSONAL_ACCOUNTS);
    }

    @Test
    @Tag("I4")
    void after_an_account_of_another_organization_a_mail_follows() {
        guests.people(aPerson("m9")
                .managedAppleAccount("m9@elsewhere.example")
                .email("m9@mail.example")
                .build());
        guests.users().fails(member -> member.managedAppleAccount().map(account -> 9635));

        guests.invited("m9");
        guests.quiet();

        assertThat(guests.state("m9")).isEqualTo(Invitation.State.SENT);
        assertThat(guests.invitation("m9").channel()).isEqualTo(Channel.EMAIL);
        assertThat(guests.written()).containsExactly("m9");
        assertThat(guests.school.journal("invite.failed"))
                .singleElement()
                .matches(entry -> entry.particulars().values().get("reason").equals("OTHER_ORGANIZATION"));
    }

    @Test
    @Tag("I4")
    void no_mail_follows_where_personal_accounts_are_kept_out() {
        guests.session()
                .content()
                .switchOff(guests.id(), UnitSwitch.PERSONAL_ACCOUNTS)
                .orElseThrow();
        guests.people("m1").invited("m1");
        guests.users().fails(member -> member.managedAppleAccount().map(account -> 9635));
        guests.quiet();

        assertThat(guests.state("m1")).isEqualTo(Invitation.State.FAILED);
        assertThat(guests.invitation("m1").failure()).contains(InvitationFailure.OTHER_ORGANIZATION);
        assertThat(guests.written()).isEmpty();
    }

    @Test
    @Tag("I11")
    void an_account_that_another_user_is_bound_to_fails_with_that_reason() {
        guests.people("m1")
                .people(aPerson("m2").managedAppleAccount("m1@school.example").build());
        guests.invited("m1");
        guests.quiet();

        guests.invited("m2");
        guests.quiet();

        assertThat(guests.invitation("m2").failure()).contains(InvitationFailure.ACCOUNT_IN_USE);
        assertThat(guests.state("m1")).isEqualTo(Invitation.State.ACCEPTED);
    }

    @Test
    @Tag("I11")
    void two_users_on_one_account_are_shown_as_a_pair_and_told_once() {
        guests.people("p1", "p2").invited("p1", "p2");
        guests.quiet();
        guests.users().binds(guests.user("p1"), "shared@icloud.example");
        guests.users().binds(guests.user("p2"), "shared@icloud.example");

        guests.quiet();

        assertThat(guests.session()
                        .users()
                        .pairs(guests.id(), "", 10)
                        .orElseThrow()
                        .items())
                .singleElement()
                .satisfies(pair -> assertThat(Set.of(
                                pair.first().person().orElseThrow().value(),
                                pair.second().person().orElseThrow().value()))
                        .isEqualTo(Set.of("p1", "p2")));
        assertThat(guests.school.journal("invite.pair-found")).hasSize(1);

        guests.people("p3").invited("p3");
        guests.quiet();
        guests.users().binds(guests.user("p3"), "shared@icloud.example");
        guests.quiet();

        assertThat(guests.school.journal("invite.pair-found")).hasSize(2);
    }

    @Test
    @Tag("X2")
    void a_leader_invites_and_sees_people_of_their_own_locations_only() {
        guests.people(
                aPerson("n1")
                        .email("n1@mail.example")
                        .addLocations(new LocationId("north"))
                        .build(),
                aPerson("s1")
                        .email("s1@mail.example")
                        .addLocations(new LocationId("south"))
                        .build());

        guests.inviting(aLeaderOf("north"), Wish.USUAL, "n1", "s1").orElseThrow();
        guests.invited("s1");
        guests.quiet();

        var seen = guests.as(aLeaderOf("north"))
                .invitations()
                .list(guests.id(), InvitationFilter.ALL, "", 10)
                .orElseThrow()
                .items();
        assertThat(refused("s1")).isEmpty();
        assertThat(seen).extracting(view -> view.invitation().person().value()).containsExactly("n1");
        assertThat(guests.as(aLeaderOf("north"))
                        .users()
                        .show(guests.id(), guests.user("s1"))
                        .refusal()
                        .map(Refusal::reason))
                .contains(InviteRefusal.NO_SUCH_USER);
    }

    @Test
    @Tag("X3")
    void a_teacher_invites_nobody() {
        guests.people("p1");

        assertThat(guests.inviting(aTeacherAt("north"), Wish.USUAL, "p1").refusal())
                .isPresent();
        assertThat(guests.school.journal("invite.invited")).isEmpty();
    }

    @Test
    @Tag("A6")
    void whoever_is_outside_the_units_scope_is_not_invited() {
        guests.people(aPersonAt("p1", "south"));
        guests.school.storage.unitOfWork().inTransaction(guests.school.account, stores -> {
            var unit = stores.units().find(guests.id()).orElseThrow();
            return stores.units()
                    .update(unit.saved(unit.label(), LocationScope.selected(Set.of(new LocationId("north")))));
        });

        guests.invited("p1");

        assertThat(refused("p1")).contains(InviteRefusal.OUTSIDE_SCOPE);
    }

    @Test
    @Tag("I9")
    void everybody_at_a_location_and_the_members_of_a_class_can_be_invited_at_once() {
        guests.people(
                aPerson("n1")
                        .email("n1@mail.example")
                        .addLocations(new LocationId("north"))
                        .build(),
                aPerson("n2")
                        .email("n2@mail.example")
                        .addLocations(new LocationId("north"))
                        .build(),
                aPerson("s1")
                        .email("s1@mail.example")
                        .addLocations(new LocationId("south"))
                        .build());
        var request =
                new InviteRequest(guests.id(), new InviteRequest.Located(Set.of(new LocationId("north"))), Wish.USUAL);

        var report = guests.invitations().invite(request, InviteListener.none()).orElseThrow();

        assertThat(report.invited()).isEqualTo(2);
    }

    @Test
    @Tag("I9")
    void a_directory_that_cannot_be_asked_invites_nobody() {
        var silent = new Guests(wiring -> wiring.directory(new SilentDirectory()));

        var report = silent.inviting(anAdministrator(), Wish.USUAL, "p1").orElseThrow();

        assertThat(report.invited()).isZero();
        assertThat(silent.refused.get(new PersonId("p1")).reason()).isEqualTo(InviteRefusal.DIRECTORY_UNAVAILABLE);
    }

    @Test
    @Tag("I8")
    void whoever_was_retired_can_be_invited_again_by_the_same_pseudonym() {
        guests.people("p1").invited("p1");
        guests.quiet();
        guests.users().retires(guests.user("p1"));
        guests.quiet();
        assertThat(guests.state("p1")).isEqualTo(Invitation.State.REVOKED);

        guests.invited("p1");
        guests.quiet();

        assertThat(guests.state("p1")).isEqualTo(Invitation.State.SENT);
        assertThat(guests.mirrored()).singleElement().matches(user -> user.state() == UserState.REGISTERED);
        assertThat(guests.written()).containsExactly("p1", "p1");
    }
}
