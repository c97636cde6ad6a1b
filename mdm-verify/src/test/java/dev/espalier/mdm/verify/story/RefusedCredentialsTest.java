package dev.espalier.mdm.verify.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.espalier.mdm.domain.credential.IntegrationRefusal;
import dev.espalier.mdm.domain.device.DeviceStatus;
import dev.espalier.mdm.simulator.DeviceKind;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Apple refuses sessions, tokens, writes, or everybody until new terms are accepted. */
class RefusedCredentialsTest extends BadDay {
    @Test
    void a_session_that_timed_out_or_was_forgotten_is_opened_anew_unnoticed() {
        school.main().expireSessions();
        allIsWell();

        school.main().forgetSessions();
        allIsWell();
    }

    @Test
    void a_session_that_is_refused_again_and_again_is_not_asked_for_in_a_loop() {
        on("/account").code(403, "FORBIDDEN").always();
        school.apple().requests().clear();

        isHeld(update(), IntegrationRefusal.REJECTED_BY_APPLE);

        assertThat(school.apple().requests().to("/account")).hasSize(2);
        clearAndWait(Duration.ofHours(1));
        allIsWell();
    }

    @ParameterizedTest
    @ValueSource(strings = {"token_rejected", "token_expired", "signature_invalid"})
    void a_token_that_is_refused_stops_calls_for_an_hour(String code) {
        school.main().forgetSessions();
        on("/session").code(habits == 1 ? 401 : 403, code).always();
        isHeld(update(), IntegrationRefusal.REJECTED_BY_APPLE);
        school.apple().requests().clear();

        isRefused(IntegrationRefusal.REJECTED_BY_APPLE);

        assertThat(school.apple().requests().all()).isEmpty();
        clearAndWait(Duration.ofHours(1));
        allIsWell();
    }

    @Test
    void unsigned_terms_hold_until_they_are_accepted() {
        school.organization().publishTerms();
        isHeld(update(), IntegrationRefusal.TERMS_UNSIGNED);
        isRefused(IntegrationRefusal.TERMS_UNSIGNED);

        school.organization().acceptTerms(school.ada());
        pass(Duration.ofMinutes(30));

        allIsWell();
    }

    @Test
    void denied_access_holds_until_it_is_given_back() {
        school.main().deny(true);
        isHeld(update(), IntegrationRefusal.ACCESS_DENIED);

        school.main().deny(false);
        pass(Duration.ofHours(1));

        allIsWell();
    }

    @Test
    void writes_that_are_denied_leave_reads_going_on_until_a_new_token_comes() {
        school.organization().addDevice("NEWCOMER01", DeviceKind.IPAD);
        devices("NEWCOMER01").assignTo(school.main());
        on(ASSIGN).code(403, "ACCESS_DENIED").once();

        isHeld(update(), IntegrationRefusal.READ_ONLY);
        assertThat(School.counts(session, server))
                .containsOnly(entry(DeviceStatus.READY, DEVICES), entry(DeviceStatus.NOT_ASSIGNED, 1L));

        devices(fleet.serial(0)).activate();
        pass(Duration.ofHours(1));
        assertThat(update().reason().orElseThrow().reason()).isEqualTo(IntegrationRefusal.READ_ONLY);
        assertThat(School.counts(session, server)).containsEntry(DeviceStatus.PICKED_UP, 1L);

        session.servers()
                .renew(server, school.main().downloadToken(school.ada()))
                .orElseThrow();
        update();
        assertThat(School.counts(session, server))
                .containsOnly(entry(DeviceStatus.READY, DEVICES), entry(DeviceStatus.PICKED_UP, 1L));
    }
}
