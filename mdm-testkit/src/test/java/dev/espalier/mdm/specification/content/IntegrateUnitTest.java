package dev.espalier.mdm.specification.content;

import static dev.espalier.mdm.specification.content.Library.LABEL;
import static dev.espalier.mdm.specification.content.Library.OTHER;
import static dev.espalier.mdm.testkit.OutcomeAssert.assertThatOutcome;
import static dev.espalier.mdm.testkit.access.Callers.aLeaderOf;
import static dev.espalier.mdm.testkit.access.Callers.anAdministrator;
import static dev.espalier.mdm.testkit.content.Units.TOKEN_END;
import static dev.espalier.mdm.testkit.content.Units.aContentToken;
import static dev.espalier.mdm.testkit.content.Units.ownedBy;
import static dev.espalier.mdm.testkit.content.Units.someUnitDetails;
import static dev.espalier.mdm.testkit.content.Units.theMarkOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.mdm.domain.access.AccessRefusal;
import dev.espalier.mdm.domain.content.Claim;
import dev.espalier.mdm.domain.content.ContentGuidance;
import dev.espalier.mdm.domain.content.ContentRefusal;
import dev.espalier.mdm.domain.content.DownloaderFact;
import dev.espalier.mdm.domain.content.DownloaderFacts;
import dev.espalier.mdm.domain.content.SourcedFact;
import dev.espalier.mdm.domain.credential.Guidance.Step;
import dev.espalier.mdm.domain.credential.IntegrationRefusal;
import dev.espalier.mdm.domain.credential.RejectionKind;
import dev.espalier.mdm.domain.location.LocationScope;
import dev.espalier.mdm.domain.shared.SecretRef;
import dev.espalier.mdm.failure.AppleUnavailableException;
import dev.espalier.mdm.specification.School;
import dev.espalier.mdm.testkit.apple.AppleCall;
import dev.espalier.mdm.testkit.apple.Replies;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IntegrateUnitTest {

    private final School school = new School();
    private final Library library = new Library(school);

    @Test
    @Tag("G1")
    @Tag("G2")
    @Tag("T4")
    @Tag("A4")
    void before_a_token_is_downloaded_it_is_told_what_is_needed_and_that_earlier_tokens_count_as_ended() {
        var guidance = library.content().guidance(LABEL);

        assertThat(guidance.needs())
                .containsExactly("content.institution-account", "content.manager-organization", "content.role");
        assertThat(guidance.steps())
                .extracting(Step::code)
                .containsExactly(
                        "content.delete-elsewhere",
                        "content.sign-in",
                        "content.open-billing",
                        "content.earlier-tokens",
                        "content.download-token",
                        "content.upload-token");
        assertThat(school.calls()).isEmpty();
    }

    @Test
    @Tag("A1")
    @Tag("A5")
    @Tag("A11")
    void a_content_token_becomes_an_integration_with_the_units_identity_and_all_locations() {
        var details = someUnitDetails().locationName("Northwind South").build();
        school.apple.units().isUnit(details);

        var unit = library.integrated();

        assertThat(unit.details().unit()).isEqualTo(details.unit());
        assertThat(unit.name()).isEqualTo("Northwind South");
        assertThat(unit.scope()).isEqualTo(LocationScope.all());
        assertThat(unit.teachers()).isFalse();
        assertThat(unit.expiresAt()).contains(TOKEN_END);
        assertThat(school.holds(unit.token().secret())).isTrue();
        assertThat(library.now(unit)).isEqualTo(unit);
        assertThat(school.journal("content.integrated")).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(value = ContentRefusal.class, names = "FILE_.*", mode = EnumSource.Mode.MATCH_ALL)
    @Tag("A1")
    void a_file_that_is_no_content_token_is_refused_with_its_own_reason(ContentRefusal reason) {
        assertThatOutcome(
                        library.content().integrate(LABEL, school.apple.units().noToken(reason)))
                .isRefused(reason);

        assertThat(school.calls()).isEmpty();
        assertThat(library.content().list("", 10).items()).isEmpty();
    }

    @Test
    @Tag("A1")
    void a_token_whose_date_is_past_is_refused_before_apple_is_asked() {
        var file = school.apple
                .units()
                .tokenFile(aContentToken().expiresAt(school.clock.instant()).build());

        assertThatOutcome(library.content().integrate(LABEL, file)).isRefused(ContentRefusal.FILE_EXPIRED);

        assertThat(school.calls()).isEmpty();
    }

    @Test
    @Tag("A1")
    @Tag("T3")
    void a_token_that_apple_refuses_is_not_kept() {
        school.apple.units().answersUnit(Replies.refused(RejectionKind.REFUSED));

        assertThatOutcome(library.content().integrate(LABEL, library.tokenFile()))
                .isRefused(IntegrationRefusal.REJECTED_BY_APPLE);

        assertThat(library.content().list("", 10).items()).isEmpty();
        assertThat(school.holds(firstToken())).isFalse();
    }

    @Test
    @Tag("A1")
    void a_busy_apple_changes_nothing() {
        school.apple.units().answersUnit(Replies.outOfService(0));
        var file = library.tokenFile();

        assertThatThrownBy(() -> library.content().integrate(LABEL, file))
                .isInstanceOf(AppleUnavailableException.class);

        assertThat(library.content().list("", 10).items()).isEmpty();
        assertThat(school.holds(firstToken())).isFalse();
    }

    private SecretRef firstToken() {
        return school.apple.calls().stream().map(AppleCall::token).findFirst().orElseThrow();
    }

    @Test
    @Tag("A2")
    void the_same_unit_is_not_integrated_twice_in_one_account() {
        var first = library.integrated();
        school.apple.forgetCalls();

        assertThatOutcome(library.content().integrate(LABEL, library.tokenFile()))
                .isRefused(ContentRefusal.ALREADY_INTEGRATED)
                .saying("label", first.label().value());

        assertThat(library.content().list("", 10).items()).hasSize(1);
        assertThat(school.holds(firstToken())).isFalse();
        assertThat(school.calls()).doesNotContain("claim");
    }

    @Test
    @Tag("A2")
    void another_unit_is_another_integration() {
        library.integrated();
        school.apple.units().isUnit(someUnitDetails().build());

        library.integrated();

        assertThat(library.content().list("", 10).items()).hasSize(2);
    }

    @Test
    @Tag("S3")
    void a_unit_of_another_account_is_refused_unless_an_operator_allows_it() {
        var unit = library.integrated();
        var other = school.mdm.session(school.open(), anAdministrator()).content();

        assertThatOutcome(other.integrate(LABEL, library.tokenFile())).isRefused(ContentRefusal.HELD_ELSEWHERE);

        school.mdm.operator(anAdministrator()).allowDoubleHolding(unit.details().unit());
        assertThat(other.integrate(LABEL, library.tokenFile())
                        .orElseThrow()
                        .details()
                        .unit())
                .isEqualTo(unit.details().unit());
    }

    @Test
    @Tag("A3")
    void a_unit_that_nobody_owns_gets_our_mark_and_is_looked_at_once_more() {
        var unit = library.integrated();

        assertThat(unit.claim()).isInstanceOf(Claim.Ours.class);
        assertThat(school.apple.units().owner()).contains(unit.mark());
        assertThat(unit.mark().name()).contains("Espalier").contains(LABEL.value());
        assertThat(school.calls()).containsExactly("unit", "downloader", "unit", "claim", "unit");
        assertThat(school.journal("content.claimed")).hasSize(1);
    }

    @Test
    @Tag("A3")
    void a_unit_of_another_product_is_stored_and_nothing_is_written_to_it() {
        var unit = library.integratedWhileOwnedByOther();

        assertThat(unit.claim()).isEqualTo(new Claim.ClaimedByOther(OTHER, school.clock.instant()));
        assertThat(school.calls()).containsExactly("unit", "downloader");
        assertThat(school.apple.units().owner()).contains(OTHER);
        assertThat(school.journal("content.integrated").get(0).particulars().values())
                .containsEntry("owner", OTHER.name());
    }

    @Test
    @Tag("A3")
    void another_product_that_is_faster_keeps_the_unit() {
        var details = someUnitDetails().build();
        school.apple.units().isUnit(details);
        school.apple.units().answersUnit(() -> details, () -> details, () -> ownedBy(details, Optional.of(OTHER)));

        var unit = library.integrated();

        assertThat(unit.claim()).isInstanceOf(Claim.ClaimedByOther.class);
        assertThat(school.journal("content.claimed")).isEmpty();
        assertThat(school.journal("content.claimed-by-other")).hasSize(1);
    }

    @Test
    @Tag("A3")
    @Tag("A8")
    void an_owner_that_only_the_legacy_service_knows_is_not_written_over_without_asking() {
        school.apple
                .units()
                .tells(DownloaderFacts.builder().legacyOwner("Old product").build());

        var unit = library.integrated();

        assertThat(unit.claim()).isInstanceOf(Claim.Unclaimed.class);
        assertThat(school.apple.units().written()).isEmpty();
        assertThat(library.content().claiming(unit.id()).orElseThrow().steps())
                .contains(new Step("content.legacy-owner", Map.of("owner", "Old product")));
    }

    @Test
    @Tag("A3")
    void a_unit_whose_mark_apple_does_not_take_now_is_integrated_and_waits_for_a_claim() {
        school.apple.units().answersClaims(Replies.outOfService(0));

        var unit = library.integrated();

        assertThat(unit.claim()).isInstanceOf(Claim.Unclaimed.class);
        assertThat(library.now(unit).claim()).isInstanceOf(Claim.Unclaimed.class);
    }

    @Test
    @Tag("A8")
    @Tag("A9")
    @Tag("A10")
    void what_the_legacy_service_tells_is_kept_with_its_source_and_age() {
        var now = school.clock.instant();
        school.apple
                .units()
                .tells(DownloaderFacts.builder()
                        .organizationId("2489123")
                        .appleAccount("ada@northwind.appleid.example")
                        .email("ada@northwind.example")
                        .readAt(now)
                        .build());

        var unit = library.now(library.integrated());

        assertThat(unit.known(DownloaderFact.ORGANIZATION_ID))
                .contains(new SourcedFact("2489123", SourcedFact.Source.APPLE, now));
        assertThat(unit.known(DownloaderFact.APPLE_ACCOUNT).map(SourcedFact::value))
                .contains("ada@northwind.appleid.example");
        assertThat(unit.known(DownloaderFact.EMAIL).map(SourcedFact::value)).contains("ada@northwind.example");
    }

    @Test
    @Tag("A8")
    @Tag("A9")
    @Tag("A10")
    void a_silent_legacy_service_hinders_nothing_and_what_it_would_tell_can_be_noted() {
        var unit = library.integrated();
        assertThat(unit.known(DownloaderFact.EMAIL)).isEmpty();

        library.content()
                .note(
                        unit.id(),
                        Map.of(DownloaderFact.EMAIL, " ada@northwind.example ", DownloaderFact.APPLE_ACCOUNT, ""))
                .orElseThrow();

        assertThat(library.now(unit).known(DownloaderFact.EMAIL))
                .contains(new SourcedFact(
                        "ada@northwind.example", SourcedFact.Source.ADMINISTRATOR, school.clock.instant()));
        assertThat(library.now(unit).known(DownloaderFact.APPLE_ACCOUNT)).isEmpty();
        assertThat(school.journal("content.noted").get(0).particulars().values().values())
                .doesNotContain("ada@northwind.example");
    }

    @Test
    @Tag("X2")
    void a_leader_may_not_integrate() {
        assertThatOutcome(school.as(aLeaderOf("north")).content().integrate(LABEL, library.tokenFile()))
                .isRefused(AccessRefusal.ADMINISTRATOR_ONLY);

        assertThat(school.calls()).isEmpty();
    }

    @Test
    @Tag("G3")
    void afterwards_the_next_step_is_to_buy_or_first_to_claim() {
        var unit = library.integrated();

        assertThat(ContentGuidance.next(unit, 0).map(Step::code)).contains("content.buy");
        assertThat(ContentGuidance.next(unit, 1)).isEmpty();
        assertThat(ContentGuidance.next(
                                unit.seen(
                                        someUnitDetails()
                                                .owner(theMarkOf("Other"))
                                                .build()
                                                .echo(),
                                        school.clock.instant()),
                                1)
                        .map(Step::code))
                .contains("content.claim-first");
    }
}
