package dev.espalier.mdm.testkit.contract;

import static dev.espalier.mdm.testkit.contract.LicenseContract.assignments;
import static dev.espalier.mdm.testkit.license.Licenses.forUser;
import static dev.espalier.mdm.testkit.license.Licenses.onDevice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.mdm.domain.license.AssetKey;
import dev.espalier.mdm.domain.license.Assignee;
import dev.espalier.mdm.domain.license.Assignment;
import dev.espalier.mdm.domain.license.AssignmentOrigin;
import dev.espalier.mdm.domain.license.HeldLicense;
import dev.espalier.mdm.domain.license.Sighting;
import dev.espalier.mdm.domain.license.UnseenHolders;
import dev.espalier.mdm.domain.shared.IntegrationId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Assignments come back as they were seen, in every order that somebody needs. */
public interface AssignmentStoreContract extends LicenseContract {

    /** New ones are counted, known ones are seen again, and repetitions count once. */
    @Test
    default void a_page_adds_what_is_new_and_sees_the_rest_again() {
        var account = anOpenAccount();
        var unit = aUnitId();
        var known = onDevice("100", "A");

        assertThat(see(account, unit, FIRST, known, known)).isEqualTo(1);
        assertThat(see(account, unit, SECOND, known, onDevice("100", "B"), onDevice("200", "A")))
                .isEqualTo(2);
        assertThat(see(account, unit, FIRST, known)).isZero();

        var first = HeldLicense.first(unit, known, Sighting.atApple(FIRST)).seen(Sighting.atApple(SECOND));
        assertThat(in(account).assignments().holders(unit, AssetKey.of("100"), "", 10))
                .containsExactly(first, HeldLicense.first(unit, onDevice("100", "B"), Sighting.atApple(SECOND)));
    }

    /** An operation's word about the origin stays, whatever Apple's lists show later. */
    @Test
    default void who_made_an_assignment_is_not_forgotten_when_a_list_shows_it() {
        var account = anOpenAccount();
        var unit = aUnitId();
        var made = forUser("100", "user with spaces");
        in(account).assignments().see(unit, List.of(made), new Sighting(AssignmentOrigin.PLAN, FIRST));
        see(account, unit, SECOND, made, onDevice("100", "A"));
        in(account).assignments().see(unit, List.of(onDevice("100", "A")), new Sighting(AssignmentOrigin.OURS, SECOND));

        assertThat(in(account).assignments().holders(unit, AssetKey.of("100"), "", 10))
                .extracting(HeldLicense::origin)
                .containsExactly(AssignmentOrigin.OURS, AssignmentOrigin.PLAN);
    }

