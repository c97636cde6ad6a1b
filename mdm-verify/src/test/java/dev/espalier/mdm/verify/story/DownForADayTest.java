package dev.espalier.mdm.verify.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.espalier.mdm.api.server.ServerChange;
import dev.espalier.mdm.domain.credential.IntegrationRefusal;
import dev.espalier.mdm.domain.device.DeviceStatus;
import dev.espalier.mdm.domain.device.UpdateReport.Ending;
import dev.espalier.mdm.domain.health.Severity;
import dev.espalier.mdm.domain.shared.IntegrationLabel;
import dev.espalier.mdm.simulator.Outage;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Apple is away for a day and comes back. Until then it is asked less and less, and all that is on file can be used. */
class DownForADayTest extends BadDay {
    private static final Duration DAY = Duration.ofDays(1);

    @ParameterizedTest
    @EnumSource
    void it_is_asked_now_and_then_and_goes_on_by_itself_when_it_is_back(Outage how) {
        devices(fleet.serial(0)).unassign();
        school.apple().faults().away(DAY, how);
        school.apple().requests().clear();
        Instant back = school.clock().instant().plus(DAY);

        while (school.clock().instant().isBefore(back)) {
            session.devices().due().forEach(due -> isHeld(update(), IntegrationRefusal.NOT_BEFORE));
            pass(Duration.ofMinutes(5));
        }

        assertThat(school.apple().requests().all()).hasSizeBetween(8, 24);
        assertThat(School.counts(session, server)).containsOnly(entry(DeviceStatus.READY, DEVICES));
        pass(Duration.ofHours(3));
        assertThat(session.devices().due()).containsExactly(server);
        assertThat(update().ending()).isEqualTo(Ending.COMPLETE);
        assertThat(School.counts(session, server))
                .containsOnly(entry(DeviceStatus.READY, DEVICES - 1), entry(DeviceStatus.RELEASED, 1L));
    }

    @ParameterizedTest
    @EnumSource
    void meanwhile_labels_are_changed_and_health_says_how_long_it_waits(Outage how) {
        school.apple().faults().away(DAY, how);
        isHeld(update(), IntegrationRefusal.NOT_BEFORE);
        var shown = session.servers().show(server).orElseThrow().integration();

        var saved = session.servers()
                .save(new ServerChange(server, shown.version(), new IntegrationLabel("Library"), shown.scope()))
                .orElseThrow();

        assertThat(saved.label().value()).isEqualTo("Library");
        assertThat(session.health().report().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("health.server-held");
            assertThat(finding.severity()).isLessThanOrEqualTo(Severity.NOTICE);
        });
    }
}
