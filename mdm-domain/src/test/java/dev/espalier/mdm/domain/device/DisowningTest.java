package dev.espalier.mdm.domain.device;

import static dev.espalier.mdm.domain.Examples.NOW;
import static dev.espalier.mdm.domain.device.DeviceExamples.CLASSROOM;
import static dev.espalier.mdm.domain.device.DeviceExamples.SERIAL;
import static dev.espalier.mdm.domain.device.DeviceExamples.aDevice;
import static dev.espalier.mdm.domain.device.DeviceExamples.changed;
import static dev.espalier.mdm.domain.device.DeviceExamples.changes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.shared.SerialNumber;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("E1")
class DisowningTest {
    private static final Set<SerialNumber> TWO = Set.of(new SerialNumber("C02"), new SerialNumber("C03"));

    @Test
    void whoever_repeats_the_number_of_devices_means_it() {
        assertThat(new Disowning(TWO, 2).refusal()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 1, 3})
    void another_number_is_refused_and_the_right_one_named(long repeated) {
        assertThat(new Disowning(TWO, repeated).refusal())
                .contains(Refusal.of(DeviceRefusal.DISOWNING_NOT_CONFIRMED).with("devices", 2L));
    }

    @Test
    void nothing_at_all_is_not_confirmed_by_a_zero() {
        assertThat(new Disowning(Set.of(), 0).refusal()).isPresent();
    }

    @Test
    void what_apple_confirmed_has_left_with_nothing_more_to_do() {
        var device = aDevice().wanted(CLASSROOM).build().attempted(AssignmentOutcome.FAILED, Duration.ZERO, NOW);

        var gone = settled(device, DisownOutcome.DISOWNED);

        assertThat(gone).singleElement().satisfies(after -> {
            assertThat(after.status()).isEqualTo(DeviceStatus.RELEASED);
            assertThat(after.disownedAt()).contains(NOW);
            assertThat(after.replaced()).isFalse();
            assertThat(after.releasedAt()).contains(NOW);
            assertThat(after.assignmentDue()).isEmpty();
            assertThat(after.verificationDue()).isFalse();
        });
    }

    @Test
    void a_device_that_apple_cannot_reach_is_asked_about() {
        assertThat(settled(aDevice().build(), DisownOutcome.NOT_ACCESSIBLE))
                .singleElement()
                .satisfies(after -> {
                    assertThat(after.present()).isTrue();
                    assertThat(after.verificationDue()).isTrue();
                });
    }

    @Test
    void a_device_that_failed_or_was_left_out_stays_as_it_was() {
        var device = aDevice().build();

        assertThat(settled(device, DisownOutcome.FAILED)).isEmpty();
        assertThat(Disowning.settled(List.of(device), Map.of(), NOW)).isEmpty();
    }

    @Test
    void the_change_says_that_it_was_our_word() {
        var before = aDevice().build();

        var change = DeviceChange.between(before, before.disowned(NOW), NOW);

        assertThat(change).map(DeviceChange::kind).contains(DeviceChange.Kind.DISOWNED);
    }

    @Test
    void that_apple_lists_it_as_gone_later_changes_nothing_and_that_it_came_back_does() {
        var gone = aDevice().build().disowned(NOW);
        var known = Map.of(SERIAL, gone);

        var later = changes().merge(known, List.of(changed("C02", "deleted", NOW.plusSeconds(60), "")));
        var back = changes().merge(known, List.of(changed("C02", "added", NOW.plusSeconds(90), "")));

        assertThat(later.changes()).isEmpty();
        assertThat(later.devices())
                .singleElement()
                .satisfies(device -> assertThat(device.disownedAt()).contains(NOW));
        assertThat(back.changes())
                .singleElement()
                .satisfies(change -> assertThat(change.kind()).isEqualTo(DeviceChange.Kind.RETURNED));
        assertThat(back.devices())
                .singleElement()
                .satisfies(device -> assertThat(device.disownedAt()).isEmpty());
    }

    private static List<EnrollableDevice> settled(EnrollableDevice device, DisownOutcome outcome) {
        return Disowning.settled(List.of(device), Map.of(device.serial(), outcome), NOW);
    }
}
