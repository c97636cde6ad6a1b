package dev.espalier.mdm.domain.device;

import static dev.espalier.mdm.domain.Examples.NOW;
import static dev.espalier.mdm.domain.Examples.SERVER;
import static dev.espalier.mdm.domain.device.DeviceExamples.CLASSROOM;
import static dev.espalier.mdm.domain.device.DeviceExamples.STAFF;
import static dev.espalier.mdm.domain.device.DeviceExamples.aDevice;
import static dev.espalier.mdm.domain.device.DeviceExamples.assigned;
import static dev.espalier.mdm.domain.device.DeviceExamples.attempt;
import static dev.espalier.mdm.domain.device.DeviceExamples.state;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("S21")
class AssignmentDueTest {

    @Test
    void a_device_with_no_removed_or_another_profile_than_the_wanted_one_is_to_be_assigned() {
        assertThat(due(ProfileState.none())).contains(NOW);
        assertThat(due(state(ProfileStatus.REMOVED, CLASSROOM))).contains(NOW);
        assertThat(due(assigned(STAFF))).contains(NOW);
        assertThat(due(state(ProfileStatus.PUSHED, STAFF))).contains(NOW);
    }

    @Test
    void a_device_that_has_the_wanted_profile_is_left_alone() {
        assertThat(due(assigned(CLASSROOM))).isEmpty();
        assertThat(due(state(ProfileStatus.PUSHED, CLASSROOM))).isEmpty();
        assertThat(due(state(new ProfileStatus("unheard"), CLASSROOM))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"added", "modified", "", "a-word-of-tomorrow"})
    void whatever_operation_reports_it_a_removed_profile_is_assigned_again(String operation) {
        var record = DeviceRecord.builder()
                .serial(DeviceExamples.SERIAL)
                .profile(state(ProfileStatus.REMOVED, CLASSROOM))
                .operation(new DeviceOperation(operation, NOW.plusSeconds(1)))
                .build();
        var ready = aDevice().wanted(CLASSROOM).profile(assigned(CLASSROOM)).build();

        var merged = DeviceExamples.changes()
                .merge(Map.of(ready.serial(), ready), List.of(record))
                .devices();

        assertThat(merged).hasSize(1);
        assertThat(merged.get(0).assignmentDue()).isPresent();
        assertThat(merged.get(0).status()).isEqualTo(DeviceStatus.REMOVED_AT_APPLE);
    }

    @Test
    void a_removed_profile_that_is_met_in_a_full_list_is_assigned_again_too() {
        var begun = NOW.plus(Duration.ofDays(7));
        var record = DeviceRecord.builder()
                .serial(DeviceExamples.SERIAL)
                .profile(state(ProfileStatus.REMOVED, CLASSROOM))
                .build();
        var ready = aDevice().wanted(CLASSROOM).profile(assigned(CLASSROOM)).build();

        var merged = DeviceExamples.fullList(begun).merge(Map.of(ready.serial(), ready), List.of(record));

        assertThat(merged.devices().get(0).assignmentDue()).isPresent();
    }

    @Test
    void a_device_that_is_met_for_the_first_time_wants_the_servers_default() {
        var ledger = DeviceLedger.builder()
                .server(SERVER)
                .now(NOW)
                .defaultWanted(CLASSROOM)
                .build();

        var met = DeviceExamples.only(ledger, DeviceExamples.changed("C02", "added", NOW, "tag"));

        assertThat(met.wanted()).contains(CLASSROOM);
        assertThat(met.assignmentDue()).contains(NOW);
    }

    @Test
    void a_device_that_wants_nothing_or_is_gone_is_left_alone() {
        assertThat(aDevice().build().assignmentDue()).isEmpty();
        assertThat(aDevice().wanted(CLASSROOM).releasedAt(NOW).build().assignmentDue())
                .isEmpty();
    }

    @Test
    void a_device_that_has_to_migrate_before_a_deadline_comes_before_all_others() {
        var migrating = aDevice()
                .wanted(CLASSROOM)
                .facts(DeviceFacts.builder()
                        .migrationDeadline(NOW.plus(Duration.ofDays(30)))
                        .build())
                .build();

        assertThat(migrating.assignmentDue()).contains(Instant.EPOCH);
    }

    @Test
    void an_attempt_ends_when_apple_has_what_was_wanted() {
        var waiting = aDevice()
                .wanted(CLASSROOM)
                .attempt(attempt(AssignmentOutcome.ACCEPTED, 0, NOW.plusSeconds(600)))
                .build();

        var readBack = waiting.verified(
                DeviceRecord.builder()
                        .serial(waiting.serial())
                        .profile(assigned(CLASSROOM))
                        .build(),
                NOW);

        assertThat(readBack.attempt()).isEmpty();
        assertThat(readBack.assignmentDue()).isEmpty();
    }

    @Test
    void another_wish_ends_the_attempt_for_the_old_one_at_once() {
        var failed = aDevice()
                .wanted(CLASSROOM)
                .attempt(attempt(AssignmentOutcome.FAILED, 3, Instant.MAX))
                .build();

        var wishing = failed.wanting(ProfileChoice.serverDefault(), Optional.of(STAFF));

        assertThat(failed.assignmentDue()).isEmpty();
        assertThat(wishing.assignmentDue()).contains(NOW);
    }

    @Test
    void an_attempt_stays_open_while_apple_has_something_else() {
        var waiting = aDevice()
                .wanted(CLASSROOM)
                .attempt(attempt(AssignmentOutcome.ACCEPTED, 0, NOW.plusSeconds(600)))
                .build();
        var record = DeviceRecord.builder().serial(waiting.serial()).profile(assigned(STAFF));

        assertThat(waiting.verified(record.build(), NOW).attempt()).isEqualTo(waiting.attempt());
    }

    @Test
    void a_wish_is_kept_with_the_choice_that_it_follows_from() {
        var choice = ProfileChoice.of(ProfileId.of("5f3c0d0e-0000-4000-8000-0000000000aa"));

        var wishing = aDevice().build().wanting(choice, Optional.of(STAFF));

        assertThat(wishing.choice()).isEqualTo(choice);
        assertThat(wishing.wanted()).contains(STAFF);
    }

    @Test
    void the_same_wish_again_leaves_the_attempt_open() {
        var failed = aDevice()
                .wanted(CLASSROOM)
                .attempt(attempt(AssignmentOutcome.FAILED, 3, Instant.MAX))
                .build();

        assertThat(failed.wanting(ProfileChoice.serverDefault(), Optional.of(CLASSROOM)))
                .isEqualTo(failed);
    }

    @Test
    void another_wish_ends_an_attempt_that_apple_accepted() {
        var sent = aDevice()
                .wanted(CLASSROOM)
                .attempt(attempt(AssignmentOutcome.ACCEPTED, 0, NOW.plusSeconds(600)))
                .build();

        assertThat(sent.wanting(ProfileChoice.serverDefault(), Optional.of(STAFF))
                        .attempt())
                .isEmpty();
    }

    private static Optional<Instant> due(ProfileState atApple) {
        return aDevice().wanted(CLASSROOM).profile(atApple).build().assignmentDue();
    }
}
