package dev.espalier.mdm.specification.device;

import static dev.espalier.mdm.testkit.OutcomeAssert.assertThatOutcome;
import static dev.espalier.mdm.testkit.device.Profiles.someSettings;
import static dev.espalier.mdm.testkit.device.Profiles.uuid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.espalier.mdm.domain.credential.IntegrationRefusal;
import dev.espalier.mdm.domain.device.AssignmentOutcome;
import dev.espalier.mdm.domain.device.DeviceChange;
import dev.espalier.mdm.domain.device.DeviceRefusal;
import dev.espalier.mdm.domain.device.DeviceStatus;
import dev.espalier.mdm.domain.device.EnrollableDevice;
import dev.espalier.mdm.domain.device.ProfileChoice;
import dev.espalier.mdm.domain.server.ServerIntegration;
import dev.espalier.mdm.domain.shared.SerialNumber;
import dev.espalier.mdm.sdk.AccountSession;
import dev.espalier.mdm.specification.School;
import dev.espalier.mdm.testkit.apple.Replies;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A profile is chosen for thousands of devices at once. */
class ManyDevicesTest {

    private static final Set<SerialNumber> FLEET = School.serials(5000);
    private static final Duration FOUR_HOURS = Duration.ofHours(4);

    private final School school = new School();
    private final AccountSession ada = school.administrator();
    private final ServerIntegration server = school.integrated();
    private ProfileChoice staff = ProfileChoice.none();

    @BeforeEach
    void a_fleet_without_profiles() {
        school.synced(server, FLEET);
        var profile =
                ada.profiles().define(someSettings().name("Staff").build()).orElseThrow();
        staff = ProfileChoice.of(profile.id());
        school.apple.forgetCalls();
    }

    @Test
    @Tag("S20")
    void all_of_them_get_it_in_as_few_calls_as_go_and_are_read_back() {
        var chosen = choose();

        assertThat(chosen).hasSize(5000).extracting(EnrollableDevice::status).containsOnly(DeviceStatus.READY);
        assertThat(school.calls()).filteredOn("assign"::equals).hasSize(5);
        assertThat(school.calls()).filteredOn("define"::equals).hasSize(1);
        assertThat(school.calls()).endsWith("assign", "details");
    }

    @Test
    @Tag("S20")
    void the_whole_wish_is_stored_before_apple_is_asked_to_assign_anything() {
        var wantingAtFirst = new AtomicInteger(-1);
        school.apple.alwaysAssigns(
                serial -> {
                    wantingAtFirst.updateAndGet(seen -> seen < 0 ? wanting() : seen);
                    return AssignmentOutcome.ACCEPTED;
                },
                Duration.ZERO);

        choose();

        assertThat(wantingAtFirst).hasValue(5000);
    }

    @Test
    @Tag("S20")
    void each_batch_of_choices_is_journaled_and_every_device_tells_of_its_own() {
        choose();

        assertThat(school.journal("device.chosen"))
                .hasSize(5)
                .allSatisfy(entry -> assertThat(entry.particulars().values()).containsEntry("chosen", "1000"));
        assertThat(ada.devices()
                        .explain(new SerialNumber("F04999"))
                        .orElseThrow()
                        .changes())
                .extracting(past -> past.change().kind(), past -> past.by().id())
                .contains(tuple(DeviceChange.Kind.CHOSEN, "u-17"));
    }

    @Test
    @Tag("S19")
    @Tag("S23")
    void what_a_busy_apple_did_not_hear_is_assigned_by_the_next_update() {
        school.apple.answersAssignments(Replies.tooManyRequests(60));

        assertThatOutcome(ada.profiles().choose(server.id(), staff, FLEET)).isRefused(IntegrationRefusal.NOT_BEFORE);
        assertThat(wanting()).isEqualTo(5000);
        school.clock.advance(Duration.ofSeconds(60));
        school.update(server).orElseThrow();

        assertThat(statuses()).isEqualTo(Map.of(DeviceStatus.READY, 5000L));
    }

    @Test
    @Tag("S23")
    void throttled_devices_wait_and_the_free_ones_beside_them_get_it_at_once() {
        throttledAreAllThatEndWith("7");

        choose();

        assertThat(statuses()).isEqualTo(Map.of(DeviceStatus.READY, 4500L, DeviceStatus.THROTTLED, 500L));
    }

    @Test
    @Tag("S23")
    void throttled_devices_are_left_alone_until_the_last_millisecond_of_their_time() {
        throttledAreAllThatEndWith("7");
        choose();
        school.apple.alwaysAssigns(serial -> AssignmentOutcome.ACCEPTED, Duration.ZERO);
        school.apple.forgetCalls();

        school.clock.advance(FOUR_HOURS.minusMillis(1));
        school.update(server).orElseThrow();

        assertThat(school.calls()).doesNotContain("assign");
        assertThat(statuses()).containsEntry(DeviceStatus.THROTTLED, 500L);
    }

    @Test
    @Tag("S19")
    @Tag("S23")
    void when_their_time_has_come_they_get_it_by_themselves_with_the_next_update() {
        throttledAreAllThatEndWith("7");
        choose();
        school.apple.alwaysAssigns(serial -> AssignmentOutcome.ACCEPTED, Duration.ZERO);
        school.clock.advance(FOUR_HOURS);
        school.apple.forgetCalls();

        var report = school.update(server).orElseThrow();

        assertThat(report.assignments()).isEqualTo(Map.of(AssignmentOutcome.ACCEPTED, 500L));
        assertThat(school.calls()).containsOnlyOnce("assign");
        assertThat(statuses()).isEqualTo(Map.of(DeviceStatus.READY, 5000L));
    }

    @Test
    @Tag("S20")
    void devices_that_have_the_profile_already_are_not_assigned_it_again() {
        choose();
        school.apple.forgetCalls();

        choose();

        assertThat(school.calls()).doesNotContain("assign", "define");
        assertThat(school.device("F00000").wanted()).contains(uuid("PROFILE-1"));
    }

    @Test
    @Tag("S20")
    void more_than_ten_thousand_at_once_are_refused_with_both_numbers_and_nothing_is_done() {
        assertThatOutcome(ada.profiles().choose(server.id(), staff, School.serials(10_001)))
                .isRefused(DeviceRefusal.TOO_MANY_DEVICES)
                .saying("devices", 10_001L)
                .saying("most", 10_000L);

        assertThat(school.calls()).isEmpty();
        assertThat(wanting()).isZero();
    }

    private List<EnrollableDevice> choose() {
        return ada.profiles().choose(server.id(), staff, FLEET).orElseThrow();
    }

    private void throttledAreAllThatEndWith(String digit) {
        school.apple.alwaysAssigns(
                serial -> serial.value().endsWith(digit) ? AssignmentOutcome.THROTTLED : AssignmentOutcome.ACCEPTED,
                FOUR_HOURS);
    }

    private int wanting() {
        return (int) school.devices(server).stream()
                .filter(located -> located.device().wanted().isPresent())
                .count();
    }

    private Map<DeviceStatus, Long> statuses() {
        return school.devices(server).stream()
                .collect(Collectors.groupingBy(located -> located.device().status(), Collectors.counting()));
    }
}
