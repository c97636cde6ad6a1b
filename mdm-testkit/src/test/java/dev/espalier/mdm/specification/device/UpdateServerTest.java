package dev.espalier.mdm.specification.device;

import static dev.espalier.mdm.testkit.OutcomeAssert.assertThatOutcome;
import static dev.espalier.mdm.testkit.apple.Replies.lastPage;
import static dev.espalier.mdm.testkit.device.Devices.aDeviceRecord;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.api.Progress;
import dev.espalier.mdm.domain.credential.Hold;
import dev.espalier.mdm.domain.credential.IntegrationRefusal;
import dev.espalier.mdm.domain.credential.RejectionKind;
import dev.espalier.mdm.domain.device.UpdateReport.Ending;
import dev.espalier.mdm.domain.health.Finding;
import dev.espalier.mdm.domain.server.ServerDetails;
import dev.espalier.mdm.domain.server.ServerIntegration;
import dev.espalier.mdm.failure.AppleUnavailableException;
import dev.espalier.mdm.specification.School;
import dev.espalier.mdm.testkit.FakeClock;
import dev.espalier.mdm.testkit.access.Callers;
import dev.espalier.mdm.testkit.apple.Replies;
import dev.espalier.mdm.testkit.server.Servers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpdateServerTest {

    private final School school = new School();
    private final ServerIntegration server = school.integrated();

    @Test
    @Tag("S18")
    void a_new_integration_is_due_at_once_and_again_two_to_three_hours_after_the_last_end() {
        assertThat(school.administrator().devices().due()).containsExactly(server.id());

        school.update(server).orElseThrow();

        assertThat(school.administrator().devices().due()).isEmpty();
        assertThat(school.sync(server).dueAt().orElseThrow())
                .isBetween(now().plus(Duration.ofHours(2)), now().plus(Duration.ofHours(3)));
        school.clock.advance(Duration.ofHours(3));
        assertThat(school.administrator().devices().due()).containsExactly(server.id());
    }

    @Test
    @Tag("S18")
    void a_not_before_puts_the_next_start_off() {
        school.apple.answersPages(Replies.tooManyRequests(Duration.ofHours(5).toSeconds()));
        school.update(server).orElseThrow();

        school.clock.advance(Duration.ofHours(4));

        assertThat(school.administrator().devices().due()).isEmpty();
    }

    @Test
    @Tag("S23")
    void why_apple_is_not_called_is_journaled_with_what_apples_support_asks_for() {
        school.apple.answersPages(() -> {
            throw new AppleUnavailableException("Busy.", 503, "TRY_LATER", "5e1f0c7a", Duration.ofMinutes(2));
        });

        school.update(server).orElseThrow();

        assertThat(school.journal("device.held"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.particulars().values())
                        .containsEntry("status", "503")
                        .containsEntry("code", "TRY_LATER")
                        .containsEntry("request", "5e1f0c7a"));
    }

    @Test
    @Tag("S19")
    void under_a_not_before_an_update_says_until_when_and_calls_nothing() {
        school.apple.answersPages(Replies.tooManyRequests(300));
        var held = school.update(server).orElseThrow();
        school.apple.forgetCalls();

        assertThat(held.ending()).isEqualTo(Ending.HELD);
        assertThatOutcome(school.update(server))
                .isRefused(IntegrationRefusal.NOT_BEFORE)
                .saying("until", now().plusSeconds(300))
                .saying("reason", "RATE_LIMITED");
        assertThat(school.calls()).isEmpty();

        school.clock.advance(Duration.ofSeconds(300));
        assertThatOutcome(school.update(server)).isDone();
    }

    @Test
    @Tag("S19")
    void a_second_update_joins_the_one_that_runs() throws Exception {
        var asked = new CountDownLatch(1);
        var joined = new CountDownLatch(1);
        school.apple.answersPages(
                () -> {
                    asked.countDown();
                    await(joined);
                    return lastPage("full-list", aDeviceRecord("C01").build()).get();
                },
                lastPage("changes"));
        var first = new FutureTask<>(() -> school.update(server));
        var second = new FutureTask<>(() -> school.update(server));
        new Thread(first).start();
        await(asked);
        var waiting = new Thread(second);
        waiting.start();
        untilItWaits(waiting);
        joined.countDown();

        assertThat(second.get().orElseThrow()).isEqualTo(first.get().orElseThrow());
        assertThat(school.calls()).filteredOn("page"::equals).hasSize(2);
    }

    /** While the first update is at Apple, there is nothing else that the second could wait for. */
    private static void untilItWaits(Thread thread) {
        while (thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
    }

    @Test
    @Tag("S19")
    void an_update_in_another_process_is_told_who_is_at_work() {
        var elsewhere = school.wired().build().session(school.account, Callers.anotherAdministrator());
        school.apple.answersPages(() -> {
            assertThatOutcome(elsewhere.devices().update(server.id(), Progress.none()))
                    .isRefused(IntegrationRefusal.BUSY)
                    .saying("since", now());
            return lastPage("full-list").get();
        });

        assertThatOutcome(school.update(server)).isDone();
    }

    @ParameterizedTest
    @CsvSource({
        "REFUSED,        REJECTED_BY_APPLE, 60, health.server-rejected",
        "ACCESS_DENIED,  ACCESS_DENIED,     60, health.server-access-denied",
        "TERMS_UNSIGNED, TERMS_UNSIGNED,    30, health.server-terms-unsigned"
    })
    @Tag("S23")
    @Tag("T3")
    @Tag("T5")
    void a_token_that_apple_refuses_is_a_state_that_is_looked_at_again_now_and_then(
            RejectionKind kind, IntegrationRefusal reason, int minutes, String code) {
        school.apple.answersPages(Replies.refused(kind));

        var report = school.update(server).orElseThrow();

        assertThat(report.ending()).isEqualTo(Ending.HELD);
        assertThat(report.reason().orElseThrow().reason()).isEqualTo(reason);
        assertThat(school.shown(server).standing().evidence().orElseThrow().kind())
                .isEqualTo(kind);
        assertThat(findings()).contains(code);
        school.apple.forgetCalls();
        assertThatOutcome(school.update(server)).isRefused(reason).saying("until", now().plusSeconds(60L * minutes));
        assertThat(school.calls()).isEmpty();

        school.clock.advance(Duration.ofMinutes(minutes));
        assertThatOutcome(school.update(server)).isDone();
        assertThat(school.journal("server.accepted-again")).hasSize(1);
        assertThat(findings()).isEmpty();
    }

    @Test
    @Tag("T3")
    void a_refusal_that_goes_on_is_journaled_once_and_keeps_its_since() {
        school.apple.answersAccount(Replies.refused(RejectionKind.REFUSED), Replies.refused(RejectionKind.REFUSED));
        school.update(server).orElseThrow();
        school.clock.advance(Duration.ofHours(1));
        school.update(server).orElseThrow();

        assertThat(school.journal("server.rejected")).hasSize(1);
        assertThat(school.shown(server).standing().since()).isEqualTo(FakeClock.START);
    }

    @Test
    @Tag("S23")
    void a_service_that_stays_out_is_asked_less_and_less_often() {
        var waits = new ArrayList<Duration>();
        for (int time = 0; time < 4; time++) {
            school.apple.answersPages(Replies.outOfService(0));
            school.update(server).orElseThrow();
            var until = school.sync(server).hold().map(Hold::until).orElseThrow();
            waits.add(Duration.between(now(), until));
            school.clock.advance(waits.get(time));
        }

        assertThat(waits)
                .containsExactly(
                        Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(40));
    }

    @Test
    @Tag("S23")
    void a_wait_that_apple_asks_for_is_kept_to_the_second() {
        school.apple.answersPages(Replies.outOfService(77));
        school.update(server).orElseThrow();

        assertThat(school.sync(server).hold().map(Hold::until)).contains(now().plusSeconds(77));
        assertThat(findings()).contains("health.server-held");
    }

    @Test
    @Tag("T1")
    void each_warning_about_the_date_is_journaled_once_and_shows_in_health() {
        school.clock.advance(Duration.between(FakeClock.START, Servers.TOKEN_END.minus(Duration.ofDays(60))));
        school.update(server).orElseThrow();
        school.update(server).orElseThrow();
        school.clock.advance(Duration.ofDays(30));
        school.update(server).orElseThrow();

        assertThat(school.journal("server.expiry-warned"))
                .extracting(entry -> entry.particulars().values().get("days"))
                .containsExactly("60", "30");
        assertThat(findings()).containsExactly("health.server-expiring");
    }

    @Test
    @Tag("T1")
    @Tag("T5")
    void an_expired_token_makes_no_calls() {
        school.clock.advance(Duration.between(FakeClock.START, Servers.TOKEN_END));
        school.apple.forgetCalls();

        assertThatOutcome(school.update(server)).isRefused(IntegrationRefusal.EXPIRED);

        assertThat(school.calls()).isEmpty();
        assertThat(findings()).containsExactly("health.server-expired");
    }

    @Test
    @Tag("S6")
    void an_update_reads_what_apple_says_about_the_server_too() {
        var renamed = ServerDetails.builder()
                .from(school.atApple)
                .serverName("Renamed at Apple")
                .build();
        school.apple.isServer(renamed);

        school.update(server).orElseThrow();

        assertThat(school.shown(server).integration().details()).isEqualTo(renamed);
        assertThat(school.journal("server.details-changed")).hasSize(1);
    }

    private List<String> findings() {
        return school.administrator().health().report().findings().stream()
                .map(Finding::code)
                .toList();
    }

    private Instant now() {
        return school.clock.instant();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
