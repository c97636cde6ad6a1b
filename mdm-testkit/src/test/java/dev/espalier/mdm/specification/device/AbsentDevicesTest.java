package dev.espalier.mdm.specification.device;

import static dev.espalier.mdm.testkit.apple.Replies.lastPage;
import static dev.espalier.mdm.testkit.device.Devices.aDeviceRecord;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.api.Progress;
import dev.espalier.mdm.api.device.UpdateRequest;
import dev.espalier.mdm.domain.device.DeviceAnswer;
import dev.espalier.mdm.domain.device.DeviceChange;
import dev.espalier.mdm.domain.device.DeviceRefusal;
import dev.espalier.mdm.domain.device.DeviceStatus;
import dev.espalier.mdm.domain.device.UpdateReport;
import dev.espalier.mdm.domain.device.UpdateReport.Ending;
import dev.espalier.mdm.domain.server.ServerIntegration;
import dev.espalier.mdm.specification.School;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Devices that a full list does not show. */
@Tag("S22")
class AbsentDevicesTest {

    private final School school = new School();
    private final ServerIntegration server = school.integrated();

    @Test
    void a_device_that_a_full_list_does_not_show_is_asked_about_and_released_only_if_apple_says_so() {
        school.synced(server, "C01", "C02", "C03");
        school.clock.advance(Duration.ofDays(8));
        school.apple.alwaysAnswersAbout(serial -> serial.value().equals("C02")
                ? new DeviceAnswer.Gone()
                : new DeviceAnswer.Found(aDeviceRecord(serial.value()).build()));
        school.apple.answersPages(lastPage("p8", aDeviceRecord("C01").build()), lastPage("p9"));

        update();

        assertThat(school.device("C02").status()).isEqualTo(DeviceStatus.RELEASED);
        assertThat(school.device("C03").present()).isTrue();
        assertThat(serials()).containsExactly("C01", "C02", "C03");
    }

    @Test
    void a_full_list_that_shows_far_too_few_devices_releases_none_before_a_person_repeats_the_number() {
        var fleet = IntStream.range(0, 100)
                .mapToObj(number -> "C%03d".formatted(number))
                .toArray(String[]::new);
        school.synced(server, fleet);
        school.clock.advance(Duration.ofDays(8));
        school.apple.alwaysAnswersAbout(serial -> new DeviceAnswer.Gone());
        school.apple.answersPages(lastPage("p8", aDeviceRecord("C000").build()), lastPage("p9"));

        var braked = update();

        assertThat(braked.ending()).isEqualTo(Ending.BRAKED);
        assertThat(braked.reason().orElseThrow().reason()).isEqualTo(DeviceRefusal.TOO_MANY_ABSENT);
        assertThat(braked.reason().orElseThrow().parameters()).containsEntry("absent", 99L);
        assertThat(school.administrator().health().report().findings())
                .extracting(finding -> finding.code())
                .contains("health.server-releases-held");

        var confirmed = school.administrator()
                .devices()
                .update(UpdateRequest.of(server.id()).confirming(99), Progress.none())
                .orElseThrow();

        assertThat(confirmed.changes()).containsEntry(DeviceChange.Kind.RELEASED, 99L);
        assertThat(school.devices(server)).hasSize(100);
    }

    private UpdateReport update() {
        return school.update(server).orElseThrow();
    }

    private List<String> serials() {
        return school.devices(server).stream()
                .map(located -> located.device().serial().value())
                .toList();
    }
}
