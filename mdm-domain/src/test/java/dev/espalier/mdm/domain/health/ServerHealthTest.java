package dev.espalier.mdm.domain.health;

import static dev.espalier.mdm.domain.Examples.NOW;
import static dev.espalier.mdm.domain.Examples.SERVER;
import static dev.espalier.mdm.domain.Examples.TOKEN_END;
import static dev.espalier.mdm.domain.Examples.aServer;
import static dev.espalier.mdm.domain.Examples.rejection;
import static dev.espalier.mdm.domain.Examples.selected;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.domain.credential.Hold;
import dev.espalier.mdm.domain.credential.Rejection;
import dev.espalier.mdm.domain.credential.RejectionKind;
import dev.espalier.mdm.domain.device.SyncState;
import dev.espalier.mdm.domain.journal.Subject;
import dev.espalier.mdm.domain.server.ServerIntegration;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ServerHealthTest {

    private static final SyncState READ = SyncState.initial(SERVER);

    @Test
    @Tag("T1")
    void health_says_nothing_about_what_is_well() {
        assertThat(findings(aServer().build(), NOW)).isEmpty();
        assertThat(new HealthReport(List.of(), NOW).severity()).isEqualTo(Severity.GOOD);
    }

    @ParameterizedTest
    @CsvSource({"60, NOTICE", "31, NOTICE", "30, WARNING", "1, WARNING"})
    @Tag("T1")
    void a_date_that_is_near_is_found_more_urgent_from_thirty_days_on(int days, Severity severity) {
        var finding = only(findings(aServer().build(), TOKEN_END.minus(Duration.ofDays(days))));

        assertThat(finding.code()).isEqualTo("health.server-expiring");
        assertThat(finding.severity()).isEqualTo(severity);
        assertThat(finding.parameters()).containsEntry("expires_at", TOKEN_END);
    }

    @Test
    @Tag("T1")
    void a_date_that_is_past_is_bad() {
        var finding = only(findings(aServer().build(), TOKEN_END));

        assertThat(finding.code()).isEqualTo("health.server-expired");
        assertThat(finding.severity()).isEqualTo(Severity.BAD);
    }

    @ParameterizedTest
    @CsvSource({
        "REFUSED,        health.server-rejected,       BAD",
        "TERMS_UNSIGNED, health.server-terms-unsigned, BAD",
        "ACCESS_DENIED,  health.server-access-denied,  BAD",
        "READ_ONLY,      health.server-read-only,      WARNING"
    })
    @Tag("T3")
    void apples_refusal_is_found_with_a_code_and_urgency_of_its_own(
            RejectionKind kind, String code, Severity severity) {
        var finding = only(findings(aServer().rejection(rejection(kind)).build(), NOW));

        assertThat(finding.code()).isEqualTo(code);
        assertThat(finding.severity()).isEqualTo(severity);
        assertThat(finding.since()).isEqualTo(NOW);
    }

    @Test
    @Tag("T3")
    void a_refused_token_is_found_with_evidence_causes_and_person() {
        var finding = only(
                findings(aServer().rejection(rejection(RejectionKind.REFUSED)).build(), NOW));

        assertThat(finding.parameters())
                .containsEntry("evidence", "HTTP 401 token_rejected")
                .containsEntry("causes", "SUPERSEDED,DOWNLOADER_CHANGED")
                .containsEntry("person", "ada@northwind.example")
                .containsEntry("server", "Northwind MDM");
        assertThat(finding.subject()).isEqualTo(Subject.integration(SERVER));
        assertThat(finding.label()).isEqualTo("Main server");
    }

    @Test
    @Tag("X6")
    void a_scope_that_admits_nobody_is_found() {
        var finding = only(findings(aServer().scope(selected()).build(), NOW));

        assertThat(finding.code()).isEqualTo("health.server-empty-scope");
        assertThat(finding.severity()).isEqualTo(Severity.NOTICE);
        assertThat(findings(aServer().scope(selected("north")).build(), NOW)).isEmpty();
    }

    @Test
    @Tag("S23")
    void a_rate_limit_is_found_while_it_stands_and_not_afterwards() {
        var hold = Hold.asked(Hold.Reason.RATE_LIMITED, Duration.ofMinutes(5), NOW);
        var held = READ.held(hold);

        var finding = only(ServerHealth.of(aServer().build(), held, NOW));

        assertThat(finding.code()).isEqualTo("health.server-held");
        assertThat(finding.parameters()).containsEntry("until", hold.until());
        assertThat(ServerHealth.of(aServer().build(), held, hold.until())).isEmpty();
    }

    @Test
    @Tag("S23")
    void an_apple_that_cannot_be_reached_is_found_as_a_pause_of_its_own() {
        var held = READ.held(Hold.backingOff(Hold.Reason.UNAVAILABLE, 1, 0, NOW));

        assertThat(only(ServerHealth.of(aServer().build(), held, NOW)).parameters())
                .containsEntry("reason", "UNAVAILABLE");
    }

    @ParameterizedTest
    @EnumSource(names = {"REJECTED", "TERMS_UNSIGNED", "ACCESS_DENIED"})
    @Tag("S23")
    void a_pause_that_follows_from_a_refused_token_is_not_found_a_second_time(Hold.Reason reason) {
        var held = READ.held(new Hold(NOW.plusSeconds(60), reason));

        assertThat(ServerHealth.of(aServer().build(), held, NOW)).isEmpty();
    }

    @Test
    @Tag("S22")
    void devices_that_are_not_released_before_a_person_confirms_are_found() {
        var braked = SyncState.builder()
                .from(READ)
                .absenceCheckDue(true)
                .endedAt(NOW)
                .build();

        assertThat(only(ServerHealth.of(aServer().build(), braked, NOW)).code())
                .isEqualTo("health.server-releases-held");
    }

    @Test
    @Tag("S22")
    void absences_that_an_update_in_progress_is_about_to_check_or_has_checked_are_not_found() {
        var reading = SyncState.builder().from(READ).absenceCheckDue(true).build();
        var checked = SyncState.builder().from(READ).endedAt(NOW).build();

        assertThat(ServerHealth.of(aServer().build(), reading, NOW)).isEmpty();
        assertThat(ServerHealth.of(aServer().build(), checked, NOW)).isEmpty();
    }

    @Test
    @Tag("T3")
    void the_report_is_as_urgent_as_its_most_urgent_finding() {
        var findings = findings(
                aServer()
                        .scope(selected())
                        .rejection(rejection(RejectionKind.REFUSED))
                        .build(),
                NOW);

        assertThat(findings).hasSize(2);
        assertThat(new HealthReport(findings, NOW).severity()).isEqualTo(Severity.BAD);
    }

    @Test
    @Tag("T3")
    void a_refusal_in_which_apple_said_no_word_is_told_by_its_status_alone() {
        var wordless = Rejection.builder()
                .from(rejection(RejectionKind.REFUSED))
                .code("")
                .build();

        assertThat(only(findings(aServer().rejection(wordless).build(), NOW)).parameters())
                .containsEntry("evidence", "HTTP 401");
    }

    private static List<Finding> findings(ServerIntegration server, Instant now) {
        return ServerHealth.of(server, READ, now);
    }

    private static Finding only(List<Finding> findings) {
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }
}
