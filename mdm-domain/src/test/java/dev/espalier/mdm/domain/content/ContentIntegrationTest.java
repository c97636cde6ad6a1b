package dev.espalier.mdm.domain.content;

import static dev.espalier.mdm.domain.Examples.NOW;
import static dev.espalier.mdm.domain.Examples.SERVER;
import static dev.espalier.mdm.domain.Examples.TOKEN_END;
import static dev.espalier.mdm.domain.Examples.rejection;
import static dev.espalier.mdm.domain.Examples.selected;
import static dev.espalier.mdm.domain.content.UnitExamples.OTHER;
import static dev.espalier.mdm.domain.content.UnitExamples.OURS;
import static dev.espalier.mdm.domain.content.UnitExamples.aToken;
import static dev.espalier.mdm.domain.content.UnitExamples.aUnit;
import static dev.espalier.mdm.domain.content.UnitExamples.details;
import static dev.espalier.mdm.domain.content.UnitExamples.echo;
import static dev.espalier.mdm.domain.content.UnitExamples.unowned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.access.RefusalCode;
import dev.espalier.mdm.domain.credential.Guidance.Step;
import dev.espalier.mdm.domain.credential.Hold;
import dev.espalier.mdm.domain.credential.RejectionKind;
import dev.espalier.mdm.domain.credential.StandingWord;
import dev.espalier.mdm.domain.location.LocationScope;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.IntegrationLabel;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ContentIntegrationTest {
    private static final Instant LATER = NOW.plus(Duration.ofHours(2));
    private static final UnitState STATE = UnitState.initial(SERVER);

    @Test
    @Tag("A5")
    @Tag("A7")
    @Tag("I4")
    void a_new_unit_serves_all_locations_and_every_switch_is_off() {
        var unit = aUnit().build();

        assertThat(unit.scope()).isEqualTo(LocationScope.all());
        assertThat(unit.isOn(UnitSwitch.TEACHERS)).isFalse();
        assertThat(unit.isOn(UnitSwitch.PERSONAL_ACCOUNTS)).isFalse();
        assertThat(unit.reclaims()).isEmpty();
    }

    @Test
    @Tag("A7")
    @Tag("I4")
    void each_switch_is_turned_by_itself() {
        var unit = aUnit().build();

        assertThat(unit.switched(UnitSwitch.TEACHERS, true).isOn(UnitSwitch.TEACHERS))
                .isTrue();
        assertThat(unit.switched(UnitSwitch.TEACHERS, true).isOn(UnitSwitch.PERSONAL_ACCOUNTS))
                .isFalse();
        assertThat(unit.switched(UnitSwitch.PERSONAL_ACCOUNTS, true).isOn(UnitSwitch.PERSONAL_ACCOUNTS))
                .isTrue();
        assertThat(unit.switched(UnitSwitch.PERSONAL_ACCOUNTS, true).isOn(UnitSwitch.TEACHERS))
                .isFalse();
        assertThat(unit.switched(UnitSwitch.TEACHERS, true).switched(UnitSwitch.TEACHERS, false))
                .isEqualTo(unit);
    }

    @Test
    @Tag("A12")
    void label_and_scope_change_together_and_nothing_else() {
        var unit = aUnit().build();

        assertThat(unit.saved(new IntegrationLabel("North"), selected("north")))
                .isEqualTo(aUnit().from(unit)
                        .label(new IntegrationLabel("North"))
                        .scope(selected("north"))
                        .build());
    }

    @Test
    @Tag("A5")
    void a_scope_covers_another_unless_something_falls_outside() {
        assertThat(LocationScope.all().covers(LocationScope.all())).isTrue();
        assertThat(LocationScope.all().covers(selected("north"))).isTrue();
        assertThat(selected("north").covers(LocationScope.all())).isFalse();
        assertThat(selected("north", "south").covers(selected("north"))).isTrue();
        assertThat(selected("north").covers(selected("north", "south"))).isFalse();
        assertThat(selected("north").covers(selected("south"))).isFalse();
    }

    @Test
    @Tag("A8")
    @Tag("A9")
    @Tag("A10")
    void apples_word_wins_over_a_note_and_without_either_nothing_is_known() {
        var noted = aUnit().build()
                .noting(new NotedFacts(
                        Map.of(DownloaderFact.EMAIL, "note@x", DownloaderFact.ORGANIZATION_ID, "1"), LATER));
        var told = ContentIntegration.builder()
                .from(noted)
                .downloader(
                        DownloaderFacts.builder().email("apple@x").readAt(NOW).build())
                .build();

        assertThat(noted.known(DownloaderFact.EMAIL))
                .contains(new SourcedFact("note@x", SourcedFact.Source.ADMINISTRATOR, LATER));
        assertThat(told.known(DownloaderFact.EMAIL))
                .contains(new SourcedFact("apple@x", SourcedFact.Source.APPLE, NOW));
        assertThat(told.known(DownloaderFact.ORGANIZATION_ID).map(SourcedFact::value))
                .contains("1");
        assertThat(told.known(DownloaderFact.APPLE_ACCOUNT)).isEmpty();
    }

    @Test
    @Tag("A8")
    void facts_without_a_time_are_as_old_as_the_token() {
        var unit = aUnit().downloader(DownloaderFacts.builder()
                        .organizationId("24")
                        .appleAccount("a")
                        .build())
                .build();

        assertThat(unit.known(DownloaderFact.ORGANIZATION_ID))
                .contains(new SourcedFact("24", SourcedFact.Source.APPLE, NOW));
        assertThat(unit.known(DownloaderFact.APPLE_ACCOUNT).map(SourcedFact::value))
                .contains("a");
        assertThat(unit.standing(NOW).downloader()).contains("a");
    }

    @Test
    @Tag("A8")
    void a_note_is_one_line_and_an_empty_one_is_none() {
        assertThat(new NotedFacts(Map.of(DownloaderFact.EMAIL, " a@x ", DownloaderFact.APPLE_ACCOUNT, " "), NOW)
                        .facts())
                .isEqualTo(Map.of(DownloaderFact.EMAIL, "a@x"));
        assertThat(new NotedFacts(Map.of(DownloaderFact.EMAIL, "x".repeat(200)), NOW).facts())
                .hasSize(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NotedFacts(Map.of(DownloaderFact.EMAIL, "x".repeat(201)), NOW));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NotedFacts(Map.of(DownloaderFact.EMAIL, "a\nb"), NOW));
    }

    @Test
    @Tag("A11")
    void a_unit_is_called_as_apple_calls_its_location_or_by_its_id() {
        assertThat(aUnit().build().name()).isEqualTo("North");
        assertThat(aUnit().details(
                                details("unit-1").locationName(Optional.empty()).build())
                        .build()
                        .name())
                .isEqualTo("unit-1");
    }

    @Test
    @Tag("A13")
    @Tag("T2")
    void a_token_of_the_same_unit_renews_and_keeps_everything_that_is_ours() {
        var unit = aUnit().rejection(rejection(RejectionKind.REFUSED))
                .warnedDays(7)
                .teachers(true)
                .build();

        var renewed = unit.renewWith(proven("unit-1", OURS), LATER).match(same -> same.renewed(), other -> unit);

        assertThat(renewed.token().fingerprint()).isEqualTo("second");
        assertThat(renewed.rejection()).isEmpty();
        assertThat(renewed.warnedDays()).isEmpty();
        assertThat(renewed.teachers()).isTrue();
        assertThat(renewed.claim()).isEqualTo(new Claim.Ours(NOW));
    }

    @Test
    @Tag("A13")
    void a_token_of_another_unit_does_not_renew() {
        var fresh = proven("unit-2", OURS);

        assertThat(aUnit().build().renewWith(fresh, LATER))
                .isEqualTo(new UnitRenewal.OtherUnit(details("unit-1").build(), fresh.details()));
    }

    @Test
    @Tag("A3")
    @Tag("A13")
    void a_renewal_looks_at_the_owner_mark_too() {
        Claim claim = aUnit().build()
                .renewWith(proven("unit-1", OTHER), LATER)
                .match(same -> same.renewed().claim(), other -> new Claim.Ours(NOW));

        assertThat(claim).isEqualTo(new Claim.Lost(OTHER, LATER));
    }

    @Test
    @Tag("A13")
    @Tag("A3")
    void another_unit_behind_the_integration_is_not_ours_yet_and_its_notes_are_gone() {
        var unit = aUnit().build().noting(new NotedFacts(Map.of(DownloaderFact.EMAIL, "a@x"), NOW));

        var replaced = unit.replacedBy(proven("unit-2", OTHER), LATER);

        assertThat(replaced.details().unit()).isEqualTo(new UnitId("unit-2"));
        assertThat(replaced.claim()).isEqualTo(new Claim.ClaimedByOther(OTHER, LATER));
        assertThat(replaced.noted()).isEmpty();
        assertThat(replaced.label()).isEqualTo(unit.label());
    }

    private static ProvenToken proven(String unit, OwnerMark owner) {
        return new ProvenToken(aToken("second"), details(unit).owner(owner).build(), DownloaderFacts.unknown());
    }

    @Test
    @Tag("A3")
    void an_answer_that_says_nothing_new_changes_nothing() {
        var unit = aUnit().build();

        assertThat(unit.seen(echo(OURS), LATER)).isSameAs(unit);
        assertThat(unit.seen(echo(OTHER), LATER).claim()).isEqualTo(new Claim.Lost(OTHER, LATER));
    }

    @Test
    @Tag("A3")
    void an_error_that_repeats_nothing_does_not_take_our_mark_away() {
        var unit = aUnit().build();
        var error = UnitEcho.builder();

        assertThat(unit.seen(error.build(), LATER)).isSameAs(unit);
        assertThat(unit.seen(unowned(), LATER).claim()).isEqualTo(new Claim.Unclaimed(LATER));
        assertThat(unit.seen(error.owner(OTHER).build(), LATER).claim()).isEqualTo(new Claim.Lost(OTHER, LATER));
    }

    @Test
    @Tag("A3")
    void newer_details_carry_the_owner_mark_and_those_of_another_unit_change_nothing() {
        var unit = aUnit().rejection(rejection(RejectionKind.REFUSED)).build();
        var newer = details("unit-1").owner(OTHER).readAt(LATER).build();

        assertThat(unit.refreshed(newer, LATER).details()).isEqualTo(newer);
        assertThat(unit.refreshed(newer, LATER).rejection()).isEmpty();
        assertThat(unit.refreshed(newer, LATER).claim()).isEqualTo(new Claim.Lost(OTHER, LATER));
        assertThat(unit.refreshed(details("unit-2").build(), LATER)).isSameAs(unit);
    }

    @Test
    @Tag("T3")
    void that_reads_work_does_not_end_a_refusal_of_writes_and_a_claim_does() {
        var unit = aUnit().build().rejected(rejection(RejectionKind.READ_ONLY));

        assertThat(unit.refreshed(details("unit-1").owner(OURS).build(), LATER).rejection())
                .isPresent();
        assertThat(unit.accepted().rejection()).isEmpty();
        assertThat(unit.rejected(rejection(RejectionKind.READ_ONLY)).rejection())
                .isEqualTo(unit.rejection());
    }

    @Test
    @Tag("A3")
    void our_mark_is_left_without_asking_only_where_nobody_is_the_owner() {
        assertThat(unclaimed().claimableAtOnce()).isTrue();
        assertThat(aUnit().build().claimableAtOnce()).isFalse();
        assertThat(aUnit().claim(new Claim.ClaimedByOther(OTHER, NOW)).build().claimableAtOnce())
                .isFalse();
        assertThat(ContentIntegration.builder()
                        .from(unclaimed())
                        .downloader(DownloaderFacts.builder().legacyOwner("Old").build())
                        .build()
                        .claimableAtOnce())
                .isFalse();
    }

    private static ContentIntegration unclaimed() {
        return aUnit().claim(new Claim.Unclaimed(NOW)).build();
    }

    @Test
    @Tag("A3")
    void a_claim_a_release_and_an_end_are_on_file() {
        var read = details("unit-1").owner(OURS).readAt(LATER).build();

        assertThat(unclaimed().claimed(read, LATER).claim()).isEqualTo(new Claim.Ours(LATER));
        assertThat(unclaimed().claimed(read, LATER).details()).isEqualTo(read);
        assertThat(aUnit().build().released(LATER).claim()).isEqualTo(new Claim.Unclaimed(LATER));
        assertThat(aUnit().build().deleted(LATER).active()).isFalse();
    }

    @Test
    @Tag("A3")
    void whether_a_unit_may_be_claimed_or_taken_over_depends_on_its_owner_of_now() {
        var others = aUnit().claim(new Claim.ClaimedByOther(OTHER, NOW))
                .details(details("unit-1").owner(OTHER).build())
                .build();

        assertThat(new ClaimDecision(unclaimed()).toClaim()).isEmpty();
        assertThat(new ClaimDecision(unclaimed()).toTakeOver("anybody")).isEmpty();
        assertThat(reason(new ClaimDecision(aUnit().build()).toClaim())).contains(ContentRefusal.ALREADY_OURS);
        assertThat(reason(new ClaimDecision(aUnit().build()).toTakeOver("x"))).contains(ContentRefusal.ALREADY_OURS);
        assertThat(reason(new ClaimDecision(others).toClaim())).contains(ContentRefusal.CLAIMED_BY_OTHER);
        assertThat(new ClaimDecision(others).toTakeOver(OTHER.name())).isEmpty();
        assertThat(new ClaimDecision(others).toTakeOver("Somebody"))
                .contains(Refusal.of(ContentRefusal.TAKE_OVER_NOT_CONFIRMED)
                        .with("owner", OTHER.name())
                        .with("metadata", OTHER.metadata()));
    }

    private static Optional<RefusalCode> reason(Optional<Refusal> refusal) {
        return refusal.map(Refusal::reason);
    }

    @Test
    @Tag("A3")
    void a_lost_unit_is_looked_at_an_hour_after_the_loss_or_the_last_look() {
        var lost = aUnit().claim(new Claim.Lost(OTHER, LATER)).build();
        var looked = lost.refreshed(
                details("unit-1").owner(OTHER).readAt(LATER.plusSeconds(9)).build(), LATER.plusSeconds(9));

        assertThat(lost.lookDueAt()).contains(LATER.plus(Duration.ofHours(1)));
        assertThat(looked.lookDueAt()).contains(LATER.plusSeconds(3609));
        assertThat(looked.beforeLook(LATER.plusSeconds(3608))).isPresent();
        assertThat(looked.beforeLook(LATER.plusSeconds(3609))).isEmpty();
        assertThat(aUnit().build().lookDueAt()).isEmpty();
        assertThat(unclaimed().lookDueAt()).isEmpty();
        assertThat(aUnit().claim(new Claim.ClaimedByOther(OTHER, NOW)).build().lookDueAt())
                .isEmpty();
    }

    @Test
    @Tag("A3")
    @Tag("A19")
    void what_is_due_is_an_update_or_of_a_lost_unit_a_look() {
        var lost = aUnit().claim(new Claim.Lost(OTHER, NOW)).build();
        var updated = STATE.ended(NOW, LATER);

        assertThat(aUnit().build().due(STATE, NOW)).isTrue();
        assertThat(aUnit().build().due(updated, LATER.minusMillis(1))).isFalse();
        assertThat(aUnit().build().due(updated, LATER)).isTrue();
        assertThat(lost.due(STATE, NOW.plus(Duration.ofMinutes(59)))).isFalse();
        assertThat(lost.due(STATE, NOW.plus(Duration.ofMinutes(60)))).isTrue();
    }

    @Test
    @Tag("A19")
    @Tag("S23")
    @Tag("T5")
    void nothing_is_due_of_a_unit_that_ended_is_held_or_has_a_dead_token() {
        var held = STATE.held(new Hold(LATER, Hold.Reason.RATE_LIMITED));

        assertThat(aUnit().build().deleted(NOW).due(STATE, NOW)).isFalse();
        assertThat(aUnit().build().due(held, NOW)).isFalse();
        assertThat(aUnit().build().due(held, LATER)).isTrue();
        assertThat(aUnit().build().due(STATE, TOKEN_END)).isFalse();
    }

    @Test
    @Tag("S23")
    void holds_and_failures_of_a_unit_are_counted_until_it_is_free() {
        var held = STATE.held(new Hold(LATER, Hold.Reason.UNAVAILABLE));

        assertThat(held.failures()).isEqualTo(1);
        assertThat(held.held(new Hold(LATER, Hold.Reason.UNAVAILABLE)).failures())
                .isEqualTo(2);
        assertThat(held.unheld().hold()).isEmpty();
        assertThat(held.unheld().failures()).isEqualTo(1);
        assertThat(held.free()).isEqualTo(STATE);
        assertThat(STATE.ended(NOW, LATER).endedAt()).contains(NOW);
        assertThat(held.updateDue(NOW)).isFalse();
    }

    @Test
    @Tag("T1")
    void the_end_that_apple_tells_wins_over_the_files() {
        var earlier = TOKEN_END.minus(Duration.ofDays(30));
        var unit = aUnit().details(details("unit-1").tokenExpiresAt(earlier).build())
                .build();

        assertThat(unit.expiresAt()).contains(earlier);
        assertThat(unit.standing(earlier).word()).isEqualTo(StandingWord.EXPIRED);
        assertThat(aUnit().build().expiresAt()).contains(TOKEN_END);
        assertThat(aUnit().build().warningDue(TOKEN_END.minus(Duration.ofDays(3))))
                .contains(3);
        assertThat(aUnit().build().warned(3).warningDue(TOKEN_END.minus(Duration.ofDays(3))))
                .isEmpty();
    }

    @Test
    @Tag("A2")
    @Tag("S3")
    void a_unit_is_integrated_once_in_an_account_and_in_one_account() {
        var holding = new UnitHolding(details("unit-1").build());
        var another = IntegrationId.of("5f3c0d0e-0000-4000-8000-000000000002");

        assertThat(holding.refusal(another, () -> true, Optional::empty)).isEmpty();
        assertThat(holding.refusal(SERVER, () -> true, () -> Optional.of(aUnit().build())))
                .isEmpty();
        assertThat(holding.refusal(another, () -> true, () -> Optional.of(aUnit().build())))
                .contains(Refusal.of(ContentRefusal.ALREADY_INTEGRATED)
                        .with("unit", "North")
                        .with("label", "Library"));
        assertThat(holding.refusal(another, () -> false, Optional::empty))
                .contains(Refusal.of(ContentRefusal.HELD_ELSEWHERE).with("unit", "North"));
    }

    @Test
    void policies_and_notifications_are_set_whole() {
        var settings = NotificationSettings.builder()
                .url("https://x.example/n/p")
                .path("p")
                .secret(aToken("x").secret())
                .hash("00")
                .build();

        assertThat(aUnit().build().reclaiming(Set.of(ReclaimPolicy.LEFT_SCOPE)).reclaims())
                .containsExactly(ReclaimPolicy.LEFT_SCOPE);
        assertThat(aUnit().build().notifying(settings).notifications()).contains(settings);
    }

    @Test
    @Tag("A4")
    void before_a_claim_the_advice_is_to_delete_the_token_elsewhere_whatever_it_looks_like_there() {
        var others = aUnit().claim(new Claim.ClaimedByOther(OTHER, NOW))
                .downloader(DownloaderFacts.builder().legacyOwner("Old").build())
                .build();

        assertThat(ContentGuidance.forClaim(unclaimed()).steps())
                .extracting(Step::code)
                .containsExactly("content.delete-elsewhere", "content.claim", "content.nothing-is-taken-back");
        assertThat(ContentGuidance.forClaim(others).steps())
                .containsSubsequence(
                        new Step("content.delete-elsewhere", Map.of()),
                        new Step("content.legacy-owner", Map.of("owner", "Old")),
                        new Step("content.take-over", Map.of("owner", OTHER.name())));
        assertThat(ContentGuidance.forClaim(others).needs()).containsExactly("content.other-product");
    }

    @Test
    @Tag("G1")
    @Tag("G2")
    @Tag("T4")
    void a_token_is_fetched_with_the_right_role_and_earlier_ones_count_as_ended() {
        var integration = ContentGuidance.forIntegration(new IntegrationLabel("Library"));
        var renewal = ContentGuidance.forRenewal(aUnit().build());

        assertThat(integration.needs())
                .containsExactlyElementsOf(renewal.needs())
                .contains("content.role");
        assertThat(integration.steps())
                .containsSubsequence(
                        new Step("content.earlier-tokens", Map.of()),
                        new Step("content.download-token", Map.of()),
                        new Step("content.upload-token", Map.of("label", "Library")));
        assertThat(renewal.steps())
                .containsSubsequence(
                        new Step("content.earlier-tokens", Map.of()),
                        new Step("content.download-token-of", Map.of("unit", "North")),
                        new Step("content.upload-token", Map.of("label", "Library")));
    }

    @Test
    @Tag("G3")
    void the_next_step_is_to_claim_to_buy_or_nothing() {
        var unit = aUnit().build();

        assertThat(ContentGuidance.next(unclaimed(), 3).map(Step::code)).contains("content.claim-first");
        assertThat(ContentGuidance.next(unit, 0)).contains(new Step("content.buy", Map.of("unit", "North")));
        assertThat(ContentGuidance.next(unit, 3)).isEmpty();
        assertThat(ContentGuidance.afterIntegration(unit))
                .isEqualTo(new Step("content.then-buy", Map.of("unit", "North")));
        assertThat(ContentGuidance.afterIntegration(unclaimed()).code()).isEqualTo("content.claim-first");
    }
}
