package dev.espalier.mdm.domain.health;

import static dev.espalier.mdm.domain.Examples.NOW;
import static dev.espalier.mdm.domain.Examples.SERVER;
import static dev.espalier.mdm.domain.Examples.TOKEN_END;
import static dev.espalier.mdm.domain.Examples.rejection;
import static dev.espalier.mdm.domain.Examples.selected;
import static dev.espalier.mdm.domain.content.UnitExamples.OTHER;
import static dev.espalier.mdm.domain.content.UnitExamples.aUnit;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.domain.content.Claim;
import dev.espalier.mdm.domain.content.ContentIntegration;
import dev.espalier.mdm.domain.content.UnitState;
import dev.espalier.mdm.domain.credential.Hold;
import dev.espalier.mdm.domain.credential.RejectionKind;
import dev.espalier.mdm.domain.journal.Subject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitHealthTest {
    private static final UnitState STATE = UnitState.initial(SERVER);

    @Test
    @Tag("A3")
    void of_a_unit_that_is_ours_with_a_live_token_nothing_is_said() {
        assertThat(found(aUnit().build())).isEmpty();
    }

    @Test
    @Tag("A3")
    void a_lost_unit_is_bad_and_names_the_owner() {
        var finding = found(aUnit().claim(new Claim.Lost(OTHER, NOW.minusSeconds(5)))
                        .build())
                .get(0);

        assertThat(finding.code()).isEqualTo("health.unit-lost");
        assertThat(finding.severity()).isEqualTo(Severity.BAD);
        assertThat(finding.since()).isEqualTo(NOW.minusSeconds(5));
        assertThat(finding.subject()).isEqualTo(Subject.integration(SERVER));
        assertThat(finding.label()).isEqualTo("Library");
        assertThat(finding.parameters())
                .containsEntry("unit", "North")
                .containsEntry("owner", OTHER.name())
                .containsEntry("metadata", OTHER.metadata());
    }

    @Test
    @Tag("A3")
    void a_unit_of_another_product_or_of_nobody_is_a_warning() {
        var claimed = found(aUnit().claim(new Claim.ClaimedByOther(OTHER, NOW)).build())
                .get(0);
        var unclaimed = found(aUnit().claim(new Claim.Unclaimed(NOW)).build()).get(0);

        assertThat(claimed.code()).isEqualTo("health.unit-claimed-by-other");
        assertThat(claimed.severity()).isEqualTo(Severity.WARNING);
        assertThat(claimed.parameters()).containsEntry("owner", OTHER.name());
        assertThat(unclaimed.code()).isEqualTo("health.unit-unclaimed");
        assertThat(unclaimed.severity()).isEqualTo(Severity.WARNING);
        assertThat(unclaimed.parameters()).containsEntry("unit", "North");
    }

    @ParameterizedTest
    @CsvSource({
        "REFUSED,        health.unit-rejected,       BAD",
        "TERMS_UNSIGNED, health.unit-terms-unsigned, BAD",
        "ACCESS_DENIED,  health.unit-access-denied,  BAD",
        "READ_ONLY,      health.unit-read-only,      WARNING"
    })
    @Tag("T3")
    void a_refused_token_is_told_with_the_evidence(RejectionKind kind, String code, Severity severity) {
        var finding = found(aUnit().rejection(rejection(kind)).build()).get(0);

        assertThat(finding.code()).isEqualTo(code);
        assertThat(finding.severity()).isEqualTo(severity);
        assertThat(finding.parameters()).containsEntry("unit", "North").containsKey("evidence");
    }

    @Test
    @Tag("T1")
    void the_end_of_a_token_is_told_ahead_and_afterwards() {
        var soon = TOKEN_END.minus(Duration.ofDays(20));

        assertThat(UnitHealth.of(aUnit().build(), STATE, soon))
                .extracting(Finding::code)
                .containsExactly("health.unit-expiring");
        assertThat(UnitHealth.of(aUnit().build(), STATE, TOKEN_END))
                .extracting(Finding::code)
                .containsExactly("health.unit-expired");
    }

    @Test
    @Tag("X6")
    @Tag("S23")
    void an_empty_selection_and_a_wait_are_told() {
        var unit = aUnit().scope(selected()).build();
        var held = STATE.held(new Hold(NOW.plusSeconds(9), Hold.Reason.RATE_LIMITED));

        assertThat(UnitHealth.of(unit, held, NOW))
                .extracting(Finding::code)
                .containsExactly("health.unit-held", "health.unit-empty-scope");
    }

    private static List<Finding> found(ContentIntegration unit) {
        return UnitHealth.of(unit, STATE, NOW);
    }
}
