package dev.espalier.mdm.specification.invite;

import static dev.espalier.mdm.testkit.people.People.aPerson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.api.Progress;
import dev.espalier.mdm.domain.content.ServiceLimits;
import dev.espalier.mdm.domain.invite.Channel;
import dev.espalier.mdm.domain.invite.ClientUserId;
import dev.espalier.mdm.domain.invite.Invitation;
import dev.espalier.mdm.domain.invite.InvitationFailure;
import dev.espalier.mdm.domain.invite.UserFailure;
import dev.espalier.mdm.domain.invite.UserOperationKind;
import dev.espalier.mdm.domain.invite.UserState;
import dev.espalier.mdm.domain.people.PersonId;
import dev.espalier.mdm.spi.invite.UserChange;
import dev.espalier.mdm.spi.invite.UserChangeAnswer;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever Apple answers about users, its list says what counts, and nobody is forgotten or asked for twice. */
class FollowUsersTest {
    private final Guests guests = new Guests();

    private Set<ClientUserId> of(String... people) {
        var users = new HashSet<ClientUserId>();
        for (String person : people) {
            users.add(guests.user(person));
        }
        return users;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @Tag("A30")
    void one_bad_address_refuses_a_whole_request_and_the_good_ones_get_through_all_the_same(boolean named) {
        guests.people("p1", "p2", "p3", "p4", "p5");
        guests.users().refusesAddressesOf(of("p2", "p5"), named);

        guests.invited("p1", "p2", "p3", "p4", "p5");
        guests.quiet();

        assertThat(guests.written()).containsExactlyInAnyOrder("p1", "p3", "p4");
        assertThat(guests.invitation("p2").failure()).contains(InvitationFailure.ADDRESS_NOT_TAKEN);
        assertThat(guests.invitation("p2").number()).contains(9717);
        assertThat(guests.state("p5")).isEqualTo(Invitation.State.FAILED);
    }

    @Test
    @Tag("A30")
    void a_lost_answer_registers_nobody_twice() {
        guests.people("p1", "m1").invited("p1", "m1");
        guests.users().loses(true);
        var stopped = guests.invitations().proceed(guests.id(), Progress.none());
        guests.users().loses(false);
        guests.school.clock.advance(Duration.ofMinutes(20));

        guests.quiet();

        assertThat(stopped.refusal()).isPresent();
        assertThat(guests.users().records()).hasSize(2);
        assertThat(guests.users().asked()).hasSize(1);
        assertThat(guests.state("p1")).isEqualTo(Invitation.State.SENT);
        assertThat(guests.state("m1")).isEqualTo(Invitation.State.ACCEPTED);
    }

    @Test
    @Tag("A30")
    void somebody_who_is_registered_already_is_as_good_as_registered_by_us() {
        guests.people("p1");
        guests.users().registers(guests.user("p1"));

        guests.invited("p1");
        guests.quiet();

        assertThat(guests.users().records()).hasSize(1);
        assertThat(guests.state("p1")).isEqualTo(Invitation.State.SENT);
    }

    @Test
    @Tag("I4")
    void a_registered_user_is_bound_to_a_managed_account_that_became_known_later() {
        guests.people("p1").invited(Channel.LINK, "p1");
        guests.quiet();
        var invitation = guests.invitation("p1").id();
        guests.people(aPerson("p1").managedAppleAccount("p1@school.example").build());
        guests.invitations().revoke(guests.id(), Set.of(invitation), 0).orElseThrow();
        guests.quiet();
        guests.users().registers(guests.user("p1"));

        guests.invited("p1");
        guests.quiet();

        assertThat(guests.users().asked().get(guests.users().asked().size() - 1).kind())
                .isEqualTo(UserOperationKind.UPDATE);
        assertThat(guests.state("p1")).isEqualTo(Invitation.State.ACCEPTED);
    }

    @Test
    @Tag("A30")
    void an_event_that_is_pending_for_ever_ends_with_a_look_at_the_list() {
        guests.people("p1").invited("p1");
        guests.users().pending(true);
        for (int i = 0; i < 30; i++) {
            guests.proceeded();
            guests.school.clock.advance(Duration.ofSeconds(31));
        }

        assertThat(guests.state("p1")).isEqualTo(Invitation.State.SENT);
        assertThat(guests.users().asked()).hasSize(1);
    }

    @Test
    @Tag("A30")
    void what_fails_for_no_reason_that_lasts_is_asked_for_once_more_and_then_told() {
        guests.people("p1").invited("p1");
        guests.users().fails(member -> Optional.of(9600));

        guests.quiet();

        assertThat(guests.users().asked()).hasSize(2);
        assertThat(guests.invitation("p1").failure()).contains(InvitationFailure.REFUSED_BY_APPLE);
        assertThat(guests.invitation("p1").number()).contains(9600);
    }

    @Test
    @Tag("A30")
    void a_lowered_limit_cuts_what_is_on_file_already() {
        guests.people("p1", "p2", "p3").invited("p1", "p2", "p3");
        guests.users().answersNext(new UserChangeAnswer.TooLarge(9714));

        guests.quiet();

        assertThat(guests.users().records()).hasSize(3);
        assertThat(guests.written()).containsExactlyInAnyOrder("p1", "p2", "p3");
    }

    @Test
    @Tag("A30")
    void no_request_holds_more_users_than_apple_takes() {
        guests.apple.limits(ServiceLimits.builder().users(2).build());
        guests.people("p1", "p2", "p3", "p4", "p5").invited("p1", "p2", "p3", "p4", "p5");

        guests.quiet();

        assertThat(guests.users().asked())
                .hasSize(3)
                .allMatch(change -> change.users().size() <= 2);
    }

    @Test
    @Tag("A30")
    void a_whole_refusal_that_names_somebody_else_fails_nobody_for_it() {
        guests.people("p1", "p2").invited("p1", "p2");
        guests.users()
                .answersNext(new UserChangeAnswer.Refused(new UserFailure(9602, Set.of(new ClientUserId("stranger")))));

        guests.quiet();

        assertThat(guests.users().records()).hasSize(2);
        assertThat(guests.written()).containsExactlyInAnyOrder("p1", "p2");
    }

    @Test
    @Tag("I9")
    void whoever_left_the_directory_before_apple_was_asked_fails_and_the_others_go_on() {
        guests.people("p1", "p2").invited("p1", "p2");
        guests.session().people().forget(Set.of(new PersonId("p1"))).orElseThrow();

        guests.quiet();

        assertThat(guests.state("p2")).isEqualTo(Invitation.State.SENT);
        assertThat(guests.school.journal("invite.failed"))
                .singleElement()
                .matches(entry -> entry.particulars().values().get("reason").equals("NO_ADDRESS"));
    }

    @Test
    @Tag("I2")
    void users_whom_somebody_else_registered_are_shown_and_not_undone() {
        guests.users().registers(new ClientUserId("theirs"));

        guests.session().licenses().update(guests.id(), Progress.none()).orElseThrow();
        guests.quiet();

        assertThat(guests.mirrored()).singleElement().satisfies(user -> {
            assertThat(user.person()).isEmpty();
            assertThat(user.state()).isEqualTo(UserState.REGISTERED);
        });
        assertThat(guests.users().asked()).isEmpty();
    }

    @Test
    @Tag("I1")
    void an_acceptance_is_noticed_by_an_update_and_by_settling_too() {
        guests.people("p1", "p2").invited("p1", "p2");
        guests.quiet();
        guests.users().accepts(guests.user("p1"), "one@icloud.example");

        guests.session().licenses().update(guests.id(), Progress.none()).orElseThrow();
        assertThat(guests.state("p1")).isEqualTo(Invitation.State.ACCEPTED);

        guests.users().accepts(guests.user("p2"), "two@icloud.example");
        guests.session().licenseWork().settle(guests.id(), Progress.none()).orElseThrow();
        assertThat(guests.state("p2")).isEqualTo(Invitation.State.ACCEPTED);
    }

    @Test
    @Tag("I1")
    void a_version_that_apple_forgot_leads_to_a_full_reading() {
        guests.people("p1").invited("p1");
        guests.quiet();
        guests.users().accepts(guests.user("p1"), "one@icloud.example");
        guests.users().forgetsVersions();

        guests.quiet();

        assertThat(guests.state("p1")).isEqualTo(Invitation.State.ACCEPTED);
    }

    @Test
    @Tag("I8")
    void a_retired_record_beside_an_active_one_revokes_nothing() {
        guests.people("p1").invited("p1");
        guests.quiet();
        guests.users().retires(guests.user("p1"));
        guests.quiet();
        guests.invited("p1");
        guests.quiet();
        guests.users().accepts(guests.user("p1"), "one@icloud.example");
        guests.users().forgetsVersions();

        guests.quiet();

        assertThat(guests.users().records()).hasSize(2);
        assertThat(guests.state("p1")).isEqualTo(Invitation.State.ACCEPTED);
    }

    @Test
    @Tag("A30")
    void a_thousand_and_more_are_registered_in_full_requests_and_written_to_once() {
        guests.users().pagesOf(500);
        var ids = IntStream.range(0, 1200).mapToObj("p%04d"::formatted).toArray(String[]::new);
        guests.people(ids).invited(ids);

        guests.quiet();

        assertThat(guests.users().asked().stream()
                        .map(UserChange::users)
                        .mapToInt(users -> users.size())
                        .sum())
                .isEqualTo(1200);
        assertThat(guests.users().asked()).hasSize(12);
        assertThat(guests.written()).hasSize(1200).doesNotHaveDuplicates();
    }
}
