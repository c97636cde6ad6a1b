package dev.espalier.mdm.verify.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.espalier.mdm.api.Progress;
import dev.espalier.mdm.api.device.UpdateRequest;
import dev.espalier.mdm.domain.access.RefusalCode;
import dev.espalier.mdm.domain.credential.Hold;
import dev.espalier.mdm.domain.credential.IntegrationRefusal;
import dev.espalier.mdm.domain.device.DeviceStatus;
import dev.espalier.mdm.domain.device.UpdateReport;
import dev.espalier.mdm.domain.device.UpdateReport.Ending;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.failure.AppleServiceException;
import dev.espalier.mdm.sdk.AccountSession;
import dev.espalier.mdm.sdk.Mdm;
import dev.espalier.mdm.simulator.AppleSimulator;
import dev.espalier.mdm.simulator.Choice;
import dev.espalier.mdm.simulator.DeviceFleet;
import dev.espalier.mdm.simulator.DeviceSelection;
import dev.espalier.mdm.simulator.FaultScript;
import dev.espalier.mdm.simulator.SeededFleet;
import dev.espalier.mdm.simulator.VirtualClock;
import dev.espalier.mdm.testkit.memory.InMemoryStorage;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A school where all devices are ready on Monday morning, and an hour later something goes wrong at Apple. Afterwards all
 * has to be well again. Apple's habits, where its documents leave a choice, differ by seed.
 */
@ParameterizedClass(name = "habits {0}")
@ValueSource(longs = {1, 2, 3})
abstract class BadDay {
    static final String FETCH = "/server/devices";
    static final String SYNC = "/devices/sync";
    static final String DETAILS = "/devices";
    static final String ASSIGN = "/profile/devices";
    static final long DEVICES = 25;

    @Parameter
    long habits;

    School school;
    SeededFleet fleet;
    private Mdm mdm;
    AccountSession session;
    IntegrationId server;

    /** All devices are ready, and an hour has passed. */
    @BeforeEach
    void begin_with_a_good_day() {
        school = School.of(AppleSimulator.builder()
                .clock(VirtualClock.frozenAt(Instant.parse("2026-11-23T08:00:00Z")))
                .behavior(choices ->
                        choices.shuffle(habits).set(Choice.PAGE_DEFAULT, 10).set(Choice.PAGE_MAXIMUM, 10)));
        fleet = school.main().seed(DeviceFleet.ofSchool((int) DEVICES));
        mdm = school.product(new InMemoryStorage(school.clock()), school.services(Duration.ofSeconds(2)));
        session = School.found(mdm);
        server = school.integrate(session);
        School.makeDefault(session, server, "Students");
        assertThat(update().ending()).isEqualTo(Ending.COMPLETE);
        pass(Duration.ofHours(1));
    }

    @AfterEach
    void end_well() {
        mdm.close();
        school.close();
    }

    final FaultScript on(String path) {
        return school.apple().faults().onNext(path);
    }

    final DeviceSelection devices(String serial) {
        return school.organization().devices(serial);
    }

    final void pass(Duration time) {
        school.clock().advance(time);
    }

    final void clearAndWait(Duration time) {
        school.apple().faults().clear();
        pass(time);
    }

    final UpdateReport update() {
        return School.update(session, server);
    }

    final UpdateReport readAll() {
        return session.devices()
                .update(UpdateRequest.of(server).readingAll(), Progress.none())
                .orElseThrow();
    }

    /** Reading all devices ends early: the report says so, or the answer was of no use. Either way a hold is on file. */
    final void readingFails() {
        try {
            assertThat(readAll().ending()).isEqualTo(Ending.HELD);
        } catch (AppleServiceException e) {
            assertThat(e).hasMessageContaining(FETCH);
        }
        isRefused(IntegrationRefusal.NOT_BEFORE);
    }

    final void isHeld(UpdateReport report, RefusalCode why) {
        assertThat(report.ending()).isEqualTo(Ending.HELD);
        assertThat(report.reason().orElseThrow().reason()).isEqualTo(why);
    }

    final void isHeldUntil(Hold.Reason reason, Duration wait) {
        var hold = session.devices().fleet(server).orElseThrow().sync().hold();
        assertThat(hold).contains(new Hold(school.clock().instant().plus(wait), reason));
    }

    final void isRefused(RefusalCode why) {
        var outcome = session.devices().update(server, Progress.none());
        assertThat(outcome.refusal().orElseThrow().reason()).isEqualTo(why);
    }

    /** An update comes to its end, every device is ready, here and at Apple, and the journal is whole. */
    final void allIsWell() {
        assertThat(school.apple().faults().pending())
                .as("scripts that never played")
                .isZero();
        assertThat(update().ending()).isEqualTo(Ending.COMPLETE);
        assertThat(School.counts(session, server)).containsOnly(entry(DeviceStatus.READY, DEVICES));
        assertThat(fleet.serials(0, fleet.size()))
                .allMatch(serial -> school.organization()
                        .device(serial)
                        .orElseThrow()
                        .profileStatus()
                        .equals("assigned"));
        assertThat(session.journal().verify().orElseThrow().flaws()).isEmpty();
    }
}
