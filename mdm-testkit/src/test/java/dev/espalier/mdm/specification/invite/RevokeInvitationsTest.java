package dev.espalier.mdm.specification.invite;

import static dev.espalier.mdm.testkit.license.Licenses.aBook;
import static dev.espalier.mdm.testkit.license.Licenses.anApp;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.api.Progress;
import dev.espalier.mdm.api.license.AssignRequest;
import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.invite.ClientUserId;
import dev.espalier.mdm.domain.invite.Departure;
import dev.espalier.mdm.domain.invite.Invitation;
import dev.espalier.mdm.domain.invite.InvitationId;
import dev.espalier.mdm.domain.invite.InviteRefusal;
import dev.espalier.mdm.domain.invite.UserState;
import dev.espalier.mdm.domain.license.AssetKey;
import dev.espalier.mdm.domain.license.Assignee;
import dev.espalier.mdm.domain.license.Assignment;
import dev.espalier.mdm.domain.license.LicenseCount;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What returns and what stays is shown first; then the user is retired, and the old link is dead. */
class RevokeInvitationsTest {
    private static final AssetKey APP = AssetKey.of("7");
    private static final AssetKey BOOK = AssetKey.of("8");

    private final Guests guests = new Guests();

    /** A user who accepted and holds an app and a book. */
    private ClientUserId holding(String person) {
        guests.people(person).invited(person);
        guests.quiet();
        var user = guests.user(person);
        guests.users().accepts(user, person + "@icloud.example");
        guests.atApple.owns(
                anApp("7").count(new LicenseCount.Finite(5, 0, 5, 0)).build());
        guests.atApple.owns(
                aBook("8").count(new LicenseCount.Finite(5, 0, 5, 0)).build());
        guests.session().licenses().update(guests.id(), Progress.none()).orElseThrow();
        assign(user, APP, BOOK);
        settled();
        return user;
    }

    private void assign(ClientUserId user, AssetKey... items) {
        guests.session()
                .licenseWork()
                .assign(new AssignRequest(List.of(guests.id()), Set.of(items), Set.of(new Assignee.ToUser(user))))
                .orElseThrow();
    }

    private void settled() {
        for (int i = 0; i < 3; i++) {
            guests.school.clock.advance(Duration.ofMinutes(6));
            guests.session().licenseWork().settle(guests.id(), Progress.none()).orElseThrow();
        }
    }

    private Set<InvitationId> id(String person) {
        return Set.of(guests.invitation(person).id());
    }

    @Test
    @Tag("I8")
    @Tag("A27")
    void what_returns_is_shown_first_and_the_books_stay() {
        var user = holding("p1");

        var shown = guests.invitations().consequences(guests.id(), id("p1")).orElseThrow();
        var wrong = guests.invitations().revoke(guests.id(), id("p1"), 2);
        var right = guests.invitations().revoke(guests.id(), id("p1"), 1).orElseThrow();
        guests.atApple.takes(new Assignment(APP, new Assignee.ToUser(user)));
        guests.quiet();

        assertThat(shown).isEqualTo(new Departure(1, 1, 1));
        assertThat(wrong.refusal().map(Refusal::reason)).contains(InviteRefusal.NOT_CONFIRMED);
        assertThat(right.values()).allMatch(outcome -> outcome.refusal().isEmpty());
        assertThat(guests.state("p1")).isEqualTo(Invitation.State.REVOKED);
        assertThat(guests.users().records()).singleElement().matches(record -> record.state() == UserState.RETIRED);
        guests.store(stores -> assertThat(stores.assignments()
                        .heldBy(guests.id(), Set.of(new Assignee.ToUser(user)), "", 10)
                        .items())
                .singleElement()
                .matches(held -> held.assignment().asset().equals(BOOK)));
    }

    @Test
    @Tag("I8")
    void the_link_in_an_old_mail_is_dead_after_that() {
        guests.people("p1").invited("p1");
        guests.quiet();
        guests.invitations().revoke(guests.id(), id("p1"), 0).orElseThrow();
        guests.quiet();

        assertThat(guests.users().accepts(guests.user("p1"), "late@icloud.example"))
                .isFalse();
        assertThat(guests.state("p1")).isEqualTo(Invitation.State.REVOKED);
    }

