package dev.espalier.mdm.testkit.contract;

import static dev.espalier.mdm.testkit.invite.Invites.aUser;
import static dev.espalier.mdm.testkit.license.LicenseWorks.aUnit;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.domain.invite.ClientUserId;
import dev.espalier.mdm.domain.invite.ContentUser;
import dev.espalier.mdm.domain.invite.IdentityHash;
import dev.espalier.mdm.domain.invite.UserFilter;
import dev.espalier.mdm.domain.invite.UserFilter.Whose;
import dev.espalier.mdm.domain.invite.UserPair;
import dev.espalier.mdm.domain.invite.UserReading;
import dev.espalier.mdm.domain.invite.UserState;
import dev.espalier.mdm.domain.people.PersonId;
import dev.espalier.mdm.domain.shared.Secret;
import dev.espalier.mdm.testkit.FakeClock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Users of units, the pseudonyms of people, and how far users were read. */
public interface ContentUserStoreContract extends StorageContract {

    /** A pseudonym is for ever. */
    @Test
    default void a_person_keeps_the_pseudonym_that_came_first_and_is_found_by_it() {
        var account = anOpenAccount();
        var ada = new PersonId("p-ada");
        var bob = new PersonId("p-bob");
        in(account).pseudonyms().add(Map.of(ada, new ClientUserId("u-2")));
        in(account).pseudonyms().add(Map.of(ada, new ClientUserId("u-9"), bob, new ClientUserId("u-1")));

        assertThat(in(account).pseudonyms().of(Set.of(ada, bob, new PersonId("p-cid"))))
                .isEqualTo(Map.of(ada, new ClientUserId("u-2"), bob, new ClientUserId("u-1")));
        assertThat(in(account).pseudonyms().people(Set.of(new ClientUserId("u-2"), new ClientUserId("u-9"))))
                .isEqualTo(Map.of(new ClientUserId("u-2"), ada));
        assertThat(in(account).pseudonyms().page("", 1)).containsExactly(Map.entry(new ClientUserId("u-1"), bob));
        assertThat(in(account).pseudonyms().page("u-1", 10)).containsExactly(Map.entry(new ClientUserId("u-2"), ada));
        assertThat(in(anOpenAccount()).pseudonyms().of(Set.of(ada))).isEmpty();
    }

    /** Every field, and nobody else's. */
    @Test
    default void a_user_comes_back_whole_and_only_in_its_account_and_unit() {
        var account = anOpenAccount();
        var unit = aUnit();
        var whole = aUser(unit, "u-1")
                .inviteCode(Secret.of("a code"))
                .idHash(new IdentityHash("7U2B4/4lcEXSshJzHC7PuynNabg="))
                .retiredSeenAt(FakeClock.START)
                .build();
        var theirs = aUser(unit, "u-2")
                .person(Optional.empty())
                .state(UserState.RETIRED)
                .email("bob@mail.example")
                .build();
        var elsewhere = aUser(aUnit(), "u-1").build();
        in(account).contentUsers().put(List.of(whole, theirs));
        in(account).contentUsers().put(List.of(elsewhere));

        assertThat(in(account).contentUsers().find(unit, Set.of(whole.id(), theirs.id(), new ClientUserId("u-3"))))
                .isEqualTo(Map.of(whole.id(), whole, theirs.id(), theirs));
        assertThat(in(anOpenAccount()).contentUsers().find(unit, Set.of(whole.id())))
                .isEmpty();

        var retired = whole.retired(FakeClock.START.plusSeconds(1));
        in(account).contentUsers().put(List.of(retired));
        assertThat(in(account).contentUsers().find(unit, Set.of(whole.id()))).containsValue(retired);
    }

