package dev.espalier.mdm.specification.device;

import static dev.espalier.mdm.testkit.OutcomeAssert.assertThatOutcome;
import static dev.espalier.mdm.testkit.apple.Replies.lastPage;
import static dev.espalier.mdm.testkit.device.Devices.aDeviceRecord;
import static dev.espalier.mdm.testkit.device.Profiles.someSettings;
import static dev.espalier.mdm.testkit.device.Profiles.uuid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.domain.device.DeviceRefusal;
import dev.espalier.mdm.domain.device.DeviceStatus;
import dev.espalier.mdm.domain.device.ProfileChoice;
import dev.espalier.mdm.domain.server.ServerIntegration;
import dev.espalier.mdm.domain.shared.SerialNumber;
import dev.espalier.mdm.sdk.AccountSession;
import dev.espalier.mdm.specification.School;
import dev.espalier.mdm.spi.device.DefineAnswer;
import dev.espalier.mdm.testkit.server.Servers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Profiles are defined, made the default, and chosen for devices. */
class ChooseProfilesTest {

    private static final SerialNumber C01 = new SerialNumber("C01");
    private final School school = new School();
    private final AccountSession ada = school.administrator();
    private final ServerIntegration server = school.integrated();

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

    private void later() {
        school.clock.advance(Duration.ofHours(3));
    }
}
