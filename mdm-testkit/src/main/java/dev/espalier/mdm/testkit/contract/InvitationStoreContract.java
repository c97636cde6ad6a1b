package dev.espalier.mdm.testkit.contract;

import static dev.espalier.mdm.testkit.invite.Invites.anInvitation;
import static dev.espalier.mdm.testkit.invite.Invites.anOperation;
import static dev.espalier.mdm.testkit.license.LicenseWorks.aUnit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.mdm.domain.invite.Channel;
import dev.espalier.mdm.domain.invite.ClientUserId;
import dev.espalier.mdm.domain.invite.Invitation;
import dev.espalier.mdm.domain.invite.Invitation.Standing;
import dev.espalier.mdm.domain.invite.InvitationFailure;
import dev.espalier.mdm.domain.invite.InvitationFilter;
import dev.espalier.mdm.domain.people.PersonId;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.failure.StorageException;
import dev.espalier.mdm.testkit.FakeClock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Invitations, and the operations that register, change and retire users. */
public interface InvitationStoreContract extends StorageContract {

    /** Every field, and nobody else's. */
    @Test
    default void an_invitation_comes_back_whole_and_only_in_its_account() {
        var account = anOpenAccount();
        Instant now = FakeClock.START.plusSeconds(1);
        var plain = anInvitation(aUnit(), "p-1").build();
        var whole = Invitation.builder()
                .from(plain.delivering(now).missed(now))
                .deliveries(2)
                .build()
                .failed(InvitationFailure.REFUSED_BY_APPLE, Optional.of(9602), now);
        in(account).invitations().add(List.of(plain));
        assertThat(in(account).invitations().find(Set.of(plain.id()))).containsValue(plain);

        in(account).invitations().update(List.of(whole));
        assertThat(in(account).invitations().find(Set.of(plain.id()))).containsValue(whole);
        assertThat(in(anOpenAccount()).invitations().find(Set.of(plain.id()))).isEmpty();
    }

    /** Lists page and filter. */
    @Test
    default void invitations_are_listed_page_by_page_as_they_are_chosen() {
        var account = anOpenAccount();
        var unit = aUnit();
        var all = IntStream.range(0, 14)
                .mapToObj(i -> anInvitation(unit, "p-" + i)
                        .state(Invitation.State.values()[i % Invitation.State.values().length])
                        .channel(Channel.values()[i % Channel.values().length])
                        .build())
                .sorted(Comparator.comparing(one -> one.id().toString()))
                .toList();
        in(account).invitations().add(all);
        in(account).invitations().add(List.of(anInvitation(aUnit(), "p-1").build()));
        for (var filter : List.of(
                InvitationFilter.ALL,
                new InvitationFilter(Set.of(Standing.PENDING), Set.of(), Set.of()),
                new InvitationFilter(Set.of(), Set.of(Channel.MANAGED, Channel.LINK), Set.of()),
                new InvitationFilter(Set.of(Standing.FAILED), Set.of(), Set.of(new PersonId("p-6"))))) {
            assertThat(all(after -> in(account).invitations().list(unit, filter, after, 3)))
                    .isEqualTo(all.stream().filter(filter::admits).toList());
        }
        assertThat(in(account).invitations().counts(unit)).containsEntry(Invitation.State.DRAFTED, 2L);
        assertThat(in(account).invitations().counts(aUnit())).isEmpty();
    }

    /** Whoever is pending or accepted stands for the user. */
    @Test
    default void what_is_current_is_found_by_the_user() {
        var account = anOpenAccount();
        var unit = aUnit();
        var old = anInvitation(unit, "p-1").state(Invitation.State.REVOKED).build();
        var pending = anInvitation(unit, "p-1").build();
        var accepted =
                anInvitation(unit, "p-2").state(Invitation.State.ACCEPTED).build();
        in(account).invitations().add(List.of(old, pending, accepted));

        assertThat(in(account)
                        .invitations()
                        .current(unit, Set.of(pending.user(), accepted.user(), new ClientUserId("p-3"))))
                .isEqualTo(Map.of(pending.user(), pending, accepted.user(), accepted));
        assertThat(in(account).invitations().current(aUnit(), Set.of(pending.user())))
                .isEmpty();
    }

