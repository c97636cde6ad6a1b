package dev.espalier.mdm.domain.device;

import static dev.espalier.mdm.domain.Examples.NOW;
import static dev.espalier.mdm.domain.device.DeviceExamples.CLASSROOM;
import static dev.espalier.mdm.domain.device.DeviceExamples.STAFF;
import static dev.espalier.mdm.domain.device.DeviceExamples.aDevice;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("S23")
class AssignmentAttemptTest {

    private final EnrollableDevice device = aDevice().wanted(CLASSROOM).build();

    @Test
    void a_throttled_device_waits_as_long_as_apple_asks() {
        var throttled = device.attempted(AssignmentOutcome.THROTTLED, Duration.ofMinutes(90), NOW);

        assertThat(throttled.assignmentDue()).contains(NOW.plus(Duration.ofMinutes(90)));
        assertThat(throttled.status()).isEqualTo(DeviceStatus.THROTTLED);
    }

    @Test
    void a_throttled_device_waits_a_day_if_apple_does_not_say_how_long() {
        var throttled = device.attempted(AssignmentOutcome.THROTTLED, Duration.ZERO, NOW);

        assertThat(throttled.assignmentDue()).contains(NOW.plus(Duration.ofHours(24)));
    }

    @Test
    void another_wish_does_not_shorten_the_wait_of_a_throttled_device() {
        var throttled = device.attempted(AssignmentOutcome.THROTTLED, Duration.ofHours(2), NOW)
                .wanting(ProfileChoice.serverDefault(), Optional.of(STAFF));

        assertThat(throttled.assignmentDue()).contains(NOW.plus(Duration.ofHours(2)));
    }

    @Test
    void a_failed_device_is_tried_again_after_an_hour_then_a_day_and_then_given_up() {
        var once = failed(device);
        var twice = failed(once);
        var thrice = failed(twice);

        assertThat(once.assignmentDue()).contains(NOW.plus(Duration.ofHours(1)));
        assertThat(twice.assignmentDue()).contains(NOW.plus(Duration.ofHours(24)));
        assertThat(thrice.assignmentDue()).isEmpty();
        assertThat(thrice.attempt().filter(AssignmentAttempt::givenUp)).isPresent();
        assertThat(thrice.status()).isEqualTo(DeviceStatus.FAILED);
    }

    @Test
    void failures_that_are_not_in_a_row_are_not_added_up() {
        var throttledBetween = failed(failed(device).attempted(AssignmentOutcome.THROTTLED, Duration.ZERO, NOW));

        assertThat(throttledBetween.attempt().map(AssignmentAttempt::failures)).contains(1);
    }

    @Test
    void an_accepted_assignment_is_not_sent_again_while_apple_settles() {
        var sent = device.attempted(AssignmentOutcome.ACCEPTED, Duration.ZERO, NOW);

        assertThat(sent.assignmentDue()).contains(NOW.plus(AssignmentAttempt.SETTLE));
        assertThat(sent.verificationDue()).isTrue();
    }

    @Test
    void a_device_that_apple_does_not_have_here_is_asked_about() {
        var sent = device.attempted(AssignmentOutcome.NOT_ACCESSIBLE, Duration.ZERO, NOW);

        assertThat(sent.verificationDue()).isTrue();
        assertThat(failed(device).verificationDue()).isFalse();
    }

    @Test
    void a_doubt_about_a_device_outlasts_a_failed_assignment() {
        var doubted = aDevice().wanted(CLASSROOM).verificationDue(true).build();

        assertThat(failed(doubted).verificationDue()).isTrue();
    }

    private static EnrollableDevice failed(EnrollableDevice device) {
        return device.attempted(AssignmentOutcome.FAILED, Duration.ZERO, NOW);
    }
}
