package dev.espalier.mdm.domain.credential;

import static dev.espalier.mdm.domain.Examples.NOW;
import static dev.espalier.mdm.domain.Examples.SERVER;
import static dev.espalier.mdm.domain.Examples.TOKEN_END;
import static dev.espalier.mdm.domain.Examples.aServer;
import static dev.espalier.mdm.domain.Examples.rejection;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.device.SyncState;
import dev.espalier.mdm.domain.server.ServerIntegration;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CallPolicyTest {

    private static final SyncState FREE = SyncState.initial(SERVER);

    @Test
    @Tag("T5")
    void a_live_token_under_no_hold_may_be_used() {
        assertThat(CallPolicy.before(aServer().build(), FREE, NOW)).isEmpty();
        assertThat(CallPolicy.beforeWrite(aServer().build())).isEmpty();
    }

    @Test
    @Tag("T5")
    void an_expired_token_is_not_used_at_all() {
        assertThat(CallPolicy.before(aServer().build(), FREE, TOKEN_END))
                .contains(Refusal.of(IntegrationRefusal.EXPIRED).with("expired_at", TOKEN_END));
    }

    @ParameterizedTest
    @CsvSource({"REFUSED,        REJECTED_BY_APPLE", "TERMS_UNSIGNED, TERMS_UNSIGNED", "ACCESS_DENIED,  ACCESS_DENIED"})
    @Tag("S23")
    @Tag("T3")
    @Tag("T5")
    void a_refused_token_is_not_used_until_its_next_probe_and_the_evidence_is_told(
            RejectionKind kind, IntegrationRefusal reason) {
        var server = refused(kind);
        var hold = Hold.after(kind, NOW).orElseThrow();
        var held = FREE.held(hold);

        assertThat(CallPolicy.before(server, held, NOW))
                .contains(Refusal.of(reason)
                        .with("since", NOW)
                        .with("status", 401L)
                        .with("code", "token_rejected")
                        .with("until", hold.until()));
        assertThat(CallPolicy.before(server, held, hold.until())).isEmpty();
    }

    @Test
    @Tag("S23")
    void a_rate_limit_is_a_not_before_even_for_a_token_that_was_refused_once() {
        var hold = Hold.asked(Hold.Reason.RATE_LIMITED, Duration.ofMinutes(5), NOW);

        assertThat(CallPolicy.before(refused(RejectionKind.READ_ONLY), FREE.held(hold), NOW))
                .contains(Refusal.of(IntegrationRefusal.NOT_BEFORE)
                        .with("reason", "RATE_LIMITED")
                        .with("until", hold.until()));
    }

    @Test
    @Tag("S23")
    void an_apple_that_is_down_is_a_not_before_too() {
        var hold = Hold.backingOff(Hold.Reason.UNAVAILABLE, 1, 0, NOW);

        assertThat(CallPolicy.before(refused(RejectionKind.READ_ONLY), FREE.held(hold), NOW))
                .contains(Refusal.of(IntegrationRefusal.NOT_BEFORE)
                        .with("reason", "UNAVAILABLE")
                        .with("until", hold.until()));
    }

    @Test
    @Tag("T3")
    void a_token_that_may_only_read_reads_on_and_does_not_write() {
        var server = refused(RejectionKind.READ_ONLY);

        assertThat(CallPolicy.before(server, FREE, NOW)).isEmpty();
        assertThat(CallPolicy.beforeWrite(server).map(Refusal::reason)).contains(IntegrationRefusal.READ_ONLY);
    }

    @ParameterizedTest
    @EnumSource(names = "READ_ONLY", mode = EnumSource.Mode.EXCLUDE)
    @Tag("T3")
    void a_token_that_apple_refuses_altogether_is_stopped_before_reading_and_probed_by_a_read_alone(
            RejectionKind kind) {
        assertThat(CallPolicy.beforeWrite(refused(kind))).isEmpty();
    }

    private static ServerIntegration refused(RejectionKind kind) {
        return aServer().rejection(rejection(kind)).build();
    }
}
