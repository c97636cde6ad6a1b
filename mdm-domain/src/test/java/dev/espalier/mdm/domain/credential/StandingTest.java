package dev.espalier.mdm.domain.credential;

import static dev.espalier.mdm.domain.Examples.NOW;
import static dev.espalier.mdm.domain.Examples.TOKEN_END;
import static dev.espalier.mdm.domain.Examples.rejection;
import static dev.espalier.mdm.domain.credential.LikelyCause.DOWNLOADER_CHANGED;
import static dev.espalier.mdm.domain.credential.LikelyCause.EXPIRED;
import static dev.espalier.mdm.domain.credential.LikelyCause.SUPERSEDED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingTest {

    @Test
    @Tag("T1")
    void a_credential_is_valid_then_expiring_for_its_last_sixty_days_then_expired() {
        var expiring = TOKEN_END.minus(Duration.ofDays(60));

        assertThat(Standing.of(facts().build(), expiring.minusMillis(1)).word()).isEqualTo(StandingWord.VALID);
        assertThat(Standing.of(facts().build(), expiring).word()).isEqualTo(StandingWord.EXPIRING);
        assertThat(Standing.of(facts().build(), TOKEN_END.minusMillis(1)).word())
                .isEqualTo(StandingWord.EXPIRING);
        assertThat(Standing.of(facts().build(), TOKEN_END).word()).isEqualTo(StandingWord.EXPIRED);
    }

    @Test
    @Tag("T1")
    void since_when_it_stands_so_is_told() {
        var expiring = TOKEN_END.minus(Duration.ofDays(60));

        assertThat(Standing.of(facts().build(), NOW).since()).isEqualTo(NOW);
        assertThat(Standing.of(facts().build(), TOKEN_END.minusSeconds(1)).since())
                .isEqualTo(expiring);
        assertThat(Standing.of(facts().build(), TOKEN_END.plusSeconds(1)).since())
                .isEqualTo(TOKEN_END);
    }

    @Test
    @Tag("T1")
    void a_credential_that_came_with_its_end_already_near_is_expiring_since_it_came() {
        var brought = TOKEN_END.minus(Duration.ofDays(10));
        var facts = facts().storedAt(brought).build();

        assertThat(Standing.of(facts, TOKEN_END.minusSeconds(1)).since()).isEqualTo(brought);
    }

    @Test
    @Tag("T1")
    void the_days_left_are_full_days_until_the_date_and_negative_afterwards() {
        var standing = Standing.of(facts().build(), NOW);

        assertThat(standing.daysLeft(TOKEN_END.minus(Duration.ofDays(30)))).contains(30L);
        assertThat(standing.daysLeft(TOKEN_END.plus(Duration.ofDays(2)))).contains(-2L);
    }

    @Test
    @Tag("T1")
    void a_credential_without_a_date_is_valid() {
        var undated = facts().expiresAt(Optional.empty()).build();

        assertThat(Standing.of(undated, TOKEN_END).word()).isEqualTo(StandingWord.VALID);
    }

    @Test
    @Tag("T3")
    void apples_refusal_outweighs_a_date_that_is_far_ahead_and_is_kept_as_evidence() {
        var refusal = rejection(RejectionKind.REFUSED);

        var standing = Standing.of(facts().rejection(refusal).build(), NOW.plusSeconds(60));

        assertThat(standing.word()).isEqualTo(StandingWord.REJECTED);
        assertThat(standing.since()).isEqualTo(refusal.since());
        assertThat(standing.evidence()).contains(refusal);
    }

    @Test
    @Tag("T3")
    void without_evidence_no_single_cause_is_named_and_the_likely_ones_come_in_order() {
        var dated = facts().rejection(rejection(RejectionKind.REFUSED));
        var undated = facts().rejection(rejection(RejectionKind.REFUSED)).expiresAt(Optional.empty());

        assertThat(Standing.of(dated.build(), NOW).causes()).containsExactly(SUPERSEDED, DOWNLOADER_CHANGED);
        assertThat(Standing.of(undated.build(), NOW).causes()).containsExactly(EXPIRED, SUPERSEDED, DOWNLOADER_CHANGED);
    }

    @Test
    @Tag("T3")
    void a_date_that_is_past_is_evidence_and_names_the_one_cause() {
        var refused = facts().rejection(rejection(RejectionKind.REFUSED))
                .supersededForSure(true)
                .build();

        assertThat(Standing.of(refused, TOKEN_END).causes()).containsExactly(EXPIRED);
    }

    @Test
    @Tag("T3")
    void a_newer_download_that_we_know_of_is_evidence_and_names_the_one_cause() {
        var refused = facts().rejection(rejection(RejectionKind.REFUSED))
                .supersededForSure(true)
                .build();

        assertThat(Standing.of(refused, NOW).causes()).containsExactly(SUPERSEDED);
    }

    @Test
    @Tag("T3")
    void the_person_who_downloaded_it_is_named_if_known() {
        var refused = facts().rejection(rejection(RejectionKind.REFUSED));

        assertThat(Standing.of(refused.build(), NOW).downloader()).contains("ada@northwind.example");
        assertThat(Standing.of(refused.downloader(Optional.empty()).build(), NOW)
                        .downloader())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"TERMS_UNSIGNED", "ACCESS_DENIED", "READ_ONLY"})
    @Tag("T3")
    void a_refusal_that_says_its_cause_itself_needs_no_guesses(RejectionKind kind) {
        assertThat(Standing.of(facts().rejection(rejection(kind)).build(), NOW).causes())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "REFUSED,        REJECTED,       false, false",
        "TERMS_UNSIGNED, TERMS_UNSIGNED, false, false",
        "ACCESS_DENIED,  ACCESS_DENIED,  false, false",
        "READ_ONLY,      READ_ONLY,      true,  false"
    })
    @Tag("T3")
    @Tag("T5")
    void what_apple_refuses_is_not_called_and_what_it_lets_through_goes_on(
            RejectionKind kind, StandingWord word, boolean reads, boolean writes) {
        var standing = Standing.of(facts().rejection(rejection(kind)).build(), NOW);

        assertThat(standing.word()).isEqualTo(word);
        assertThat(standing.mayRead()).isEqualTo(reads);
        assertThat(standing.mayWrite()).isEqualTo(writes);
        assertThat(kind.stopsReads()).isEqualTo(!reads);
    }

    @Test
    @Tag("T5")
    void an_expired_credential_makes_no_calls_and_a_live_one_makes_all() {
        var expired = Standing.of(facts().build(), TOKEN_END);
        var expiring = Standing.of(facts().build(), TOKEN_END.minusSeconds(1));

        assertThat(expired.mayRead() || expired.mayWrite()).isFalse();
        assertThat(expiring.mayRead() && expiring.mayWrite()).isTrue();
    }

    @Test
    @Tag("S23")
    void only_unsigned_terms_may_pass_without_a_new_token() {
        assertThat(RejectionKind.values())
                .filteredOn(RejectionKind::passes)
                .containsExactly(RejectionKind.TERMS_UNSIGNED);
    }

    private static CredentialFacts.Builder facts() {
        return CredentialFacts.builder()
                .expiresAt(TOKEN_END)
                .storedAt(NOW)
                .supersededForSure(false)
                .downloader("ada@northwind.example");
    }
}
