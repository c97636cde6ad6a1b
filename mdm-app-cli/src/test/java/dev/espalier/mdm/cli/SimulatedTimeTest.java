package dev.espalier.mdm.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.espalier.mdm.failure.MisuseException;
import dev.espalier.mdm.simulator.AppleSimulator;
import dev.espalier.mdm.simulator.VirtualClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulatedTimeTest {
    private static final Instant FAR_AHEAD = Instant.parse("2031-05-01T08:00:00Z");

    @Test
    void it_starts_at_the_simulators_and_goes_on() {
        var builder = AppleSimulator.builder().clock(VirtualClock.frozenAt(FAR_AHEAD));
        try (var apple = builder.controlPort(0).start()) {
            var time = new SimulatedTime(apple.controlUrl().orElseThrow().toString());

            assertThat(time.instant()).isBetween(FAR_AHEAD, FAR_AHEAD.plus(Duration.ofMinutes(10)));
        }
    }

    @Test
    void apple_itself_tells_no_time_there() {
        try (var apple = AppleSimulator.start()) {
            var nobody = new SimulatedTime(apple.url().toString());

            assertThatExceptionOfType(MisuseException.class)
                    .isThrownBy(nobody::instant)
                    .withMessageContaining("control address that mdm simulate prints");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "noon", "http://127.0.0.1:1", "file:///etc/hostname", "::"})
    void what_is_no_control_address_is_named(String text) {
        var nobody = new SimulatedTime(text);

        assertThatExceptionOfType(MisuseException.class)
                .isThrownBy(nobody::instant)
                .withMessageStartingWith("MDM_CLOCK is " + text);
    }
}
