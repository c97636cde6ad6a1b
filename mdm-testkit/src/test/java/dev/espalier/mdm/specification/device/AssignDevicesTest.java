package dev.espalier.mdm.specification.device;

import static dev.espalier.mdm.testkit.OutcomeAssert.assertThatOutcome;
import static dev.espalier.mdm.testkit.apple.Replies.lastPage;
import static dev.espalier.mdm.testkit.device.Devices.aDeviceRecord;
import static dev.espalier.mdm.testkit.device.Devices.assigned;
import static dev.espalier.mdm.testkit.device.Devices.removed;
import static dev.espalier.mdm.testkit.device.Profiles.someSettings;
import static dev.espalier.mdm.testkit.device.Profiles.uuid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.domain.credential.RejectionKind;
import dev.espalier.mdm.domain.device.AssignmentOutcome;
import dev.espalier.mdm.domain.device.DeviceAnswer;
import dev.espalier.mdm.domain.device.DeviceRefusal;
import dev.espalier.mdm.domain.device.DeviceStatus;
import dev.espalier.mdm.domain.device.EnrollableDevice;
import dev.espalier.mdm.domain.device.ProfileChoice;
import dev.espalier.mdm.domain.server.ServerIntegration;
import dev.espalier.mdm.domain.server.ServerRefusal;
import dev.espalier.mdm.domain.shared.SerialNumber;
import dev.espalier.mdm.sdk.AccountSession;
import dev.espalier.mdm.specification.School;
import dev.espalier.mdm.spi.device.AssignAnswer;
import dev.espalier.mdm.spi.device.DefineAnswer;
import dev.espalier.mdm.testkit.apple.Replies;
import dev.espalier.mdm.testkit.server.Servers;
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

    @Test
    @Tag("S20")
    void the_same_settings_are_the_same_profile_and_apple_learns_of_it_once_for_each_server() {
        var profile = school.aDefaultOf(server);
        var again = ada.profiles().define(someSettings().build()).orElseThrow();
        ada.profiles().makeDefault(server.id(), again.id()).orElseThrow();

        assertThat(again.id()).isEqualTo(profile.id());
        assertThat(school.calls()).containsOnlyOnce("define");
        assertThatOutcome(ada.profiles().readBack(server.id(), profile.id()))
                .isDoneWith(someSettings().build());
    }

    @Test
    @Tag("S20")
    void settings_that_apple_would_not_take_are_refused_before_apple_is_asked() {
        assertThatOutcome(ada.profiles()
                        .define(someSettings().url("http://mdm.example").build()))
                .isRefused(DeviceRefusal.PROFILE_INVALID)
                .saying("code", "CONFIG_URL_INVALID");
    }

    @Test
    @Tag("S20")
    void settings_that_apple_does_not_take_after_all_are_refused_with_apples_word() {
        var profile = ada.profiles().define(someSettings().build()).orElseThrow();
        school.apple.answersDefinitions(() -> new DefineAnswer.SettingsRefused("CONFIG_URL_INVALID"));

        assertThatOutcome(ada.profiles().makeDefault(server.id(), profile.id()))
                .isRefused(DeviceRefusal.PROFILE_REFUSED_BY_APPLE)
                .saying("code", "CONFIG_URL_INVALID");

        assertThat(school.sync(server).defaultProfile()).isEmpty();
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

        assertThat(report.reason().orElseThrow().reason()).isEqualTo(ServerRefusal.READ_ONLY);
        assertThat(school.devices(server)).hasSize(2);
        assertThat(school.calls()).contains("page").doesNotContain("assign");
    }

    @Test
    @Tag("S20")
    void somebody_may_choose_another_profile_for_certain_devices_and_sees_what_apple_has() {
        school.aDefaultOf(server);
        school.synced(server, "C01", "C02");
        var staff = ada.profiles().define(someSettings().name("Staff").build()).orElseThrow();

        var chosen = ada.profiles()
                .choose(server.id(), ProfileChoice.of(staff.id()), List.of(C01))
                .orElseThrow();

        assertThat(chosen).hasSize(1);
        assertThat(chosen.get(0).status()).isEqualTo(DeviceStatus.READY);
        assertThat(school.device("C01").profile().uuid()).contains(uuid("PROFILE-2"));
        assertThat(school.device("C02").profile().uuid()).contains(uuid("PROFILE-1"));
    }

    @Test
    @Tag("S20")
    void a_device_for_which_no_profile_was_chosen_loses_it_and_the_default_does_not_come_back() {
        school.aDefaultOf(server);
        school.synced(server, "C01");

        ada.profiles().choose(server.id(), ProfileChoice.none(), List.of(C01)).orElseThrow();
        later();
        school.update(server).orElseThrow();

        assertThat(school.device("C01").status()).isEqualTo(DeviceStatus.NOT_ASSIGNED);
        assertThat(school.calls()).contains("remove");
    }

    @Test
    @Tag("S20")
    void choosing_for_a_device_that_is_not_at_the_server_is_refused_for_all() {
        school.aDefaultOf(server);
        school.synced(server, "C01");

        assertThatOutcome(
                        ada.profiles().choose(server.id(), ProfileChoice.none(), List.of(C01, new SerialNumber("C99"))))
                .isRefused(DeviceRefusal.NO_SUCH_DEVICE);

        assertThat(school.calls()).doesNotContain("remove");
    }

    @Test
    @Tag("S20")
    void another_default_is_given_to_every_device_that_nobody_chose_for() {
        school.aDefaultOf(server);
        school.synced(server, "C01", "C02");
        var staff = ada.profiles().define(someSettings().name("Staff").build()).orElseThrow();
        var own = ada.profiles().define(someSettings().name("Own").build()).orElseThrow();
        ada.profiles()
                .choose(server.id(), ProfileChoice.of(own.id()), List.of(C01))
                .orElseThrow();

        ada.profiles().makeDefault(server.id(), staff.id()).orElseThrow();
        school.update(server).orElseThrow();

        assertThat(school.device("C01").profile().uuid()).contains(uuid("PROFILE-2"));
        assertThat(school.device("C02").profile().uuid()).contains(uuid("PROFILE-3"));
    }

    @Test
    @Tag("S20")
    void without_a_default_devices_keep_what_they_have_and_new_ones_get_nothing() {
        school.aDefaultOf(server);
        school.synced(server, "C01");
        ada.profiles().clearDefault(server.id()).orElseThrow();
        later();
        school.apple.answersPages(lastPage(
                "p9", aDeviceRecord("C02", "added", school.clock.instant()).build()));

        school.update(server).orElseThrow();

        assertThat(school.device("C01").status()).isEqualTo(DeviceStatus.READY);
        assertThat(school.device("C02").status()).isEqualTo(DeviceStatus.NOT_ASSIGNED);
    }

    @Test
    @Tag("S11")
    void behind_another_server_the_default_is_defined_anew() {
        school.aDefaultOf(server);
        school.apple.isServer(Servers.someServerDetails().build());
        ada.servers().replace(server.id(), school.anotherTokenFor(server), 0).orElseThrow();

        school.synced(server, "C01");

        assertThat(school.device("C01").wanted()).contains(uuid("PROFILE-2"));
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
