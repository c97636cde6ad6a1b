package dev.espalier.mdm.domain.license;

import static dev.espalier.mdm.domain.license.MirrorExamples.NOW;
import static dev.espalier.mdm.domain.license.MirrorExamples.UNIT;
import static dev.espalier.mdm.domain.license.MirrorExamples.onDevice;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("A21")
class HeldLicenseTest {

    private final HeldLicense license = HeldLicense.first(UNIT, onDevice("C01"), Sighting.atApple(NOW));

    @Test
    void a_license_is_known_since_its_first_sighting_and_as_fresh_as_its_last() {
        var again = license.seen(Sighting.atApple(NOW.plusSeconds(5)));

        assertThat(again.firstSeen()).isEqualTo(NOW);
        assertThat(again.lastSeen()).isEqualTo(NOW.plusSeconds(5));
        assertThat(again.seen(Sighting.atApple(NOW)).lastSeen()).isEqualTo(NOW.plusSeconds(5));
    }

    @Test
    void what_we_know_of_who_made_it_is_not_lost_to_a_list_that_does_not_tell() {
        var planned = license.seen(new Sighting(AssignmentOrigin.PLAN, NOW));

        assertThat(license.origin()).isEqualTo(AssignmentOrigin.APPLE);
        assertThat(planned.origin()).isEqualTo(AssignmentOrigin.PLAN);
        assertThat(planned.seen(Sighting.atApple(NOW)).origin()).isEqualTo(AssignmentOrigin.PLAN);
        assertThat(planned.seen(new Sighting(AssignmentOrigin.OURS, NOW)).origin())
                .isEqualTo(AssignmentOrigin.PLAN);
    }
}
