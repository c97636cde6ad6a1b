package dev.espalier.mdm.specification.license;

import static dev.espalier.mdm.testkit.OutcomeAssert.assertThatOutcome;
import static dev.espalier.mdm.testkit.access.Callers.aLeaderOf;
import static dev.espalier.mdm.testkit.access.Callers.aTeacherAt;
import static dev.espalier.mdm.testkit.license.Licenses.aBook;
import static dev.espalier.mdm.testkit.license.Licenses.anApp;
import static dev.espalier.mdm.testkit.license.Licenses.forUser;
import static dev.espalier.mdm.testkit.license.Licenses.onDevice;
import static dev.espalier.mdm.testkit.license.Licenses.someFacts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.api.Progress;
import dev.espalier.mdm.domain.access.AccessRefusal;
import dev.espalier.mdm.domain.license.AssetKey;
import dev.espalier.mdm.domain.license.AssetQuery;
import dev.espalier.mdm.domain.license.HeldLicense;
import dev.espalier.mdm.domain.license.LicenseCount;
import dev.espalier.mdm.domain.license.LicenseRefusal;
import dev.espalier.mdm.domain.license.LicenseSums;
import dev.espalier.mdm.domain.license.ListedAsset;
import dev.espalier.mdm.domain.license.ProductType;
import dev.espalier.mdm.domain.license.StoreFacts;
import dev.espalier.mdm.domain.location.LocationId;
import dev.espalier.mdm.domain.location.LocationScope;
import dev.espalier.mdm.failure.AppleServiceException;
import dev.espalier.mdm.testkit.FakeClock;
import dev.espalier.mdm.testkit.license.UnitAtApple;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a person sees of apps and books. */
class ListAssetsTest {

    private final Campus campus = new Campus();

    @Test
    @Tag("A17")
    void counts_are_shown_with_their_age_and_unlimited_is_no_number() {
        var counted = new LicenseCount.Finite(10, 1, 8, 1);
        campus.atApple.owns(anApp("100").count(counted).build());
        campus.atApple.owns(anApp("200").count(new LicenseCount.Unlimited(0)).build());
        campus.atApple.assigns(onDevice("100", "C01"));
        campus.atApple.assigns(onDevice("200", "C01"));
        campus.updated();
        campus.school.clock.advance(Duration.ofMinutes(7));

        var assets = campus.listed();

        assertThat(assets)
                .extracting(listed -> listed.asset().record().count())
                .containsExactly(counted, new LicenseCount.Unlimited(1));
        assertThat(assets)
                .allSatisfy(listed -> assertThat(listed.asset().seenAt()).isEqualTo(FakeClock.START));
        assertThat(campus.licenses().sums(Campus.query())).isEqualTo(new LicenseSums(2, 1, 10, 2, 8, 1));
        assertThat(campus.licenses()
                        .mirror(campus.unit.id())
                        .orElseThrow()
                        .state()
                        .countedAt())
                .contains(FakeClock.START);
    }

    @Test
    @Tag("A17")
    void lists_come_from_storage_also_when_apple_cannot_be_reached() {
        campus.atApple.owns(anApp("100").build());
        campus.updated();
        campus.atApple.forgetQuestions();

        campus.listed();
        campus.shown("100");
        campus.licenses()
                .holders(campus.unit.id(), AssetKey.of("100"))
                .orElseThrow()
                .toList();

        assertThat(campus.atApple.questions()).isEmpty();
    }

    @Test
    @Tag("A18")
    void apps_and_books_are_separate_lists() {
        campus.atApple.owns(anApp("100").build());
        campus.atApple.owns(aBook("200").build());
        campus.atApple.owns(anApp("300").type(ProductType.OTHER).build());
        campus.updated();

        assertThat(items(ProductType.BOOK)).containsExactly("200");
        assertThat(items(ProductType.APP, ProductType.OTHER)).containsExactly("100", "300");
        var whole = campus.licenses().mirror(campus.unit.id()).orElseThrow();
        assertThat(whole.apps().assets()).isEqualTo(2);
        assertThat(whole.books().assets()).isEqualTo(1);
    }

