package dev.espalier.mdm.specification.device;

import static dev.espalier.mdm.testkit.apple.Replies.lastPage;
import static dev.espalier.mdm.testkit.device.Devices.aDeviceRecord;
import static dev.espalier.mdm.testkit.device.Devices.assigned;
import static dev.espalier.mdm.testkit.device.Devices.removed;
import static dev.espalier.mdm.testkit.device.Profiles.uuid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.domain.credential.IntegrationRefusal;
import dev.espalier.mdm.domain.credential.RejectionKind;
import dev.espalier.mdm.domain.device.AssignmentOutcome;
import dev.espalier.mdm.domain.device.DeviceAnswer;
import dev.espalier.mdm.domain.device.DeviceStatus;
import dev.espalier.mdm.domain.device.EnrollableDevice;
import dev.espalier.mdm.domain.server.ServerIntegration;
import dev.espalier.mdm.domain.shared.SerialNumber;
import dev.espalier.mdm.sdk.AccountSession;
import dev.espalier.mdm.specification.School;
import dev.espalier.mdm.spi.device.AssignAnswer;
import dev.espalier.mdm.testkit.apple.Replies;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssignDevicesTest {

    private static final SerialNumber C01 = new SerialNumber("C01");

    private final School school = new School();
    private final AccountSession ada = school.administrator();
    private final ServerIntegration server = school.integrated();

    @Test
    @Tag("S19")
    @Tag("S20")
    void an_update_assigns_the_default_and_reads_it_back_in_one_go() {
        school.aDefaultOf(server);

        var report = school.synced(server, "C01", "C02");

        assertThat(report.assignments()).containsEntry(AssignmentOutcome.ACCEPTED, 2L);
        assertThat(statuses()).containsOnly(DeviceStatus.READY);
        assertThat(school.journal("device.assigned").get(0).particulars().values())
                .containsEntry("accepted", "2");
    }

    @Test
    @Tag("S20")
    void a_device_that_apple_accepted_and_does_not_show_assigned_yet_is_not_ready() {
        school.aDefaultOf(server);
        school.apple.alwaysAnswersAbout(
                serial -> new DeviceAnswer.Found(aDeviceRecord(serial.value()).build()));

        school.synced(server, "C01");

        assertThat(school.device("C01").status()).isEqualTo(DeviceStatus.ASSIGNING);
    }

    @Test
    @Tag("S19")
    void an_update_with_nothing_to_assign_assigns_nothing() {
        school.aDefaultOf(server);
        school.synced(server, "C01");
        school.apple.forgetCalls();

        school.update(server).orElseThrow();

        assertThat(school.calls()).doesNotContain("assign", "details", "define");
    }

    @ParameterizedTest
    @ValueSource(strings = {"modified", "added", "a-word-of-tomorrow"})
    @Tag("S21")
    void a_profile_that_was_removed_at_apple_is_assigned_again_whatever_word_reports_it(String operation) {
        school.aDefaultOf(server);
        school.synced(server, "C01");
        later();
        var removed = aDeviceRecord("C01", operation, school.clock.instant())
                .profile(removed(uuid("PROFILE-1")))
                .build();
        school.apple.answersPages(lastPage("p9", removed));

        var report = school.update(server).orElseThrow();

        assertThat(report.assignments()).containsEntry(AssignmentOutcome.ACCEPTED, 1L);
        assertThat(school.device("C01").status()).isEqualTo(DeviceStatus.READY);
    }

    @Test
    @Tag("S21")
    void a_profile_that_somebody_changed_at_apple_is_set_right_also_when_met_in_a_full_list() {
        school.aDefaultOf(server);
        school.synced(server, "C01");
        school.clock.advance(Duration.ofDays(8));
        school.apple.answersPages(
                lastPage(
                        "p8",
                        aDeviceRecord("C01").profile(assigned(uuid("FOREIGN"))).build()),
                lastPage("p9"));

        var report = school.update(server).orElseThrow();

        assertThat(report.full()).isTrue();
        assertThat(school.device("C01").profile().uuid()).contains(uuid("PROFILE-1"));
    }

    @Test
    @Tag("S23")
    void throttled_and_failed_devices_wait_each_for_itself_and_the_others_go_on() {
        school.aDefaultOf(server);
        school.apple.answersAssignments(answered(
                Duration.ofHours(4),
                AssignmentOutcome.ACCEPTED,
                AssignmentOutcome.THROTTLED,
                AssignmentOutcome.FAILED));

        school.synced(server, "C01", "C02", "C03");

        assertThat(school.device("C02").status()).isEqualTo(DeviceStatus.THROTTLED);
        assertThat(school.device("C02").assignmentDue())
                .contains(school.clock.instant().plus(Duration.ofHours(4)));
        assertThat(school.device("C03").status()).isEqualTo(DeviceStatus.FAILED);
        school.apple.forgetCalls();
        school.update(server).orElseThrow();
        assertThat(school.calls()).doesNotContain("assign");

        school.clock.advance(Duration.ofHours(4));
        school.update(server).orElseThrow();
        assertThat(statuses()).containsOnly(DeviceStatus.READY);
    }

    @Test
    @Tag("S23")
    void a_profile_that_apple_has_forgotten_is_defined_anew_and_assigned() {
        school.aDefaultOf(server);
        school.apple.answersAssignments(AssignAnswer.UnknownProfile::new);

        school.synced(server, "C01");

        assertThat(school.calls()).filteredOn("define"::equals).hasSize(2);
        assertThat(school.device("C01").status()).isEqualTo(DeviceStatus.READY);
        assertThat(school.device("C01").wanted()).contains(uuid("PROFILE-2"));
    }

    @Test
    @Tag("T3")
    void while_apple_refuses_writes_reads_go_on() {
        school.aDefaultOf(server);
        school.apple.answersAssignments(Replies.refused(RejectionKind.READ_ONLY));
        school.synced(server, "C01");
        later();
        school.apple.answersPages(lastPage(
                "p9", aDeviceRecord("C02", "added", school.clock.instant()).build()));
        school.apple.forgetCalls();

        var report = school.update(server).orElseThrow();

        assertThat(report.reason().orElseThrow().reason()).isEqualTo(IntegrationRefusal.READ_ONLY);
        assertThat(school.devices(server)).hasSize(2);
        assertThat(school.calls()).contains("page").doesNotContain("assign");
    }

    private List<DeviceStatus> statuses() {
        return school.devices(server).stream()
                .map(located -> located.device())
                .map(EnrollableDevice::status)
                .toList();
    }

    private void later() {
        school.clock.advance(Duration.ofHours(3));
    }

    /** One outcome each for C01, C02, C03. */
    private static Supplier<AssignAnswer> answered(Duration wait, AssignmentOutcome... outcomes) {
        return () -> new AssignAnswer.Answered(
                Map.of(C01, outcomes[0], new SerialNumber("C02"), outcomes[1], new SerialNumber("C03"), outcomes[2]),
                wait);
    }
}