    /** Holders: devices first, each kind in order, page by page. */
    @Test
    default void holders_are_listed_devices_first_by_their_ids() {
        var account = anOpenAccount();
        var unit = aUnitId();
        see(
                account,
                unit,
                FIRST,
                forUser("100", "ada"),
                onDevice("100", "C"),
                onDevice("100", "B"),
                onDevice("99", "A"));

        var first = in(account).assignments().holders(unit, AssetKey.of("100"), "", 2);
        var rest = in(account).assignments().holders(unit, AssetKey.of("100"), "d:C", 2);

        assertThat(assignments(first)).containsExactly(onDevice("100", "B"), onDevice("100", "C"));
        assertThat(assignments(rest)).containsExactly(forUser("100", "ada"));
        assertThatThrownBy(() -> in(account).assignments().holders(unit, AssetKey.of("100"), "", 1001))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** What somebody holds, over units and within one. */
    @Test
    default void what_somebody_holds_is_listed_over_units_and_within_one() {
        var account = anOpenAccount();
        var one = new IntegrationId(UUID.fromString("00000000-0000-4000-8000-000000000011"));
        var other = new IntegrationId(UUID.fromString("f0000000-0000-4000-8000-000000000012"));
        see(account, one, FIRST, onDevice("200", "A"), onDevice("100", "A"), onDevice("100", "B"), forUser("100", "A"));
        see(account, other, FIRST, onDevice("100", "A"));
        var device = onDevice("100", "A").assignee();
        var user = forUser("100", "A").assignee();

        assertThat(all(after -> in(account).assignments().heldBy(Set.of(one, other), device, after, 1)))
                .extracting(license -> license.assignment().asset() + " " + license.unit())
                .containsExactly("100 " + one, "100 " + other, "200 " + one);
        assertThat(assignments(all(after -> in(account).assignments().heldBy(one, List.of(device, user), after, 1))))
                .containsExactly(onDevice("100", "A"), onDevice("200", "A"), forUser("100", "A"));
        assertThat(in(account).assignments().assignees(one, "", 10))
                .extracting(Assignee::text)
                .containsExactly("d:A", "d:B", "u:A");
        assertThat(in(account).assignments().assignees(one, "d:A", 1))
                .extracting(Assignee::text)
                .containsExactly("d:B");
    }

    /** The whole list, by asset and holder, in pages of any size. */
    @Test
    default void all_assignments_are_listed_by_asset_and_holder() {
        var account = anOpenAccount();
        var unit = aUnitId();
        see(
                account,
                unit,
                FIRST,
                onDevice("200", "A"),
                onDevice("100", "B"),
                onDevice("100", "A"),
                forUser("100", "A"));

        assertThat(assignments(all(after -> in(account).assignments().list(unit, after, 1))))
                .containsExactly(onDevice("100", "A"), onDevice("100", "B"), forUser("100", "A"), onDevice("200", "A"));
        assertThat(assignments(all(after -> in(account).assignments().list(unit, after, 4))))
                .hasSize(4);
    }

    /** Counts, of assets and of the unit. */
    @Test
    default void assignments_are_counted_by_asset_and_by_unit() {
        var account = anOpenAccount();
        var unit = aUnitId();
        see(account, unit, FIRST, onDevice("100", "A"), onDevice("100", "B"), onDevice("200", "A"));
        see(account, aUnitId(), FIRST, onDevice("100", "A"));

        var counts = in(account).assignments().count(unit, Set.of(AssetKey.of("100"), AssetKey.of("200")));

        assertThat(counts).containsAllEntriesOf(Map.of(AssetKey.of("100"), 2L, AssetKey.of("200"), 1L));
        assertThat(in(account).assignments().count(unit)).isEqualTo(3);
    }

    /** A set is removed exactly, and only what was there is counted. */
    @Test
    default void exactly_the_given_assignments_are_removed() {
        var account = anOpenAccount();
        var unit = aUnitId();
        see(account, unit, FIRST, onDevice("100", "A"), onDevice("200", "B"), onDevice("100", "B"));
        var these = List.of(onDevice("100", "A"), onDevice("200", "B"), onDevice("200", "A"));

        assertThat(in(account).assignments().present(unit, these))
                .containsExactlyInAnyOrder(onDevice("100", "A"), onDevice("200", "B"));
        assertThat(in(account).assignments().remove(unit, these)).isEqualTo(2);
        assertThat(in(account).assignments().remove(unit, these)).isZero();

        assertThat(assignments(in(account).assignments().list(unit, "", 10).items()))
                .containsExactly(onDevice("100", "B"));
    }

    /** What a reading did not show is counted and removed by asset. */
    @Test
    default void what_a_reading_did_not_show_is_counted_and_removed_by_asset() {
        var account = anOpenAccount();
        var unit = aUnitId();
        see(
                account,
                unit,
                FIRST,
                onDevice("100", "A"),
                onDevice("100", "B"),
                onDevice("200", "A"),
                onDevice("300", "A"));
        see(account, unit, SECOND, onDevice("100", "B"), onDevice("300", "A"));

        assertThat(in(account).assignments().unseen(unit, SECOND, "", 10))
                .containsExactly(
                        new UnseenHolders(AssetKey.of("100"), 2, 1), new UnseenHolders(AssetKey.of("200"), 1, 1));
        assertThat(in(account).assignments().unseen(unit, SECOND, "100/STDQ", 10))
                .hasSize(1);
        assertThat(in(account).assignments().removeUnseen(unit, AssetKey.of("100"), SECOND))
                .isEqualTo(1);
        assertThat(in(account).assignments().removeUnseen(unit, AssetKey.of("300"), SECOND))
                .isZero();

        assertThat(assignments(in(account).assignments().list(unit, "", 10).items()))
                .containsExactly(onDevice("100", "B"), onDevice("200", "A"), onDevice("300", "A"));
    }

    /** A page of a thousand is written whole, twice. */
    @Test
    default void a_full_page_is_written_and_seen_again() {
        var account = anOpenAccount();
        var unit = aUnitId();
        var page = new ArrayList<Assignment>();
        IntStream.range(0, 1000).forEach(number -> page.add(onDevice("100", "S%04d".formatted(number))));

        assertThat(in(account).assignments().see(unit, page, Sighting.atApple(FIRST)))
                .isEqualTo(1000);
        page.set(0, onDevice("200", "new"));
        assertThat(in(account).assignments().see(unit, page, Sighting.atApple(SECOND)))
                .isEqualTo(1);

        assertThat(in(account).assignments().unseen(unit, SECOND, "", 10))
                .containsExactly(new UnseenHolders(AssetKey.of("100"), 1000, 1));
    }

    /** Another account is out of reach, removing a unit leaves others, and a failed transaction leaves all. */
    @Test
    default void assignments_belong_to_one_account_and_one_unit_and_a_failed_transaction_leaves_them() {
        var account = anOpenAccount();
        var stranger = anOpenAccount();
        var unit = aUnitId();
        var other = aUnitId();
        see(account, unit, FIRST, onDevice("100", "A"));
        see(account, other, FIRST, onDevice("100", "A"));

        assertThat(in(stranger).assignments().remove(unit, List.of(onDevice("100", "A"))))
                .isZero();
        in(stranger).assignments().removeAll(unit);
        in(account).assignments().removeAll(other);
        assertThatThrownBy(() -> write(account, stores -> {
                    stores.assignments().removeAll(unit);
                    stores.assignments().see(unit, List.of(onDevice("300", "A")), Sighting.atApple(SECOND));
                    throw new IllegalStateException("the work failed");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(assignments(in(account).assignments().list(unit, "", 10).items()))
                .containsExactly(onDevice("100", "A"));
        assertThat(in(account).assignments().count(other)).isZero();
    }
}