    private List<String> items(ProductType... types) {
        return campus.listed(types).stream()
                .map(listed -> listed.asset().key().item().value())
                .toList();
    }

    @Test
    @Tag("A21")
    void one_app_shows_the_devices_and_users_that_hold_it() {
        campus.atApple.owns(anApp("100").build());
        campus.atApple.owns(anApp("200").build());
        campus.atApple.assigns(forUser("100", "ada"));
        campus.atApple.assigns(onDevice("100", "C02"));
        campus.atApple.assigns(onDevice("100", "C01"));
        campus.atApple.assigns(onDevice("200", "C09"));
        campus.updated();

        var holders =
                campus.licenses().holders(campus.unit.id(), AssetKey.of("100")).orElseThrow();

        assertThat(holders.map(HeldLicense::assignment))
                .containsExactly(onDevice("100", "C01"), onDevice("100", "C02"), forUser("100", "ada"));
        assertThat(campus.shown("100").held()).isEqualTo(3);
        assertThat(campus.licenses()
                        .heldBy(onDevice("1", "C09").assignee(), "", 10)
                        .items())
                .extracting(HeldLicense::assignment)
                .containsExactly(onDevice("200", "C09"));
        assertThatOutcome(campus.licenses().holders(campus.unit.id(), AssetKey.of("999")))
                .isRefused(LicenseRefusal.NO_SUCH_ASSET);
        assertThatOutcome(campus.licenses().show(AssetKey.of("999"))).isRefused(LicenseRefusal.NO_SUCH_ASSET);
    }

    @Test
    @Tag("A21")
    void more_holders_than_a_page_are_streamed_page_by_page() {
        campus.atApple.pagesOf(900);
        campus.atApple.owns(anApp("100").count(new LicenseCount.Unlimited(0)).build());
        IntStream.range(0, 2000).forEach(number -> campus.atApple.assigns(onDevice("100", "S%05d".formatted(number))));
        campus.updated();

        var holders =
                campus.licenses().holders(campus.unit.id(), AssetKey.of("100")).orElseThrow();

        assertThat(holders.map(license -> license.assignment().assignee().text())
                        .toList())
                .hasSize(2000)
                .isSorted();
    }

    @Test
    @Tag("A23")
    void the_holders_of_one_asset_are_read_again_alone() {
        campus.atApple.owns(anApp("100").build());
        campus.atApple.owns(anApp("200").build());
        campus.atApple.assigns(onDevice("100", "C01"));
        campus.updated();
        campus.atApple.takes(onDevice("100", "C01"));
        campus.atApple.assigns(onDevice("100", "C02"));
        campus.atApple.assigns(onDevice("100", "C03"));
        campus.atApple.forgetQuestions();

        var view =
                campus.licenses().refresh(campus.unit.id(), AssetKey.of("100")).orElseThrow();

        assertThat(view.held()).isEqualTo(2);
        assertThat(view.listed().asset().record().count().assigned()).isEqualTo(2);
        assertThat(campus.mirrored()).isEqualTo(campus.atApple.assignments());
        assertThat(campus.atApple.questions()).containsExactly("asset 100", "holders 100 0");
    }

    @Test
    @Tag("A23")
    void an_asset_that_is_gone_is_marked_when_it_is_read_again() {
        campus.atApple.owns(anApp("100").build());
        campus.atApple.assigns(onDevice("100", "C01"));
        campus.updated();
        campus.atApple.refunds(AssetKey.of("100"));

        var view =
                campus.licenses().refresh(campus.unit.id(), AssetKey.of("100")).orElseThrow();

        assertThat(view.listed().asset().present()).isFalse();
        assertThat(view.held()).isZero();
    }

