package dev.espalier.mdm.domain.device;

import static dev.espalier.mdm.domain.Examples.NOW;
import static dev.espalier.mdm.domain.device.DeviceExamples.CLASSROOM;
import static dev.espalier.mdm.domain.device.DeviceExamples.STAFF;
import static dev.espalier.mdm.domain.device.DeviceExamples.assigned;
import static dev.espalier.mdm.domain.device.DeviceExamples.fullList;
import static dev.espalier.mdm.domain.device.DeviceExamples.listed;
import static dev.espalier.mdm.domain.device.DeviceExamples.only;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("E6")
class AdoptedDevicesTest {
    private final EnrollableDevice met =
            only(fullList(NOW), listed("C02", "").profile(assigned(CLASSROOM)).build());

    @Test
    void a_device_that_is_met_with_a_profile_keeps_it_as_long_as_nobody_chose() {
        assertThat(met.wanted()).isEmpty();
        assertThat(met.assignmentDue()).isEmpty();
        assertThat(met.status()).isEqualTo(DeviceStatus.READY);
    }

    @Test
    void it_is_assigned_nothing_when_the_profile_that_it_has_becomes_the_default() {
        var same = met.wanting(ProfileChoice.serverDefault(), Optional.of(CLASSROOM));
        var other = met.wanting(ProfileChoice.serverDefault(), Optional.of(STAFF));

        assertThat(same.assignmentDue()).isEmpty();
        assertThat(other.assignmentDue()).isPresent();
    }
}
