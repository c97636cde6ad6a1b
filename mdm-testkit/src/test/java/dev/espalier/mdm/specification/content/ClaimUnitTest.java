package dev.espalier.mdm.specification.content;

import static dev.espalier.mdm.specification.content.Library.OTHER;
import static dev.espalier.mdm.testkit.OutcomeAssert.assertThatOutcome;
import static dev.espalier.mdm.testkit.access.Callers.aLeaderOf;
import static dev.espalier.mdm.testkit.content.Units.someUnitDetails;
import static dev.espalier.mdm.testkit.content.Units.theMarkOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.domain.access.AccessRefusal;
import dev.espalier.mdm.domain.content.Claim;
import dev.espalier.mdm.domain.content.ContentRefusal;
import dev.espalier.mdm.domain.content.NotificationSettings;
import dev.espalier.mdm.domain.credential.Guidance.Step;
import dev.espalier.mdm.domain.credential.IntegrationRefusal;
import dev.espalier.mdm.domain.credential.RejectionKind;
import dev.espalier.mdm.domain.health.Finding;
import dev.espalier.mdm.domain.health.Severity;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.specification.School;
import dev.espalier.mdm.spi.content.ClaimAnswer;
import dev.espalier.mdm.testkit.apple.Replies;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ClaimUnitTest {

    private final School school = new School();
    private final Library library = new Library(school);

    @Test
    @Tag("A4")
    void before_a_claim_and_a_take_over_it_is_told_to_delete_the_token_in_the_other_product() {
        var unit = library.integratedWhileOwnedByOther();

        var advice = library.content().claiming(unit.id()).orElseThrow();

        assertThat(advice.steps())
                .extracting(Step::code)
                .containsExactly("content.delete-elsewhere", "content.take-over", "content.nothing-is-taken-back");
        assertThat(advice.steps().get(1).parameters()).containsEntry("owner", OTHER.name());

        school.apple.units().unowned();
        library.content().look(unit.id()).orElseThrow();
        assertThat(library.content().claiming(unit.id()).orElseThrow().steps())
                .extracting(Step::code)
                .containsExactly("content.delete-elsewhere", "content.claim", "content.nothing-is-taken-back");
    }

    @Test
    @Tag("A3")
    void a_claim_of_another_products_unit_is_refused_with_its_name() {
        var unit = library.integratedWhileOwnedByOther();

        assertThatOutcome(library.content().claim(unit.id()))
                .isRefused(ContentRefusal.CLAIMED_BY_OTHER)
                .saying("owner", OTHER.name());

        assertThat(school.apple.units().written()).isEmpty();
    }

    @Test
    @Tag("A3")
    void a_take_over_has_to_repeat_the_other_owners_name() {
        var unit = library.integratedWhileOwnedByOther();

        assertThatOutcome(library.content().takeOver(unit.id(), "Somebody"))
                .isRefused(ContentRefusal.TAKE_OVER_NOT_CONFIRMED)
                .saying("owner", OTHER.name());
        assertThat(school.apple.units().owner()).contains(OTHER);

        var ours = library.content().takeOver(unit.id(), OTHER.name()).orElseThrow();

        assertThat(ours.claim()).isInstanceOf(Claim.Ours.class);
        assertThat(school.apple.units().owner()).contains(unit.mark());
        assertThat(school.journal("content.taken-over").get(0).particulars().values())
                .containsEntry("owner_before", OTHER.name());
    }

    @Test
    @Tag("A3")
    void a_take_over_is_confirmed_with_the_name_of_the_owner_of_now() {
        var unit = library.integratedWhileOwnedByOther();
        school.apple.units().takenBy(theMarkOf("Third product"));

        assertThatOutcome(library.content().takeOver(unit.id(), OTHER.name()))
                .isRefused(ContentRefusal.TAKE_OVER_NOT_CONFIRMED)
                .saying("owner", "Third product");

        assertThat(school.apple.units().written()).isEmpty();
    }

    @Test
    @Tag("A3")
    void a_unit_of_ours_needs_no_claim() {
        var unit = library.integrated();

        assertThatOutcome(library.content().claim(unit.id())).isRefused(ContentRefusal.ALREADY_OURS);
        assertThatOutcome(library.content().takeOver(unit.id(), "anybody")).isRefused(ContentRefusal.ALREADY_OURS);
    }

    @Test
    @Tag("A3")
    void a_unit_that_another_product_takes_is_lost_at_the_next_answer() {
        var unit = library.integrated();
        school.apple.units().takenBy(OTHER);

        assertThatOutcome(library.content().look(unit.id()))
                .isRefused(ContentRefusal.LOST)
                .saying("owner", OTHER.name())
                .saying("metadata", OTHER.metadata());

        assertThat(library.now(unit).claim()).isEqualTo(new Claim.Lost(OTHER, school.clock.instant()));
        assertThat(school.journal("content.lost").get(0).particulars().values()).containsEntry("owner", OTHER.name());
        assertThat(findings()).containsExactly("health.unit-lost");
    }

    @Test
    @Tag("A3")
    void a_claim_of_a_unit_that_was_taken_meanwhile_finds_out_and_writes_nothing() {
        var unit = library.integrated();
        var written = school.apple.units().written();
        school.apple.units().takenBy(OTHER);

        assertThatOutcome(library.content().claim(unit.id())).isRefused(ContentRefusal.LOST);

        assertThat(library.claim(unit)).isEqualTo(Claim.Lost.class);
        assertThat(school.apple.units().written()).isEqualTo(written);
    }

    @Test
    @Tag("A3")
    void a_lost_unit_is_asked_about_once_an_hour_and_nothing_else() {
        var unit = library.lost();
        school.apple.forgetCalls();
        assertThat(school.administrator().licenses().due()).isEmpty();

        assertThatOutcome(library.content().look(unit.id())).isRefused(IntegrationRefusal.NOT_BEFORE);
        assertThat(school.calls()).isEmpty();

        school.clock.advance(Duration.ofHours(1));
        assertThat(school.administrator().licenses().due()).containsExactly(unit.id());
        assertThat(library.content().look(unit.id()).orElseThrow().claim()).isInstanceOf(Claim.Lost.class);
        assertThat(school.calls()).containsExactly("unit");
        assertThat(school.administrator().licenses().due()).isEmpty();
    }

    @Test
    @Tag("A3")
    void a_lost_unit_whose_new_owner_lets_go_waits_for_a_persons_claim() {
        var unit = library.lost();
        school.apple.units().unowned();
        school.clock.advance(Duration.ofHours(1));

        assertThat(library.content().look(unit.id()).orElseThrow().claim()).isInstanceOf(Claim.Unclaimed.class);

        assertThat(library.content().claim(unit.id()).orElseThrow().claim()).isInstanceOf(Claim.Ours.class);
    }

    @Test
    @Tag("A3")
    void a_lost_unit_is_taken_back_by_a_confirmed_take_over_alone() {
        var unit = library.lost();

        assertThatOutcome(library.content().claim(unit.id())).isRefused(ContentRefusal.CLAIMED_BY_OTHER);
        assertThat(library.content()
                        .takeOver(unit.id(), OTHER.name())
                        .orElseThrow()
                        .claim())
                .isInstanceOf(Claim.Ours.class);
    }

    @Test
    @Tag("A3")
    void our_mark_that_shows_up_again_on_a_lost_unit_brings_no_right_back() {
        var unit = library.lost();
        school.apple.units().takenBy(unit.mark());
        school.clock.advance(Duration.ofHours(1));

        assertThat(library.content().look(unit.id()).orElseThrow().claim()).isInstanceOf(Claim.Lost.class);

        assertThat(library.content().claim(unit.id()).orElseThrow().claim()).isInstanceOf(Claim.Ours.class);
    }

    @Test
    @Tag("A3")
    void a_mark_that_vanished_stops_writes_and_a_person_is_asked() {
        var unit = library.integrated();
        school.apple.units().unowned();

        var now = library.content().look(unit.id()).orElseThrow();

        assertThat(now.claim().beforeWrite()).map(refusal -> refusal.reason()).contains(ContentRefusal.UNCLAIMED);
        assertThat(now.claim().beforeRead()).isEmpty();
        assertThat(school.apple.units().owner()).isEmpty();
        assertThat(school.journal("content.mark-vanished")).hasSize(1);
        assertThat(findings()).containsExactly("health.unit-unclaimed");
    }

    @Test
    @Tag("A3")
    void an_answer_of_no_use_changes_nothing_about_whose_the_unit_is() {
        var unit = library.integrated();
        school.apple.units().answersUnit(Replies.useless());

        assertThat(library.content().look(unit.id()).orElseThrow()).isEqualTo(library.now(unit));
        assertThat(library.claim(unit)).isEqualTo(Claim.Ours.class);
    }

    @Test
    @Tag("A1")
    @Tag("A3")
    void an_answer_about_another_unit_is_not_believed() {
        var unit = library.integrated();
        var other = someUnitDetails().build();
        school.apple.units().isUnit(other);

        assertThatOutcome(library.content().look(unit.id()))
                .isRefused(ContentRefusal.OTHER_UNIT)
                .saying("actual_unit", other.unit().value());

        assertThat(library.now(unit)).isEqualTo(unit);
    }

    @Test
    @Tag("A3")
    void an_address_that_apple_cannot_reach_hinders_no_claim() {
        var unit = library.integrated();
        school.apple.units().unowned();
        library.content().look(unit.id()).orElseThrow();
        notified(unit.id());
        school.apple.units().answersClaims(() -> new ClaimAnswer.Unreachable(9728));

        assertThat(library.content().claim(unit.id()).orElseThrow().claim()).isInstanceOf(Claim.Ours.class);

        assertThat(school.apple.units().written().get(1).url()).isEmpty();
    }

    @Test
    @Tag("A3")
    void a_claim_says_where_notifications_go() {
        var unit = library.integrated();
        school.apple.units().unowned();
        library.content().look(unit.id()).orElseThrow();
        notified(unit.id());

        library.content().claim(unit.id()).orElseThrow();

        assertThat(school.apple.units().written().get(1).url()).contains("https://mdm.northwind.example/n/path");
    }

    private void notified(IntegrationId id) {
        var secret = school.storage
                .vault()
                .put(school.account, "notification", "bearer".getBytes(StandardCharsets.US_ASCII));
        var settings = NotificationSettings.builder()
                .url("https://mdm.northwind.example/n/path")
                .path("path")
                .secret(secret)
                .hash("00")
                .build();
        school.storage
                .unitOfWork()
                .inTransaction(
                        school.account,
                        stores -> stores.units()
                                .update(stores.units().find(id).orElseThrow().notifying(settings)));
    }

    @Test
    @Tag("T3")
    void a_token_that_may_only_read_claims_nothing_and_says_so() {
        school.apple.units().answersClaims(Replies.refused(RejectionKind.READ_ONLY));
        var unit = library.integrated();
        assertThat(library.claim(unit)).isEqualTo(Claim.Unclaimed.class);
        school.apple.forgetCalls();

        assertThatOutcome(library.content().claim(unit.id())).isRefused(IntegrationRefusal.READ_ONLY);

        assertThat(school.calls()).doesNotContain("claim");
        assertThat(findings()).contains("health.unit-read-only", "health.unit-unclaimed");
    }

    @Test
    @Tag("A3")
    void a_unit_that_is_let_go_says_so_in_its_mark_and_is_not_written_to_any_more() {
        var unit = library.integrated();

        library.content().release(unit.id()).orElseThrow();

        assertThat(library.claim(unit)).isEqualTo(Claim.Unclaimed.class);
        assertThat(school.apple.units().owner().orElseThrow().name()).startsWith("Released by Espalier");
        assertThat(school.journal("content.released")).hasSize(1);
        assertThatOutcome(library.content().release(unit.id())).isRefused(ContentRefusal.UNCLAIMED);
    }

    @Test
    @Tag("A3")
    void nobody_lets_go_what_another_product_took() {
        var unit = library.integrated();
        school.apple.units().takenBy(OTHER);

        assertThatOutcome(library.content().release(unit.id())).isRefused(ContentRefusal.LOST);

        assertThat(school.apple.units().owner()).contains(OTHER);
    }

    @Test
    @Tag("X2")
    void a_leader_may_look_and_not_claim() {
        var unit = library.integrated();
        var leader = school.as(aLeaderOf("north")).content();

        leader.look(unit.id()).orElseThrow();
        assertThatOutcome(leader.claim(unit.id())).isRefused(AccessRefusal.ADMINISTRATOR_ONLY);
        assertThatOutcome(leader.takeOver(unit.id(), "x")).isRefused(AccessRefusal.ADMINISTRATOR_ONLY);
        assertThatOutcome(leader.release(unit.id())).isRefused(AccessRefusal.ADMINISTRATOR_ONLY);
    }

    @Test
    @Tag("A3")
    void health_tells_a_lost_unit_before_one_of_another_product() {
        library.integratedWhileOwnedByOther();

        var findings = school.administrator().health().report().findings();

        assertThat(findings).extracting(Finding::code).containsExactly("health.unit-claimed-by-other");
        assertThat(findings.get(0).severity()).isEqualTo(Severity.WARNING);
        assertThat(findings.get(0).parameters()).containsEntry("owner", OTHER.name());
    }

    private List<String> findings() {
        return school.administrator().health().report().findings().stream()
                .map(Finding::code)
                .toList();
    }
}