    /** Lists page, filter and count. */
    @Test
    default void users_are_listed_page_by_page_by_state_and_by_whose_they_are() {
        var account = anOpenAccount();
        var unit = aUnit();
        var users = IntStream.range(0, 7)
                .mapToObj(i -> aUser(unit, "u-" + i)
                        .state(UserState.values()[i % 3])
                        .person(i % 2 == 0 ? Optional.of(new PersonId("p-" + i)) : Optional.empty())
                        .build())
                .toList();
        in(account).contentUsers().put(users);
        for (Whose whose : Whose.values()) {
            for (Set<UserState> states :
                    List.of(Set.<UserState>of(), Set.of(UserState.RETIRED), Set.of(UserState.values()))) {
                var filter = new UserFilter(states, whose);
                var expected = users.stream().filter(filter::admits).toList();

                assertThat(all(after -> in(account).contentUsers().list(unit, filter, after, 2)))
                        .isEqualTo(expected);
                assertThat(in(account).contentUsers().count(unit, filter)).isEqualTo(expected.size());
            }
        }
        in(account).contentUsers().forget(unit);
        assertThat(in(account).contentUsers().count(unit, UserFilter.ALL)).isZero();
    }

    /** What a reading leaves over. */
    @Test
    default void whoever_a_reading_showed_retired_or_not_at_all_is_left_over() {
        var account = anOpenAccount();
        var unit = aUnit();
        var begun = FakeClock.START.plusSeconds(60);
        var doubted = aUser(unit, "u-1").retiredSeenAt(begun).build();
        var twin = aUser(unit, "u-2").seenAt(begun).retiredSeenAt(begun).build();
        var unseen = aUser(unit, "u-3").retiredSeenAt(FakeClock.START).build();
        var seen = aUser(unit, "u-4").seenAt(begun).build();
        var retired = aUser(unit, "u-5").state(UserState.RETIRED).build();
        in(account).contentUsers().put(List.of(doubted, twin, unseen, seen, retired));

        assertThat(in(account).contentUsers().doubted(unit, begun, "", 10)).containsExactly(doubted);
        assertThat(in(account).contentUsers().doubted(unit, begun, "u-1", 10)).isEmpty();
        assertThat(in(account).contentUsers().unseen(unit, begun, "", 10)).containsExactly(unseen);
        assertThat(in(account).contentUsers().unseen(unit, begun, "u-3", 10)).isEmpty();
    }

    /** Pairs are of one unit, ours, and in use. */
    @Test
    default void users_on_one_account_are_pairs() {
        var account = anOpenAccount();
        var unit = aUnit();
        var users = List.of(bound(aUser(unit, "u-1")), bound(aUser(unit, "u-2")), bound(aUser(unit, "u-3")));
        in(account).contentUsers().put(users);
        in(account).contentUsers().put(List.of(bound(aUser(aUnit(), "u-4"))));
        in(account)
                .contentUsers()
                .put(List.of(
                        bound(aUser(unit, "u-5").person(Optional.empty())),
                        aUser(unit, "u-6").idHash(new IdentityHash("one")).build()));

        assertThat(all(after -> in(account).contentUsers().pairs(unit, after, 1)))
                .containsExactly(
                        new UserPair(users.get(0), users.get(1)),
                        new UserPair(users.get(0), users.get(2)),
                        new UserPair(users.get(1), users.get(2)));
        assertThat(in(account)
                        .contentUsers()
                        .sharing(unit, List.of(new IdentityHash("one"), new IdentityHash("another"))))
                .containsExactlyElementsOf(users);
        assertThat(in(account).contentUsers().sharing(unit, List.of())).isEmpty();
    }

    private static ContentUser bound(ContentUser.Builder user) {
        return user.state(UserState.ASSOCIATED).idHash(new IdentityHash("one")).build();
    }

    /** A reading that was cut off is gone on with from its page. */
    @Test
    default void a_reading_comes_back_whole_while_it_is_under_way_and_after_it() {
        var account = anOpenAccount();
        var unit = aUnit();
        var initial = in(account).userReadings().find(unit);
        var walk = initial.next(false, FakeClock.START).stored("v1");
        var under = initial.reading(walk);
        var hinted = under.read(walk).hint();

        assertThat(initial).isEqualTo(UserReading.initial(unit));
        for (UserReading reading : List.of(under, hinted)) {
            in(account).userReadings().put(reading);
            assertThat(in(account).userReadings().find(unit)).isEqualTo(reading);
        }
        assertThat(in(anOpenAccount()).userReadings().find(unit)).isEqualTo(initial);
    }
}