    /** Whoever waits longest comes first, and nobody before their time. */
    @Test
    default void the_next_ones_are_those_that_wait_longest_and_whose_time_has_come() {
        var account = anOpenAccount();
        var unit = aUnit();
        Instant now = FakeClock.START.plusSeconds(100);
        var second = anInvitation(unit, "p-1")
                .draftedAt(FakeClock.START.plusSeconds(2))
                .build();
        var first = anInvitation(unit, "p-2").build();
        var early = ready(unit, "p-3").notBefore(now).build();
        var later = ready(unit, "p-4").notBefore(now.plusMillis(1)).build();
        var prompt = ready(unit, "p-5").channel(Channel.DEVICE).build();
        in(account).invitations().add(List.of(second, first, early, later, prompt));

        assertThat(in(account).invitations().drafted(unit, 10)).containsExactly(first, second);
        assertThat(in(account).invitations().drafted(unit, 1)).containsExactly(first);
        assertThat(in(account).invitations().deliverable(unit, Set.of(Channel.EMAIL), now, 10))
                .containsExactly(early);
        assertThat(in(account).invitations().deliverable(unit, Set.of(), now, 10))
                .isEmpty();
    }

    private static Invitation.Builder ready(IntegrationId unit, String person) {
        return anInvitation(unit, person).channel(Channel.EMAIL).state(Invitation.State.READY);
    }

    /** One operation at a time touches a user. */
    @Test
    default void a_user_is_reserved_for_one_operation_until_it_lets_go() {
        var account = anOpenAccount();
        var unit = aUnit();
        var ada = new ClientUserId("u-ada");
        var bob = new ClientUserId("u-bob");
        var operation = anOperation(unit, 2).build();
        var more = anOperation(unit, 1).build();
        in(account).userOperations().add(operation, List.of(bob, ada));

        assertThatThrownBy(() ->
                        in(account).userOperations().add(anOperation(unit, 1).build(), List.of(ada)))
                .isInstanceOf(StorageException.class);
        assertThat(in(account).userOperations().users(operation)).containsExactly(ada, bob);
        assertThat(in(account).userOperations().busy(unit, Set.of(ada, new ClientUserId("u-cid"))))
                .containsExactly(ada);
        assertThat(in(account).userOperations().busy(aUnit(), Set.of(ada))).isEmpty();

        in(account).userOperations().add(more, List.of());
        in(account).userOperations().move(more, List.of(bob));
        assertThat(in(account).userOperations().users(operation)).containsExactly(ada);
        assertThat(in(account).userOperations().users(more)).containsExactly(bob);

        in(account).userOperations().release(unit, Set.of(ada, bob));
        assertThat(in(account).userOperations().busy(unit, Set.of(ada, bob))).isEmpty();
    }

    /** Every field, and only while something is to be done. */
    @Test
    default void operations_are_found_while_they_are_open_the_most_urgent_first() {
        var account = anOpenAccount();
        var unit = aUnit();
        Instant now = FakeClock.START.plusSeconds(10);
        var first = anOperation(unit, 1)
                .build()
                .telling(FakeClock.START.minusSeconds(100))
                .sent("event-1", now.minusSeconds(30));
        var second = anOperation(unit, 1).nextLook(now).build();
        var later = anOperation(unit, 1).nextLook(now.plusMillis(1)).build();
        var over = anOperation(unit, 1).build().ended();
        List.of(second, later, over, first)
                .forEach(one -> in(account).userOperations().add(one, List.of()));

        assertThat(in(account).userOperations().due(unit, now, 10)).containsExactly(first, second);
        assertThat(in(account).userOperations().due(unit, now, 1)).containsExactly(first);
        assertThat(in(account).userOperations().byEvent(unit, "event-1")).contains(first);
        assertThat(in(account).userOperations().byEvent(aUnit(), "event-1")).isEmpty();
        assertThat(all(after -> in(account).userOperations().open(unit, after, 1)))
                .containsExactlyInAnyOrder(first, second, later);

        in(account).userOperations().update(first.ended());
        assertThat(in(account).userOperations().byEvent(unit, "event-1")).isEmpty();
        assertThat(in(anOpenAccount()).userOperations().due(unit, now, 10)).isEmpty();
    }
}
