package dev.espalier.mdm.verify.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.espalier.mdm.domain.credential.Hold;
import dev.espalier.mdm.domain.credential.IntegrationRefusal;
import dev.espalier.mdm.domain.device.DeviceStatus;
import dev.espalier.mdm.simulator.Delivery;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Apple asks to wait, has no time, or its answers get lost. */
class LostAnswersTest extends BadDay {
    @Test
    void a_rate_limit_is_kept_for_as_long_as_apple_asks() {
        on(SYNC).status(429).retryAfter(300).once();

        isHeld(update(), IntegrationRefusal.NOT_BEFORE);

        isHeldUntil(Hold.Reason.RATE_LIMITED, Duration.ofSeconds(300));
        pass(Duration.ofSeconds(299));
        isRefused(IntegrationRefusal.NOT_BEFORE);
        pass(Duration.ofSeconds(1));
        allIsWell();
    }

    @Test
    void a_rate_limit_without_a_time_is_kept_for_some_seconds() {
        on(SYNC).status(429).once();

        isHeld(update(), IntegrationRefusal.NOT_BEFORE);

        pass(Duration.ofSeconds(5));
        allIsWell();
    }

    @Test
    void an_overloaded_apple_is_given_the_time_it_asks_for() {
        on(FETCH).status(503).retryAfter(60).once();

        isHeld(readAll(), IntegrationRefusal.NOT_BEFORE);

        isHeldUntil(Hold.Reason.UNAVAILABLE, Duration.ofSeconds(60));
        pass(Duration.ofSeconds(60));
        allIsWell();
    }

    @Test
    void an_apple_that_stays_overloaded_is_asked_less_and_less() {
        on(SYNC).status(503).times(2);

        isHeld(update(), IntegrationRefusal.NOT_BEFORE);
        pass(Duration.ofSeconds(5));
        isHeld(update(), IntegrationRefusal.NOT_BEFORE);

        pass(Duration.ofSeconds(10));
        allIsWell();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 502, 503})
    void a_page_for_people_instead_of_json_changes_nothing(int status) {
        on(FETCH).html(status).once();

        readingFails();

        assertThat(School.counts(session, server)).containsOnly(entry(DeviceStatus.READY, DEVICES));
        pass(Duration.ofMinutes(15));
        allIsWell();
    }

    @ParameterizedTest
    @EnumSource(
            value = Delivery.class,
            names = {"WHOLE"},
            mode = EnumSource.Mode.EXCLUDE)
    void an_answer_that_gets_lost_on_its_way_is_asked_for_again(Delivery how) {
        on(FETCH).after(1).delivered(how).once();

        readingFails();

        assertThat(School.counts(session, server)).containsOnly(entry(DeviceStatus.READY, DEVICES));
        clearAndWait(Duration.ofMinutes(15));
        allIsWell();
    }

    @Test
    void an_assignment_whose_answer_gets_lost_is_seen_to_have_happened() {
        School.makeDefault(session, server, "Teachers");
        on(ASSIGN).delivered(Delivery.LOST).once();

        isHeld(update(), IntegrationRefusal.NOT_BEFORE);

        pass(Duration.ofMinutes(15));
        allIsWell();
    }
}
