package dev.espalier.mdm.domain.device;

import static dev.espalier.mdm.domain.Examples.NOW;
import static dev.espalier.mdm.domain.device.DeviceExamples.CLASSROOM;
import static dev.espalier.mdm.domain.device.DeviceExamples.STAFF;
import static dev.espalier.mdm.domain.device.DeviceExamples.aDevice;
import static dev.espalier.mdm.domain.device.DeviceExamples.assigned;
import static dev.espalier.mdm.domain.device.DeviceExamples.attempt;
import static dev.espalier.mdm.domain.device.DeviceExamples.state;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.domain.location.LocationId;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("S17")
@Tag("S20")
class DeviceStatusTest {

    @ParameterizedTest(name = "wanted {0}, at Apple {1} {2}, last attempt {3}: {4}")
    @CsvSource({
        // A profile is wanted, and Apple does not have it.
        "CLASSROOM, empty,    -,         -,              NOT_ASSIGNED",
        "CLASSROOM, empty,    -,         ACCEPTED,       ASSIGNING",
        "CLASSROOM, empty,    -,         THROTTLED,      THROTTLED",
        "CLASSROOM, empty,    -,         FAILED,         FAILED",
        "CLASSROOM, empty,    -,         NOT_ACCESSIBLE, NOT_ASSIGNED",
        "CLASSROOM, removed,  CLASSROOM, -,              REMOVED_AT_APPLE",
        "CLASSROOM, removed,  -,         -,              REMOVED_AT_APPLE",
        "CLASSROOM, removed,  CLASSROOM, ACCEPTED,       ASSIGNING",
        "CLASSROOM, assigned, STAFF,     -,              WRONG_PROFILE",
        "CLASSROOM, pushed,   STAFF,     -,              WRONG_PROFILE",
        "CLASSROOM, assigned, -,         -,              WRONG_PROFILE",
        "CLASSROOM, assigned, STAFF,     ACCEPTED,       ASSIGNING",
        "CLASSROOM, assigned, STAFF,     THROTTLED,      THROTTLED",
        "CLASSROOM, pushed,   STAFF,     FAILED,         FAILED",
        // Apple has what is wanted.
        "CLASSROOM, assigned, CLASSROOM, -,              READY",
        "CLASSROOM, pushed,   CLASSROOM, -,              PICKED_UP",
        "CLASSROOM, unheard,  CLASSROOM, -,              ASSIGNING",
        // Nothing is wanted: Apple's state stands for itself.
        "-,         empty,    -,         -,              NOT_ASSIGNED",
        "-,         removed,  STAFF,     -,              REMOVED_AT_APPLE",
        "-,         assigned, STAFF,     -,              READY",
        "-,         pushed,   STAFF,     -,              PICKED_UP"
    })
    void a_device_has_one_status_by_what_is_wanted_what_apple_has_and_what_was_tried(
            String wanted, String word, String profile, String outcome, DeviceStatus status) {
        var device = aDevice()
                .wanted(profile(wanted))
                .profile(ProfileState.builder()
                        .status(new ProfileStatus(word))
                        .uuid(profile(profile))
                        .build())
                .attempt(given(outcome).flatMap(last -> attempt(AssignmentOutcome.valueOf(last), 0, NOW)))
                .build();

        assertThat(device.status()).isEqualTo(status);
    }

    @Test
    void a_device_that_was_sent_its_profile_is_not_ready_before_it_was_read_back() {
        var sent = aDevice().wanted(CLASSROOM).build().attempted(AssignmentOutcome.ACCEPTED, Duration.ZERO, NOW);
        var readBack = sent.verified(
                DeviceRecord.builder()
                        .serial(sent.serial())
                        .profile(assigned(CLASSROOM))
                        .build(),
                NOW.plusSeconds(1));

        assertThat(sent.status()).isEqualTo(DeviceStatus.ASSIGNING);
        assertThat(sent.verificationDue()).isTrue();
        assertThat(readBack.status()).isEqualTo(DeviceStatus.READY);
        assertThat(readBack.verificationDue()).isFalse();
    }

    @Test
    void a_device_that_is_gone_is_released_whatever_else_is_known() {
        var gone = aDevice()
                .wanted(CLASSROOM)
                .profile(assigned(CLASSROOM))
                .releasedAt(NOW)
                .build();

        assertThat(gone.status()).isEqualTo(DeviceStatus.RELEASED);
    }

    @Test
    void a_device_for_which_somebody_chose_no_profile_does_not_complain_of_its_removal() {
        var without = aDevice()
                .choice(ProfileChoice.none())
                .profile(state(ProfileStatus.REMOVED, STAFF))
                .build();

        assertThat(without.status()).isEqualTo(DeviceStatus.NOT_ASSIGNED);
    }

    @Test
    void apples_word_is_one_in_any_case_and_an_unknown_one_is_kept() {
        assertThat(new ProfileStatus(" Assigned ")).isEqualTo(ProfileStatus.ASSIGNED);
        assertThat(new ProfileStatus("")).isEqualTo(ProfileStatus.EMPTY);
        assertThat(new ProfileStatus("x".repeat(51)).word()).hasSize(50);
        assertThat(new ProfileStatus("Reticulating").word()).isEqualTo("reticulating");
    }

    @Test
    void every_status_has_a_word_of_its_own() {
        assertThat(Stream.of(DeviceStatus.values()).map(DeviceStatus::word))
                .containsExactly(
                        "not assigned",
                        "assigning",
                        "ready",
                        "picked up",
                        "removed at Apple",
                        "wrong profile",
                        "throttled",
                        "failed",
                        "released");
    }

    @Test
    void the_time_of_apples_last_answer_moves_with_each_answer_about_the_device() {
        var later = NOW.plusSeconds(60);
        var answered =
                aDevice().build().verified(DeviceExamples.listed("C02", "tag").build(), later);

        assertThat(answered.answeredAt()).isEqualTo(later);
        assertThat(aDevice().build().released(NOW, false, later).answeredAt()).isEqualTo(later);
        assertThat(answered.firstSeenAt()).isEqualTo(NOW);
    }

    @Test
    @Tag("S17")
    void a_device_is_listed_with_its_location_if_that_is_known() {
        var device = aDevice().build();

        assertThat(new LocatedDevice(device, new LocationId("north")).location())
                .contains(new LocationId("north"));
        assertThat(new LocatedDevice(device, null).location()).isEmpty();
    }

    @Test
    @Tag("S17")
    void apples_word_about_a_profile_is_shown_as_it_came_in_one_spelling() {
        assertThat(new ProfileStatus(" Pushed "))
                .isEqualTo(ProfileStatus.PUSHED)
                .hasToString("pushed");
        assertThat(new ProfileStatus("")).isEqualTo(ProfileStatus.EMPTY);
    }

    private static Optional<ProfileUuid> profile(String text) {
        return given(text).map(ProfileUuid::new);
    }

    private static Optional<String> given(String text) {
        return text.equals("-") ? Optional.empty() : Optional.of(text);
    }
}
