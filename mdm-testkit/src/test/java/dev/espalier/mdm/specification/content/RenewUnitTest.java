package dev.espalier.mdm.specification.content;

import static dev.espalier.mdm.specification.content.Library.OTHER;
import static dev.espalier.mdm.testkit.OutcomeAssert.assertThatOutcome;
import static dev.espalier.mdm.testkit.access.Callers.aLeaderOf;
import static dev.espalier.mdm.testkit.access.Callers.anotherAdministrator;
import static dev.espalier.mdm.testkit.content.Units.someUnitDetails;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.mdm.domain.access.AccessRefusal;
import dev.espalier.mdm.domain.content.Claim;
import dev.espalier.mdm.domain.content.ContentIntegration;
import dev.espalier.mdm.domain.content.ContentRefusal;
import dev.espalier.mdm.domain.content.DownloaderFacts;
import dev.espalier.mdm.domain.content.UnitDetails;
import dev.espalier.mdm.domain.credential.Guidance.Step;
import dev.espalier.mdm.domain.credential.IntegrationRefusal;
import dev.espalier.mdm.domain.credential.RejectionKind;
import dev.espalier.mdm.domain.credential.StandingWord;
import dev.espalier.mdm.domain.journal.Actor;
import dev.espalier.mdm.failure.AppleUnavailableException;
import dev.espalier.mdm.specification.School;
import dev.espalier.mdm.testkit.apple.Replies;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RenewUnitTest {

    private final School school = new School();
    private final Library library = new Library(school);
    private final ContentIntegration unit = library.integrated();

    @Test
    @Tag("G1")
    @Tag("T4")
    void before_a_renewal_it_is_told_to_treat_earlier_tokens_as_ended_and_to_upload_at_once() {
        var guidance = library.content().renewal(unit.id()).orElseThrow();

        assertThat(guidance.needs()).contains("content.role");
        assertThat(guidance.steps())
                .extracting(Step::code)
                .containsSubsequence("content.earlier-tokens", "content.download-token-of", "content.upload-token");
    }

    @Test
    @Tag("A13")
    @Tag("T4")
    void a_new_token_of_the_same_unit_takes_the_place_of_the_old_one_which_is_destroyed() {
        var renewed = renew();

        assertThat(renewed.id()).isEqualTo(unit.id());
        assertThat(renewed.token().secret()).isNotEqualTo(unit.token().secret());
        assertThat(renewed.claim()).isEqualTo(unit.claim());
        assertThat(library.now(unit)).isEqualTo(renewed);
        assertThat(school.holds(renewed.token().secret())).isTrue();
        assertThat(school.holds(unit.token().secret())).isFalse();
        assertThat(school.journal("content.renewed")).hasSize(1);
    }

    @Test
    @Tag("A13")
    void a_token_of_another_unit_is_refused_with_both_names_and_nothing_changes() {
        var other = another();

        assertThatOutcome(library.content().renew(unit.id(), library.tokenFile()))
                .isRefused(ContentRefusal.OTHER_UNIT)
                .saying("expected", unit.name())
                .saying("actual_unit", other.unit().value())
                .saying("actual", "Northwind South");

        assertThat(library.now(unit)).isEqualTo(unit);
        assertThat(school.holds(unit.token().secret())).isTrue();
    }

    @Test
    @Tag("A13")
    void the_token_is_proven_at_apple_before_the_old_one_is_given_up() {
        school.apple.units().answersUnit(Replies.refused(RejectionKind.REFUSED));

        assertThatOutcome(library.content().renew(unit.id(), library.tokenFile()))
                .isRefused(IntegrationRefusal.REJECTED_BY_APPLE);

        assertThat(library.now(unit)).isEqualTo(unit);
        assertThat(school.holds(unit.token().secret())).isTrue();
    }

    @Test
    @Tag("A13")
    void a_busy_apple_leaves_the_old_token_in_place() {
        school.apple.units().answersUnit(Replies.outOfService(0));
        var file = library.tokenFile();

        assertThatThrownBy(() -> library.content().renew(unit.id(), file))
                .isInstanceOf(AppleUnavailableException.class);

        assertThat(library.now(unit)).isEqualTo(unit);
        assertThat(school.holds(unit.token().secret())).isTrue();
    }

    @Test
    @Tag("T2")
    void a_token_that_somebody_else_downloaded_is_taken_shown_and_journaled() {
        school.apple
                .units()
                .tells(DownloaderFacts.builder()
                        .appleAccount("grace@northwind.example")
                        .build());

        var renewed = school.as(anotherAdministrator())
                .content()
                .renew(unit.id(), library.tokenFile())
                .orElseThrow();

        assertThat(renewed.otherPerson()).isTrue();
        assertThat(renewed.otherToken()).isTrue();
        assertThat(renewed.integration().token().storedBy()).isEqualTo(Actor.of(anotherAdministrator()));
        assertThat(school.journal("content.renewed").get(0).particulars().values())
                .containsEntry("admin", "grace@northwind.example")
                .containsEntry("admin_before", "")
                .containsEntry("token_before", unit.token().fingerprint());
    }

    @Test
    @Tag("T2")
    void the_same_file_once_more_is_no_other_token() {
        var file = library.tokenFile();
        library.content().renew(unit.id(), file).orElseThrow();

        var again = library.content().renew(unit.id(), file).orElseThrow();

        assertThat(again.otherToken()).isFalse();
        assertThat(again.otherPerson()).isFalse();
    }

    @Test
    @Tag("T5")
    void a_dead_token_is_renewed_and_calls_go_on() {
        school.apple.units().answersUnit(Replies.refused(RejectionKind.REFUSED));
        library.content().look(unit.id());
        assertThat(standing()).isEqualTo(StandingWord.REJECTED);
        school.apple.forgetCalls();
        assertThatOutcome(library.content().look(unit.id())).isRefused(IntegrationRefusal.REJECTED_BY_APPLE);
        assertThat(school.calls()).isEmpty();

        renew();

        assertThat(standing()).isEqualTo(StandingWord.VALID);
        library.content().look(unit.id()).orElseThrow();
    }

    private StandingWord standing() {
        return library.content().show(unit.id()).orElseThrow().standing().word();
    }

    @Test
    @Tag("A3")
    void a_renewal_of_a_unit_that_was_taken_meanwhile_says_so_and_claims_nothing() {
        school.apple.units().takenBy(OTHER);

        var renewed = renew();

        assertThat(renewed.claim()).isInstanceOf(Claim.Lost.class);
        assertThat(school.journal("content.lost")).hasSize(1);
        assertThat(school.apple.units().owner()).contains(OTHER);
    }

    @Test
    @Tag("X2")
    void a_leader_within_reach_may_renew_and_not_replace() {
        var leader = school.as(aLeaderOf("north")).content();

        leader.renew(unit.id(), library.tokenFile()).orElseThrow();

        assertThatOutcome(leader.replace(unit.id(), library.tokenFile(), 0))
                .isRefused(AccessRefusal.ADMINISTRATOR_ONLY);
    }

    @Test
    @Tag("A13")
    void another_unit_comes_behind_the_integration_once_its_assignments_were_repeated() {
        library.assigned(unit, "C01", "C02");
        var other = another();

        assertThatOutcome(library.content().replace(unit.id(), library.tokenFile(), 1))
                .isRefused(ContentRefusal.REPLACEMENT_NOT_CONFIRMED)
                .saying("assignments", 2L);
        var replaced =
                library.content().replace(unit.id(), library.tokenFile(), 2).orElseThrow();

        assertThat(replaced.id()).isEqualTo(unit.id());
        assertThat(replaced.label()).isEqualTo(unit.label());
        assertThat(replaced.details().unit()).isEqualTo(other.unit());
        assertThat(replaced.claim()).isInstanceOf(Claim.Ours.class);
        assertThat(school.holds(unit.token().secret())).isFalse();
        assertThat(library.content().consequences(unit.id()).orElseThrow().assignments())
                .isZero();
        assertThat(school.journal("content.replaced").get(0).particulars().values())
                .containsEntry("assignments", "2");
    }

    @Test
    @Tag("A13")
    @Tag("A3")
    void another_units_owner_is_respected_when_it_comes_behind_the_integration() {
        another();
        school.apple.units().takenBy(OTHER);

        var replaced =
                library.content().replace(unit.id(), library.tokenFile(), 0).orElseThrow();

        assertThat(replaced.claim()).isInstanceOf(Claim.ClaimedByOther.class);
        assertThat(school.apple.units().owner()).contains(OTHER);
    }

    @Test
    @Tag("A13")
    @Tag("S3")
    void the_unit_that_was_left_is_free_for_another_integration() {
        var before = unit.details();
        another();
        library.content().replace(unit.id(), library.tokenFile(), 0).orElseThrow();

        school.apple.units().isUnit(before);

        assertThat(library.integrated().details().unit()).isEqualTo(before.unit());
    }

    @Test
    @Tag("A2")
    void a_unit_that_is_integrated_already_does_not_come_behind_another_integration() {
        var second = another();
        library.integrated();
        school.apple.units().isUnit(second);

        assertThatOutcome(library.content().replace(unit.id(), library.tokenFile(), 0))
                .isRefused(ContentRefusal.ALREADY_INTEGRATED);

        assertThat(library.now(unit)).isEqualTo(unit);
    }

    private UnitDetails another() {
        var other = someUnitDetails().locationName("Northwind South").build();
        school.apple.units().isUnit(other);
        return other;
    }

    private ContentIntegration renew() {
        return library.content()
                .renew(unit.id(), library.tokenFile())
                .orElseThrow()
                .integration();
    }
}
