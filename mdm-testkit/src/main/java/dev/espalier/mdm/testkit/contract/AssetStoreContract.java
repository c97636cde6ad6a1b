package dev.espalier.mdm.testkit.contract;

import static dev.espalier.mdm.testkit.license.Licenses.aBook;
import static dev.espalier.mdm.testkit.license.Licenses.anApp;
import static dev.espalier.mdm.testkit.license.Licenses.onDevice;
import static dev.espalier.mdm.testkit.license.Licenses.someFacts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.mdm.domain.license.Asset;
import dev.espalier.mdm.domain.license.AssetKey;
import dev.espalier.mdm.domain.license.AssetQuery;
import dev.espalier.mdm.domain.license.CountMismatch;
import dev.espalier.mdm.domain.license.LicenseCount;
import dev.espalier.mdm.domain.license.LicenseSums;
import dev.espalier.mdm.domain.license.ListedAsset;
import dev.espalier.mdm.domain.license.ProductType;
import dev.espalier.mdm.domain.shared.AccountId;
import dev.espalier.mdm.domain.shared.IntegrationId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Assets come back as Apple told them, and as the administrator left them. */
public interface AssetStoreContract extends LicenseContract {

    /** Counted and unlimited assets come back whole. */
    @Test
    default void an_asset_comes_back_whole_whether_counted_or_unlimited() {
        var account = anOpenAccount();
        var unit = aUnitId();
        var counted = anApp("100")
                .count(new LicenseCount.Finite(5_000_000_000L, 3, 4_999_999_996L, 1))
                .platforms(Set.of("iOS", "macOS"))
                .build();
        var unlimited = aBook("200")
                .key(AssetKey.parse("200/PLUS"))
                .count(new LicenseCount.Unlimited(7))
                .platforms(Set.of())
                .build();

        put(account, unit, counted, unlimited);

        assertThat(in(account).assets().inOrder(unit, "", 10))
                .containsExactly(Asset.first(unit, counted, FIRST), Asset.first(unit, unlimited, FIRST));
        assertThat(in(account).assets().find(unit, Set.of(unlimited.key(), AssetKey.of("300"))))
                .containsExactly(Map.entry(unlimited.key(), Asset.first(unit, unlimited, FIRST)));
    }

    /** A word of Apple's replaces an earlier one only, and never what the administrator decided. */
    @Test
    default void a_later_word_replaces_an_earlier_one_and_leaves_hidden_assets_hidden() {
        var account = anOpenAccount();
        var unit = aUnitId();
        var before = anApp("100").build();
        var after = anApp("100").count(new LicenseCount.Finite(20, 0, 20, 0)).build();
        put(account, unit, before);

        assertThat(in(account).assets().hide(unit, before.key(), true)).isTrue();
        assertThat(in(account).assets().hide(unit, before.key(), true)).isFalse();
        in(account).assets().put(unit, List.of(after), SECOND);
        in(account).assets().put(unit, List.of(before), FIRST);

        assertThat(in(account).assets().inOrder(unit, "", 10))
                .containsExactly(Asset.first(unit, after, SECOND).hiding(true));
        assertThat(in(account).assets().hide(unit, before.key(), false)).isTrue();
        assertThat(in(account).assets().hide(unit, AssetKey.of("999"), true)).isFalse();
        assertThat(in(account).assets().inOrder(unit, "", 10)).containsExactly(Asset.first(unit, after, SECOND));
    }

    /** What a reading did not show is gone, stays on file, and may come back. */
    @Test
    default void what_a_full_reading_did_not_show_is_gone_until_it_comes_back() {
        var account = anOpenAccount();
        var unit = aUnitId();
        var other = aUnitId();
        put(account, unit, anApp("100").build(), anApp("200").build());
        put(account, other, anApp("100").build());
        in(account).assets().put(unit, List.of(anApp("200").build()), SECOND);

        assertThat(in(account).assets().markAbsent(unit, SECOND)).isEqualTo(1);
        assertThat(in(account).assets().markAbsent(unit, SECOND)).isZero();
        in(account).assets().markAbsent(unit, AssetKey.of("200"));

        assertThat(in(account).assets().inOrder(unit, "", 10))
                .extracting(Asset::present)
                .containsOnly(false);
        assertThat(in(account)
                        .assets()
                        .list(LicenseContract.everything(unit), "", 10)
                        .items())
                .isEmpty();
        assertThat(in(account).assets().inOrder(other, "", 10))
                .extracting(Asset::present)
                .containsOnly(true);
        in(account).assets().put(unit, List.of(anApp("100").build()), SECOND.plusSeconds(1));
        assertThat(LicenseContract.items(in(account)
                        .assets()
                        .list(LicenseContract.everything(unit), "", 10)
                        .items()))
                .containsExactly("100");
    }