    @Test
    @Tag("A23")
    void holders_that_never_stand_still_are_said_to_be_moving_and_nobody_is_removed() {
        campus.atApple.owns(anApp("100").build());
        for (int number = 0; number < 4; number++) {
            campus.atApple.assigns(onDevice("100", "C0" + number));
        }
        campus.updated();
        campus.atApple.before(question -> {
            if (question.equals("holders 100 1")) {
                campus.atApple.assigns(onDevice("200", "X"));
            }
        });

        assertThatOutcome(campus.licenses().refresh(campus.unit.id(), AssetKey.of("100")))
                .isRefused(LicenseRefusal.HOLDERS_MOVING);
        assertThat(campus.shown("100").held()).isEqualTo(4);
    }

    @Test
    @Tag("A24")
    void a_hidden_asset_cannot_be_picked_stays_listed_with_its_mark_and_comes_back() {
        campus.atApple.owns(anApp("100").build());
        campus.atApple.assigns(onDevice("100", "C01"));
        campus.updated();

        var hidden =
                campus.licenses().hide(campus.unit.id(), AssetKey.of("100")).orElseThrow();

        assertThat(hidden.listed().asset().hidden()).isTrue();
        assertThat(hidden.held()).isEqualTo(1);
        campus.updatedFully();
        assertThat(campus.listed(ProductType.APP))
                .singleElement()
                .matches(listed -> listed.asset().hidden());
        assertThat(pickable()).isEmpty();
        assertThat(campus.licenses()
                        .hide(campus.unit.id(), AssetKey.of("100"))
                        .orElseThrow()
                        .held())
                .isEqualTo(1);
        assertThat(campus.journal("license.hidden")).hasSize(1);

        campus.licenses().unhide(campus.unit.id(), AssetKey.of("100")).orElseThrow();
        assertThat(pickable()).hasSize(1);
        assertThat(campus.journal("license.shown")).hasSize(1);
    }

    private List<ListedAsset> pickable() {
        var query = new AssetQuery(Set.of(), Set.of(), AssetQuery.Visibility.PICKABLE, "", AssetQuery.Order.ITEM);
        return campus.licenses().stream(query)
                .filter(listed -> listed.asset().pickable())
                .toList();
    }

    @Test
    @Tag("A24")
    void hiding_is_per_unit_and_the_administrators() {
        var atOther = new UnitAtApple();
        var other = campus.anotherUnit(unit -> unit, atOther);
        campus.atApple.owns(anApp("100").build());
        atOther.owns(anApp("100").build());
        campus.updated();
        campus.licenses().update(other.id(), Progress.none()).orElseThrow();

        campus.licenses().hide(campus.unit.id(), AssetKey.of("100")).orElseThrow();

        assertThat(pickable()).extracting(listed -> listed.asset().unit()).containsExactly(other.id());
        assertThatOutcome(campus.as(aLeaderOf("north")).hide(other.id(), AssetKey.of("100")))
                .isRefused(AccessRefusal.ADMINISTRATOR_ONLY);
        assertThatOutcome(campus.as(aLeaderOf("north")).unhide(campus.unit.id(), AssetKey.of("100")))
                .isRefused(AccessRefusal.ADMINISTRATOR_ONLY);
        assertThatOutcome(campus.licenses().hide(campus.unit.id(), AssetKey.of("999")))
                .isRefused(LicenseRefusal.NO_SUCH_ASSET);
    }