    @Test
    @Tag("I8")
    void somebody_who_accepts_while_the_revocation_is_under_way_is_retired_all_the_same() {
        guests.people("p1").invited("p1");
        guests.quiet();
        guests.invitations().revoke(guests.id(), id("p1"), 0).orElseThrow();
        guests.users().accepts(guests.user("p1"), "quick@icloud.example");
        guests.quiet();

        assertThat(guests.state("p1")).isEqualTo(Invitation.State.REVOKED);
        assertThat(guests.mirrored()).singleElement().matches(user -> user.state() == UserState.RETIRED);
    }

    @Test
    @Tag("I8")
    void what_apple_has_not_heard_of_ends_at_once() {
        guests.people("p1").invited("p1");

        guests.invitations().revoke(guests.id(), id("p1"), 0).orElseThrow();
        guests.quiet();

        assertThat(guests.state("p1")).isEqualTo(Invitation.State.REVOKED);
        assertThat(guests.users().asked()).isEmpty();
        assertThat(guests.written()).isEmpty();
    }

    @Test
    @Tag("I8")
    @Tag("A30")
    void nobody_is_retired_while_their_licenses_are_changing() {
        var user = holding("p1");
        guests.atApple.changes().pending(true);
        guests.atApple.owns(
                anApp("9").count(new LicenseCount.Finite(5, 0, 5, 0)).build());
        guests.session().licenses().update(guests.id(), Progress.none()).orElseThrow();
        assign(user, AssetKey.of("9"));

        var outcomes =
                guests.session().users().retire(guests.id(), Set.of(user), 0).orElseThrow();

        assertThat(outcomes.get(user).refusal().map(Refusal::reason)).contains(InviteRefusal.LICENSES_CHANGING);
    }

    @Test
    @Tag("I9")
    void retiring_twice_is_said_to_be_under_way_and_then_to_be_done() {
        guests.people("p1").invited("p1");
        guests.quiet();
        var user = guests.user("p1");
        var users = guests.session().users();
        users.retire(guests.id(), Set.of(user), 0).orElseThrow();

        var meanwhile = users.retire(guests.id(), Set.of(user), 0).orElseThrow().get(user);
        guests.quiet();
        var after = users.retire(guests.id(), Set.of(user), 0).orElseThrow().get(user);

        assertThat(meanwhile.refusal().map(Refusal::reason)).contains(InviteRefusal.UNDER_WAY);
        assertThat(after.refusal().map(Refusal::reason)).contains(InviteRefusal.ALREADY_RETIRED);
    }

    @Test
    @Tag("I9")
    void of_three_that_are_revoked_each_has_its_own_outcome() {
        guests.people("p1", "p2", "p3").invited("p1", "p2", "p3");
        guests.quiet();
        guests.users().retires(guests.user("p2"));
        guests.users().accepts(guests.user("p3"), "three@icloud.example");
        guests.quiet();
        var ids = Set.of(
                guests.invitation("p1").id(),
                guests.invitation("p2").id(),
                guests.invitation("p3").id());

        var outcomes = guests.invitations().revoke(guests.id(), ids, 0).orElseThrow();
        guests.quiet();

        assertThat(outcomes.get(guests.invitation("p2").id()).refusal().map(Refusal::reason))
                .contains(InviteRefusal.NOT_PENDING);
        for (String revoked : List.of("p1", "p3")) {
            assertThat(outcomes.get(guests.invitation(revoked).id()).refusal()).isEmpty();
            assertThat(guests.state(revoked)).isEqualTo(Invitation.State.REVOKED);
        }
    }

    @Test
    @Tag("I8")
    @Tag("A14")
    void links_of_a_unit_that_was_deleted_are_forgotten() {
        guests.people("p-1").invited("p-1");
        guests.quiet();
        assertThat(guests.session()
                        .users()
                        .show(guests.id(), guests.user("p-1"))
                        .refusal())
                .isEmpty();
        var user = guests.user("p-1");

        guests.session().content().delete(guests.id(), 0).orElseThrow();

        assertThat(guests.session().users().show(guests.id(), user).refusal()).isPresent();
    }
}