    /** Assets of a unit are walked through in order of their keys. */
    @Test
    default void assets_are_walked_through_by_key() {
        var account = anOpenAccount();
        var unit = aUnitId();
        var plus = anApp("20").key(AssetKey.parse("20/PLUS")).build();
        put(
                account,
                unit,
                anApp("3").build(),
                anApp("20").build(),
                plus,
                anApp("100").build());

        var first = in(account).assets().inOrder(unit, "", 3);
        var rest = in(account).assets().inOrder(unit, first.get(2).key().text(), 3);

        assertThat(first).extracting(asset -> asset.key().text()).containsExactly("100/STDQ", "20/PLUS", "20/STDQ");
        assertThat(rest).extracting(asset -> asset.key().text()).containsExactly("3/STDQ");
        assertThatThrownBy(() -> in(account).assets().inOrder(unit, "", 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Lists are by name in any case, or by number, over several units, page by page. */
    @Test
    default void lists_follow_names_or_numbers_over_several_units() {
        var account = anOpenAccount();
        var one = new IntegrationId(UUID.fromString("00000000-0000-4000-8000-000000000001"));
        var other = new IntegrationId(UUID.fromString("f0000000-0000-4000-8000-000000000002"));
        put(
                account,
                one,
                anApp("100").build(),
                anApp("200").build(),
                anApp("300").build());
        put(account, other, anApp("200").build());
        facts(account, one, "100", "Zebra");
        facts(account, one, "200", "apple");
        facts(account, other, "200", "Apple");

        assertThat(listed(account, AssetQuery.Order.NAME, one, other))
                .containsExactly("300 " + one, "200 " + one, "200 " + other, "100 " + one);
        assertThat(listed(account, AssetQuery.Order.ITEM, one, other))
                .containsExactly("100 " + one, "200 " + one, "200 " + other, "300 " + one);
        assertThat(in(account).assets().everywhere(Set.of(one, other), AssetKey.of("200")))
                .extracting(ListedAsset::title)
                .containsExactly("apple", "Apple");
    }

    private void facts(AccountId account, IntegrationId unit, String item, String name) {
        in(account).storeFacts().put(unit, someFacts(item, name).build(), FIRST.plus(Duration.ofDays(1)));
    }

    private List<String> listed(AccountId account, AssetQuery.Order order, IntegrationId... units) {
        var query = new AssetQuery(Set.of(units), Set.of(), AssetQuery.Visibility.ALL, "", order);
        return all(after -> in(account).assets().list(query, after, 1)).stream()
                .map(listed ->
                        listed.asset().key().item() + " " + listed.asset().unit())
                .toList();
    }

    /** Filters: kind, hidden or not, text of name, bundle id or number. */
    @Test
    default void lists_are_filtered_by_kind_visibility_and_text() {
        var account = anOpenAccount();
        var unit = aUnitId();
        put(
                account,
                unit,
                anApp("100").build(),
                anApp("200").build(),
                aBook("300").build());
        facts(account, unit, "100", "50% off_Numbers");
        in(account).assets().hide(unit, AssetKey.of("200"), true);

        assertThat(found(account, unit, Set.of(ProductType.BOOK), AssetQuery.Visibility.ALL, ""))
                .containsExactly("300");
        assertThat(found(account, unit, Set.of(), AssetQuery.Visibility.PICKABLE, ""))
                .containsExactly("100", "300");
        assertThat(found(account, unit, Set.of(), AssetQuery.Visibility.HIDDEN, ""))
                .containsExactly("200");
        assertThat(found(account, unit, Set.of(), AssetQuery.Visibility.ALL, "% OFF_n"))
                .containsExactly("100");
        assertThat(found(account, unit, Set.of(), AssetQuery.Visibility.ALL, "com.example.1"))
                .containsExactly("100");
        assertThat(found(account, unit, Set.of(), AssetQuery.Visibility.ALL, "20"))
                .containsExactly("200");
        assertThat(found(account, unit, Set.of(), AssetQuery.Visibility.ALL, "_0"))
                .isEmpty();
    }

    private List<String> found(
            AccountId account,
            IntegrationId unit,
            Set<ProductType> types,
            AssetQuery.Visibility visibility,
            String text) {
        var query = new AssetQuery(Set.of(unit), types, visibility, text, AssetQuery.Order.ITEM);
        return LicenseContract.items(in(account).assets().list(query, "", 10).items());
    }

    /** Sums are exact beyond what 32 bits hold, and unlimited assets add no total. */
    @Test
    default void sums_are_exact_and_unlimited_assets_add_only_what_is_held() {
        var account = anOpenAccount();
        var unit = aUnitId();
        put(
                account,
                unit,
                anApp("100")
                        .count(new LicenseCount.Finite(2_147_483_646, 2, 2_147_483_643, 1))
                        .build(),
                anApp("200")
                        .count(new LicenseCount.Finite(2_147_483_646, 1, 2_147_483_645, 0))
                        .build(),
                anApp("300").count(new LicenseCount.Unlimited(40)).build());

        assertThat(in(account).assets().sums(LicenseContract.everything(unit)))
                .isEqualTo(new LicenseSums(3, 1, 4_294_967_292L, 43, 4_294_967_288L, 1));
        assertThat(in(account).assets().sums(LicenseContract.everything(aUnitId())))
                .isEqualTo(LicenseSums.NONE);
    }

    /** Where Apple's count and the mirror disagree is found, in order. */
    @Test
    default void counts_that_are_not_the_mirrors_are_found() {
        var account = anOpenAccount();
        var unit = aUnitId();
        put(
                account,
                unit,
                anApp("100").count(new LicenseCount.Finite(10, 2, 8, 0)).build(),
                anApp("200").count(new LicenseCount.Finite(10, 1, 9, 0)).build(),
                anApp("300").count(new LicenseCount.Unlimited(1)).build());
        see(account, unit, FIRST, onDevice("100", "A"), onDevice("200", "A"));

        assertThat(in(account).assets().mismatches(unit, "", 10))
                .containsExactly(
                        new CountMismatch(AssetKey.of("100"), 2, 1), new CountMismatch(AssetKey.of("300"), 1, 0));
        assertThat(in(account).assets().mismatches(unit, "100/STDQ", 10)).hasSize(1);
        in(account).assets().markAbsent(unit, AssetKey.of("300"));
        assertThat(in(account).assets().mismatches(unit, "100/STDQ", 10)).isEmpty();
    }

    /** Another account sees nothing of it, and removing a unit leaves others. */
    @Test
    default void assets_belong_to_one_account_and_one_unit() {
        var account = anOpenAccount();
        var stranger = anOpenAccount();
        var unit = aUnitId();
        var other = aUnitId();
        put(account, unit, anApp("100").build());
        put(account, other, anApp("100").build());

        assertThat(in(stranger).assets().inOrder(unit, "", 10)).isEmpty();
        assertThat(in(stranger).assets().hide(unit, AssetKey.of("100"), true)).isFalse();
        in(stranger).assets().removeAll(unit);
        in(account).assets().removeAll(other);

        assertThat(in(account).assets().inOrder(unit, "", 10)).hasSize(1);
        assertThat(in(account).assets().inOrder(other, "", 10)).isEmpty();
    }

    /** What a failed transaction did is undone. */
    @Test
    default void a_transaction_that_fails_leaves_assets_as_they_were() {
        var account = anOpenAccount();
        var unit = aUnitId();
        put(account, unit, anApp("100").build());

        assertThatThrownBy(() -> write(account, stores -> {
                    stores.assets().put(unit, List.of(anApp("200").build()), SECOND);
                    stores.assets().hide(unit, AssetKey.of("100"), true);
                    stores.assets().markAbsent(unit, SECOND);
                    throw new IllegalStateException("the work failed");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(in(account).assets().inOrder(unit, "", 10))
                .containsExactly(Asset.first(unit, anApp("100").build(), FIRST));
    }
}
