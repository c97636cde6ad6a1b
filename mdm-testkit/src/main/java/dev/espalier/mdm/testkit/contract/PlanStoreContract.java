package dev.espalier.mdm.testkit.contract;

import static dev.espalier.mdm.testkit.license.LicenseWorks.aContentProfile;
import static dev.espalier.mdm.testkit.license.LicenseWorks.aPlan;
import static dev.espalier.mdm.testkit.license.LicenseWorks.aRow;
import static dev.espalier.mdm.testkit.license.LicenseWorks.aUnit;
import static dev.espalier.mdm.testkit.license.LicenseWorks.toDevice;
import static dev.espalier.mdm.testkit.license.LicenseWorks.toUser;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.mdm.domain.access.Caller;
import dev.espalier.mdm.domain.invite.ClientUserId;
import dev.espalier.mdm.domain.journal.Actor;
import dev.espalier.mdm.domain.license.AssetKey;
import dev.espalier.mdm.domain.license.ContentProfile;
import dev.espalier.mdm.domain.license.LicensePlan;
import dev.espalier.mdm.domain.license.Migration;
import dev.espalier.mdm.domain.license.PlanCounts;
import dev.espalier.mdm.domain.license.PlanRow;
import dev.espalier.mdm.domain.license.ProfileTarget;
import dev.espalier.mdm.domain.license.WaitingWish;
import dev.espalier.mdm.domain.license.WorkRefusal;
import dev.espalier.mdm.domain.location.LocationId;
import dev.espalier.mdm.domain.people.PersonId;
import dev.espalier.mdm.failure.StaleVersionException;
import dev.espalier.mdm.testkit.FakeClock;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What should be where, and what a plan says about the difference. */
public interface PlanStoreContract extends StorageContract {

    /** Every kind of target is kept whole. */
    @Test
    default void a_content_profile_comes_back_whole_with_each_kind_of_target() {
        var account = anOpenAccount();
        var unit = aUnit();
        var plain = aContentProfile(unit)
                .addItems(AssetKey.parse("9/PLUS"))
                .addUnits(aUnit())
                .build();
        var atPlaces = aContentProfile(unit)
                .target(new ProfileTarget.Locations(Set.of(new LocationId("north"), new LocationId("south"))))
                .build();
        var forUsers = aContentProfile(unit)
                .target(new ProfileTarget.Users(Set.of(new ClientUserId("u one"), new ClientUserId("u-2"))))
                .build();

        var forPeople = aContentProfile(unit)
                .target(new ProfileTarget.People(Set.of(new PersonId("p-1"), new PersonId("p-2"))))
                .build();
        var forPeopleThere = aContentProfile(unit)
                .target(new ProfileTarget.PeopleAt(Set.of(new LocationId("north"))))
                .build();

        for (ContentProfile profile : List.of(plain, atPlaces, forUsers, forPeople, forPeopleThere)) {
            in(account).contentProfiles().add(profile);
            assertThat(in(account).contentProfiles().find(profile.id())).contains(profile);
        }
        assertThat(all(after -> in(account).contentProfiles().list(after, 1)))
                .containsExactlyInAnyOrder(plain, atPlaces, forUsers, forPeople, forPeopleThere);
    }

    /** Whoever lacks an Apple Account counts for no license that returned. */
    @Test
    default void who_waits_for_an_account_is_told_apart_from_who_waits_for_a_license() {
        var account = anOpenAccount();
        var late = new WaitingWish(toUser("7", "u-1"), FakeClock.START, List.of(aUnit()), WorkRefusal.NOT_ASSOCIATED);
        var poor = new WaitingWish(toUser("8", "u-1"), FakeClock.START, List.of());
        in(account).waiting().put(List.of(late, poor));

        assertThat(all(after -> in(account).waiting().unready(after, 1))).containsExactly(late);
        assertThat(in(account).waiting().assets("", 10)).containsExactly(AssetKey.of("8"));

        in(account).waiting().put(List.of(late.ready()));
        assertThat(in(account).waiting().unready("", 10).items()).isEmpty();
        assertThat(in(account).waiting().assets("", 10)).containsExactly(AssetKey.of("7"), AssetKey.of("8"));
    }

    /** What is under way stays on file until it is over. */
    @Test
    default void a_migration_is_there_until_it_is_removed_and_only_in_its_unit() {
        var account = anOpenAccount();
        var unit = aUnit();
        var actor = Actor.of(Caller.administrator("u-17", "Ada Lopez"));
        var first = new Migration(unit, AssetKey.of("7"), actor, FakeClock.START);
        var second = new Migration(unit, AssetKey.of("8"), actor, FakeClock.START);
        in(account).migrations().put(second);
        in(account).migrations().put(first);
        in(account).migrations().put(first);
        in(account).migrations().put(new Migration(aUnit(), AssetKey.of("7"), actor, FakeClock.START));

        assertThat(in(account).migrations().of(unit)).containsExactly(first, second);
        assertThat(in(anOpenAccount()).migrations().of(unit)).isEmpty();

        in(account).migrations().remove(unit, AssetKey.of("7"));
        assertThat(in(account).migrations().of(unit)).containsExactly(second);
    }