    @Test
    @Tag("A25")
    void the_store_is_asked_in_the_units_own_storefront_once_a_day_for_each_item() {
        campus.atApple.owns(anApp("100").build());
        campus.atApple.owns(anApp("100").key(AssetKey.parse("100/PLUS")).build());
        campus.atApple.owns(anApp("200").build());
        campus.atApple.shows(someFacts("100", "Numbers").build());
        campus.updated();

        assertThat(campus.atApple.questions()).containsOnlyOnce("lookup 100 US", "lookup 200 US");
        assertThat(campus.shown("100").listed().title()).isEqualTo("Numbers");
        assertThat(campus.shown("100").listed().facts().map(StoreFacts::readAt)).contains(FakeClock.START);
        assertThat(campus.shown("200").listed().title()).isEqualTo("200");

        campus.atApple.forgetQuestions();
        campus.school.clock.advance(Duration.ofHours(2));
        campus.updated();
        assertThat(campus.atApple.questions()).doesNotContain("lookup 100 US").contains("lookup 200 US");
        campus.school.clock.advance(Duration.ofHours(22));
        campus.updated();
        assertThat(campus.atApple.questions()).contains("lookup 100 US");
    }

    @Test
    @Tag("A25")
    void a_store_that_answers_nothing_of_use_neither_fails_the_update_nor_the_list() {
        campus.atApple.owns(anApp("100").build());
        campus.atApple.owns(anApp("200").build());
        campus.atApple.shows(someFacts("200", "Pages").build());
        campus.atApple.before(question -> {
            if (question.equals("lookup 100 US")) {
                throw new AppleServiceException("Nonsense.", 200, "", "");
            }
        });

        campus.updated();

        assertThat(campus.listed()).extracting(ListedAsset::title).containsExactly("100", "Pages");
    }

    @Test
    @Tag("A25")
    void a_store_that_is_down_is_asked_once_and_again_with_the_next_update() {
        campus.atApple.owns(anApp("100").build());
        campus.atApple.owns(anApp("200").build());
        campus.atApple.before(question -> {
            if (question.startsWith("lookup")) {
                throw UpdateUnitTest.busy(Duration.ofMinutes(1));
            }
        });
        campus.updated();
        assertThat(campus.atApple.questions()).contains("lookup 100 US").doesNotContain("lookup 200 US");

        campus.atApple.before(question -> {});
        campus.atApple.shows(someFacts("100", "Numbers").build());
        campus.updated();

        assertThat(campus.shown("100").listed().title()).isEqualTo("Numbers");
    }

    @Test
    @Tag("X2")
    void leaders_see_only_what_units_within_their_reach_own() {
        var atSouth = new UnitAtApple();
        var south = campus.anotherUnit(
                unit -> unit.scope(LocationScope.selected(Set.of(new LocationId("south")))), atSouth);
        campus.atApple.owns(anApp("100").build());
        atSouth.owns(anApp("200").build());
        atSouth.assigns(onDevice("200", "C01"));
        campus.updated();
        campus.licenses().update(south.id(), Progress.none()).orElseThrow();

        var leader = campus.as(aLeaderOf("north"));

        assertThat(leader.stream(Campus.query())
                        .map(listed -> listed.asset().key().item().value()))
                .containsExactly("100");
        assertThat(leader.sums(Campus.query()).assets()).isEqualTo(1);
        assertThat(leader.heldBy(onDevice("1", "C01").assignee(), "", 10).items())
                .isEmpty();
        assertThatOutcome(leader.show(AssetKey.of("200"))).isRefused(LicenseRefusal.NO_SUCH_ASSET);
        assertThatOutcome(leader.holders(south.id(), AssetKey.of("200"))).isRefused(AccessRefusal.OUT_OF_REACH);
        assertThatOutcome(leader.refresh(south.id(), AssetKey.of("200"))).isRefused(AccessRefusal.OUT_OF_REACH);
        var named = new AssetQuery(Set.of(south.id()), Set.of(), AssetQuery.Visibility.ALL, "", AssetQuery.Order.ITEM);
        assertThat(leader.list(named, "", 10).items()).isEmpty();
        assertThat(campus.as(aTeacherAt("north")).stream(Campus.query())).isEmpty();
        assertThat(campus.as(aTeacherAt("north")).sums(Campus.query())).isEqualTo(LicenseSums.NONE);
    }
}
