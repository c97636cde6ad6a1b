package dev.espalier.mdm.specification.content;

import static dev.espalier.mdm.specification.content.Library.LABEL;
import static dev.espalier.mdm.testkit.OutcomeAssert.assertThatOutcome;
import static dev.espalier.mdm.testkit.access.Callers.aLeaderOf;
import static dev.espalier.mdm.testkit.access.Callers.aPartner;
import static dev.espalier.mdm.testkit.access.Callers.aTeacherAt;
import static dev.espalier.mdm.testkit.access.Callers.anAdministrator;
import static dev.espalier.mdm.testkit.content.Units.TOKEN_END;
import static dev.espalier.mdm.testkit.location.Locations.selected;
import static dev.espalier.mdm.testkit.people.People.aPersonAt;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.api.content.UnitChange;
import dev.espalier.mdm.api.content.UnitView;
import dev.espalier.mdm.api.people.ImportListener;
import dev.espalier.mdm.domain.access.AccessRefusal;
import dev.espalier.mdm.domain.content.ContentIntegration;
import dev.espalier.mdm.domain.content.ContentRefusal;
import dev.espalier.mdm.domain.content.ReclaimPolicy;
import dev.espalier.mdm.domain.content.UnitSwitch;
import dev.espalier.mdm.domain.credential.IntegrationRefusal;
import dev.espalier.mdm.domain.credential.StandingWord;
import dev.espalier.mdm.domain.health.Finding;
import dev.espalier.mdm.domain.invite.ClientUserId;
import dev.espalier.mdm.domain.license.Assignee;
import dev.espalier.mdm.domain.location.LocationId;
import dev.espalier.mdm.domain.location.LocationScope;
import dev.espalier.mdm.domain.shared.IntegrationLabel;
import dev.espalier.mdm.specification.School;
import dev.espalier.mdm.testkit.apple.Replies;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class KeepUnitTest {

    private final School school = new School();
    private final Library library = new Library(school);
    private final ContentIntegration unit = library.integrated();

    @Test
    @Tag("A12")
    void label_and_scope_are_one_change_with_before_and_after_in_the_journal() {
        var saved = save(unit, "Library north", selected("north"), 0).orElseThrow();

        assertThat(saved.label()).isEqualTo(new IntegrationLabel("Library north"));
        assertThat(saved.scope()).isEqualTo(selected("north"));
        assertThat(school.journal("content.changed").get(0).particulars().values())
                .containsEntry("label_before", LABEL.value())
                .containsEntry("label", "Library north")
                .containsEntry("scope_before", "all")
                .containsEntry("scope", "north");
    }

    @Test
    @Tag("A12")
    void a_second_editor_hears_that_it_was_changed_meanwhile() {
        save(unit, "First", LocationScope.all(), 0).orElseThrow();

        assertThatOutcome(save(unit, "Second", LocationScope.all(), 0)).isRefused(IntegrationRefusal.CHANGED_MEANWHILE);
    }

    @Test
    @Tag("A12")
    void details_are_read_again_after_a_save_and_a_failure_undoes_nothing() {
        school.apple.forgetCalls();
        var saved = save(unit, "First", LocationScope.all(), 0).orElseThrow();
        assertThat(school.calls()).containsExactly("unit");

        school.apple.units().answersUnit(Replies.outOfService(0));
        save(saved, "Second", LocationScope.all(), 0).orElseThrow();

        assertThat(library.now(unit).label()).isEqualTo(new IntegrationLabel("Second"));
    }

    @Test
    @Tag("A12")
    void a_location_that_is_not_there_is_not_selected() {
        assertThatOutcome(save(unit, "x", selected("west"), 0)).isRefused(IntegrationRefusal.NO_SUCH_LOCATION);
    }

    @Test
    @Tag("A5")
    void a_smaller_scope_first_shows_how_many_assignments_would_fall_outside() {
        school.locate("C01", "north");
        school.locate("C02", "south");
        library.assigned(unit, "C01", "C02", "C03");
        assertThat(library.content().outside(unit.id(), selected("north")).orElseThrow())
                .isEqualTo(2);

        assertThatOutcome(save(unit, "x", selected("north"), 0))
                .isRefused(ContentRefusal.SCOPE_NOT_CONFIRMED)
                .saying("assignments", 2L);
        assertThat(library.now(unit)).isEqualTo(unit);

        assertThat(save(unit, "x", selected("north"), 2).orElseThrow().scope()).isEqualTo(selected("north"));
        assertThat(school.journal("content.changed").get(0).particulars().values())
                .containsEntry("outside", "2");
    }

    @Test
    @Tag("A5")
    void people_fall_outside_where_they_do_not_belong_to_a_location_of_the_scope() {
        school.administrator()
                .people()
                .importPeople(
                        List.of(aPersonAt("p-1", "north"), aPersonAt("p-2", "south"))
                                .iterator(),
                        ImportListener.none())
                .orElseThrow();
        library.assigned(unit, Stream.of("p-1", "p-2", "p-3").map(id -> new Assignee.ToUser(new ClientUserId(id))));

        assertThat(library.content().outside(unit.id(), selected("north")).orElseThrow())
                .isEqualTo(2);
    }

    @Test
    @Tag("A5")
    void a_wider_scope_needs_no_confirmation() {
        var smaller = save(unit, "x", selected("north"), 0).orElseThrow();
        library.assigned(unit, "C03");

        assertThat(library.content()
                        .outside(unit.id(), selected("north", "south"))
                        .orElseThrow())
                .isZero();
        save(smaller, "x", selected("north", "south"), 0).orElseThrow();
    }

    @Test
    @Tag("X2")
    void a_leader_renames_and_does_not_change_the_scope() {
        var leader = school.as(aLeaderOf("north")).content();
        var renamed = leader.save(
                        new UnitChange(unit.id(), unit.version(), new IntegrationLabel("Ours"), LocationScope.all(), 0))
                .orElseThrow();

        assertThatOutcome(leader.save(
                        new UnitChange(unit.id(), renamed.version(), renamed.label(), selected("north"), 0)))
                .isRefused(AccessRefusal.ADMINISTRATOR_ONLY);
    }

    @Test
    @Tag("X2")
    @Tag("X3")
    void a_unit_out_of_reach_is_absent_and_tells_nothing() {
        save(unit, "x", selected("north"), 0).orElseThrow();
        var south = school.as(aLeaderOf("south")).content();

        assertThat(south.list("", 10).items()).isEmpty();
        assertThat(school.as(aLeaderOf("south")).licenses().due()).isEmpty();
        assertThatOutcome(south.show(unit.id())).isRefused(AccessRefusal.OUT_OF_REACH);
        assertThat(school.as(aLeaderOf("south")).journal().read(0, 1000).entries())
                .isEmpty();
        assertThat(school.as(aLeaderOf("north")).content().list("", 10).items()).hasSize(1);
        assertThat(school.as(aLeaderOf("north")).journal().read(0, 1000).entries())
                .isNotEmpty();
        assertThat(school.as(aTeacherAt("north")).content().list("", 10).items())
                .isEmpty();
        assertThatOutcome(school.as(aTeacherAt("north")).content().show(unit.id()))
                .isRefused(AccessRefusal.TEACHER);
    }

    @Test
    @Tag("X4")
    void a_partner_may_do_to_a_unit_what_an_administrator_may() {
        var partner = school.as(aPartner()).content();

        partner.switchOn(unit.id(), UnitSwitch.TEACHERS).orElseThrow();
        partner.delete(unit.id(), 0).orElseThrow();
    }

    @Test
    @Tag("A7")
    void teachers_are_kept_out_until_an_administrator_lets_them_in() {
        assertThat(unit.teachers()).isFalse();

        assertThat(library.content()
                        .switchOn(unit.id(), UnitSwitch.TEACHERS)
                        .orElseThrow()
                        .teachers())
                .isTrue();
        assertThat(library.content()
                        .switchOff(unit.id(), UnitSwitch.TEACHERS)
                        .orElseThrow()
                        .teachers())
                .isFalse();
        assertThat(school.journal("content.teachers-switched")).hasSize(2);
        assertThatOutcome(school.as(aLeaderOf("north")).content().switchOn(unit.id(), UnitSwitch.TEACHERS))
                .isRefused(AccessRefusal.ADMINISTRATOR_ONLY);
    }

    @Test
    @Tag("I4")
    void personal_accounts_are_invited_only_after_an_administrator_allowed_them() {
        assertThat(unit.personalAccounts()).isFalse();

        var allowed = library.content()
                .switchOn(unit.id(), UnitSwitch.PERSONAL_ACCOUNTS)
                .orElseThrow();

        assertThat(allowed.personalAccounts()).isTrue();
        assertThat(allowed.teachers()).isFalse();
        assertThat(school.journal("content.personal-accounts-switched")).hasSize(1);
    }

    @Test
    void policies_by_which_licenses_come_back_are_on_or_off_each() {
        assertThat(unit.reclaims()).isEmpty();

        var changed = library.content()
                .reclaim(unit.id(), Set.of(ReclaimPolicy.LEFT_SCOPE))
                .orElseThrow();

        assertThat(changed.reclaims()).containsExactly(ReclaimPolicy.LEFT_SCOPE);
        assertThat(school.journal("content.reclaims-changed")
                        .get(0)
                        .particulars()
                        .values())
                .containsEntry("policies", "LEFT_SCOPE");
    }

    @Test
    @Tag("X6")
    void a_location_that_is_removed_leaves_every_selection_and_health_says_what_became_empty() {
        save(unit, "x", selected("north"), 0).orElseThrow();

        var removal = school.administrator()
                .locations()
                .remove(new LocationId("north"))
                .orElseThrow();

        assertThat(removal.selections()).isEqualTo(1);
        assertThat(removal.emptied()).isEqualTo(1);
        assertThat(library.now(unit).scope()).isEqualTo(selected());
        assertThat(school.administrator().health().report().findings())
                .extracting(Finding::code)
                .containsExactly("health.unit-empty-scope");
    }

    @Test
    @Tag("T1")
    void the_end_of_a_token_is_told_ahead_once_for_each_threshold_and_in_health() {
        school.clock.advance(Duration.between(school.clock.instant(), TOKEN_END.minus(Duration.ofDays(29))));

        library.content().look(unit.id()).orElseThrow();
        library.content().look(unit.id()).orElseThrow();

        assertThat(school.journal("content.expiry-warned")).hasSize(1);
        assertThat(school.journal("content.expiry-warned").get(0).particulars().values())
                .containsEntry("days", "30");
        assertThat(school.administrator().health().report().findings())
                .extracting(Finding::code)
                .containsExactly("health.unit-expiring");
    }

    @Test
    @Tag("T5")
    void an_expired_token_is_not_used_and_everything_stays_readable() {
        school.clock.advance(Duration.between(school.clock.instant(), TOKEN_END));
        school.apple.forgetCalls();

        assertThatOutcome(library.content().look(unit.id())).isRefused(IntegrationRefusal.EXPIRED);

        assertThat(school.calls()).isEmpty();
        assertThat(library.content()
                        .show(unit.id())
                        .map(UnitView::standing)
                        .orElseThrow()
                        .word())
                .isEqualTo(StandingWord.EXPIRED);
        assertThat(school.administrator().licenses().due()).isEmpty();
    }

    @Test
    @Tag("A14")
    void a_deleted_unit_stays_readable_its_token_is_destroyed_and_its_mark_says_that_it_was_let_go() {
        library.assigned(unit, "C01");

        assertThatOutcome(library.content().delete(unit.id(), 0))
                .isRefused(ContentRefusal.DELETION_NOT_CONFIRMED)
                .saying("assignments", 1L);
        library.content().delete(unit.id(), 1).orElseThrow();

        assertThat(library.now(unit).active()).isFalse();
        assertThat(school.holds(unit.token().secret())).isFalse();
        assertThat(school.apple.units().owner().orElseThrow().name()).startsWith("Released by");
        assertThat(library.content().consequences(unit.id()).orElseThrow().assignments())
                .isEqualTo(1);
        assertThatOutcome(library.content().look(unit.id())).isRefused(IntegrationRefusal.DELETED);
        assertThat(school.journal("content.deleted")).hasSize(1);
    }

    @Test
    @Tag("A14")
    void an_apple_that_does_not_answer_hinders_no_deletion() {
        school.apple.units().answersClaims(Replies.outOfService(0));

        library.content().delete(unit.id(), 0).orElseThrow();

        assertThat(library.now(unit).active()).isFalse();
        assertThat(school.holds(unit.token().secret())).isFalse();
    }

    @Test
    @Tag("A14")
    @Tag("A3")
    void deleting_what_another_product_took_writes_nothing() {
        school.apple.units().takenBy(Library.OTHER);
        library.content().look(unit.id());

        library.content().delete(unit.id(), 0).orElseThrow();

        assertThat(school.apple.units().owner()).contains(Library.OTHER);
    }

    @Test
    @Tag("A14")
    @Tag("A2")
    void a_unit_that_was_deleted_can_be_integrated_anew() {
        library.content().delete(unit.id(), 0).orElseThrow();

        assertThat(library.content().integrate(LABEL, library.tokenFile()).refusal())
                .isEmpty();
    }

    @Test
    void a_closed_account_ends_its_units_and_frees_them_for_others() {
        var elsewhere = school.open();
        school.mdm.operator(anAdministrator()).close(school.account);

        assertThat(school.holds(unit.token().secret())).isFalse();
        assertThat(school.mdm
                        .session(elsewhere, anAdministrator())
                        .content()
                        .integrate(LABEL, library.tokenFile())
                        .refusal())
                .isEmpty();
    }

    @Test
    @Tag("A19")
    void a_new_unit_is_due_at_once() {
        assertThat(school.administrator().licenses().due()).containsExactly(unit.id());
    }

    private Outcome<ContentIntegration> save(ContentIntegration from, String label, LocationScope scope, long outside) {
        return library.content()
                .save(new UnitChange(from.id(), from.version(), new IntegrationLabel(label), scope, outside));
    }
}