    /** The second of two editors is told. */
    @Test
    default void a_content_profile_is_changed_only_from_its_last_version_and_only_in_its_account() {
        var account = anOpenAccount();
        var other = anOpenAccount();
        var profile = aContentProfile(aUnit()).build();
        in(account).contentProfiles().add(profile);

        var changed = in(account)
                .contentProfiles()
                .update(ContentProfile.builder().from(profile).label("Maths").build());

        assertThat(in(account).contentProfiles().find(profile.id())).contains(changed);
        assertThatThrownBy(() -> in(account).contentProfiles().update(profile))
                .isInstanceOf(StaleVersionException.class);
        assertThat(in(other).contentProfiles().find(profile.id())).isEmpty();
        assertThat(in(other).contentProfiles().remove(profile.id())).isFalse();
        assertThat(in(account).contentProfiles().remove(profile.id())).isTrue();
        assertThat(in(account).contentProfiles().find(profile.id())).isEmpty();
    }

    /** Lines come back in order, page by page. */
    @Test
    default void a_plan_comes_back_whole_and_its_lines_in_order() {
        var account = anOpenAccount();
        var unit = aUnit();
        var plan = aPlan().about(aContentProfile(unit).build().id()).build();
        in(account).plans().add(plan);
        var rows = LongStream.rangeClosed(1, 120)
                .mapToObj(sequence -> aRow(sequence, unit, toDevice("7", "C" + sequence)))
                .toList();
        in(account).plans().addRows(plan.id(), rows);
        var refused = PlanRow.builder()
                .sequence(121)
                .kind(PlanRow.Kind.REFUSE)
                .pair(toDevice("7", "D01"))
                .reason(WorkRefusal.HIDDEN)
                .since(FakeClock.START)
                .build();
        in(account).plans().addRows(plan.id(), List.of(refused));

        var shown = in(account).plans().update(plan.shown(new PlanCounts(120, 0, 1, 0), "f".repeat(64)));

        assertThat(in(account).plans().find(plan.id())).contains(shown);
        assertThat(in(account).plans().rows(plan.id(), 0, 100)).isEqualTo(rows.subList(0, 100));
        assertThat(in(account).plans().rows(plan.id(), 119, 100)).containsExactly(rows.get(119), refused);
    }

    /** Two who apply one plan meet at its version. */
    @Test
    default void a_plan_moves_on_only_from_its_last_version() {
        var account = anOpenAccount();
        var plan = aPlan().build();
        in(account).plans().add(plan);
        in(account).plans().update(plan.through(5, 1));

        assertThatThrownBy(() -> in(account).plans().update(plan.through(5, 1)))
                .isInstanceOf(StaleVersionException.class);
        assertThat(in(account).plans().find(plan.id()).map(LicensePlan::appliedTo))
                .contains(5L);
        assertThat(in(anOpenAccount()).plans().newest(10)).isEmpty();
    }

    /** The newest plan is listed first, a removed one not at all. */
    @Test
    default void plans_are_listed_from_the_newest_and_a_removed_one_takes_its_lines_along() {
        var account = anOpenAccount();
        var older = aPlan().build();
        var newer = aPlan().madeAt(FakeClock.START.plusSeconds(1)).build();
        in(account).plans().add(older);
        in(account).plans().add(newer);
        in(account).plans().addRows(older.id(), List.of(aRow(1, aUnit(), toDevice("7", "C01"))));

        assertThat(in(account).plans().newest(10)).containsExactly(newer, older);
        in(account).plans().remove(older.id());

        assertThat(in(account).plans().newest(10)).containsExactly(newer);
        assertThat(in(account).plans().rows(older.id(), 0, 10)).isEmpty();
    }

    /** A person's wish outlives what plans say. */
    @Test
    default void what_a_person_wished_stays_when_a_profile_wants_it_too_or_not_any_more() {
        var account = anOpenAccount();
        var wished = new WaitingWish(toDevice("7", "C02"), FakeClock.START, List.of(aUnit(), aUnit()));
        var wanted = new WaitingWish(toDevice("7", "C01"), FakeClock.START, List.of());
        var elsewhere = new WaitingWish(toDevice("8", "C01"), FakeClock.START, List.of());
        in(account).waiting().put(List.of(wished, wanted, elsewhere));
        in(account).waiting().put(List.of(new WaitingWish(wished.license(), FakeClock.START, List.of())));

        assertThat(all(after -> in(account).waiting().list(after, 1))).containsExactly(wanted, wished, elsewhere);
        assertThat(in(account).waiting().direct(AssetKey.of("7"), "", 10)).containsExactly(wished);
        assertThat(in(account).waiting().direct(AssetKey.of("7"), "d:C02", 10)).isEmpty();
        assertThat(in(account).waiting().assets("", 10)).containsExactly(AssetKey.of("7"), AssetKey.of("8"));
        assertThat(in(account).waiting().assets("7/STDQ", 10)).containsExactly(AssetKey.of("8"));

        in(account).waiting().forget(AssetKey.of("7"));
        assertThat(in(account).waiting().list("", 10).items()).containsExactly(wished, elsewhere);
        in(account).waiting().remove(List.of(wished.license()));
        assertThat(in(account).waiting().list("", 10).items()).containsExactly(elsewhere);
    }
}
