package dev.espalier.mdm.domain.license;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.domain.access.Role;
import dev.espalier.mdm.domain.content.ServiceLimits;
import dev.espalier.mdm.domain.journal.Actor;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.SerialNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LicenseOperationTest {
    private static final Instant NOW = Instant.parse("2026-09-01T08:00:00Z");

    private static LicenseOperation operation(OperationKind kind, long tasks) {
        return LicenseOperation.builder()
                .id(new OperationId(new UUID(0, 1)))
                .unit(new IntegrationId(new UUID(0, 2)))
                .kind(kind)
                .origin(AssignmentOrigin.PLAN)
                .askedBy(new Actor(Role.ADMINISTRATOR, "u-1"))
                .intendedAt(NOW)
                .tasks(tasks)
                .build()
                .telling(NOW);
    }

    private static Assignment license(String serial) {
        return new Assignment(AssetKey.of("7"), new Assignee.ToDevice(new SerialNumber(serial)));
    }

    @Test
    @Tag("A30")
    void a_small_operation_is_looked_at_after_5_seconds_a_large_one_after_35() {
        assertThat(operation(OperationKind.ASSOCIATE, 100).sent("e", NOW).nextLook())
                .contains(NOW.plusSeconds(5));
        assertThat(operation(OperationKind.ASSOCIATE, 101).sent("e", NOW).nextLook())
                .contains(NOW.plusSeconds(35));
    }

    @Test
    @Tag("A30")
    void a_pending_operation_is_looked_at_every_30_seconds_and_after_10_minutes_the_list_is() {
        var sent = operation(OperationKind.ASSOCIATE, 1).sent("e", NOW);
        var early = NOW.plus(Duration.ofMinutes(10)).minusMillis(1);

        assertThat(sent.pending(early).nextLook()).contains(early.plusSeconds(30));
        assertThat(sent.pending(early).state()).isEqualTo(LicenseOperation.State.SENT);
        assertThat(sent.pending(NOW.plus(Duration.ofMinutes(10))).state()).isEqualTo(LicenseOperation.State.UNKNOWN);
    }

    @Test
    @Tag("A30")
    void without_an_answer_the_list_is_looked_at_a_minute_later() {
        var told = operation(OperationKind.ASSOCIATE, 1);

        assertThat(told.nextLook()).contains(NOW.plusSeconds(60));
        assertThat(told.dueAt(NOW.plusSeconds(59))).isFalse();
        assertThat(told.dueAt(NOW.plusSeconds(60))).isTrue();
        assertThat(told.attempts()).isEqualTo(1);
    }

    @Test
    @Tag("A30")
    void a_notification_brings_the_look_forward_but_opens_nothing_again() {
        var sent = operation(OperationKind.ASSOCIATE, 1).sent("e", NOW);
        var settled = sent.after(Settlement.complete(List.of(license("C01"))), NOW);

        assertThat(sent.hinted(NOW).nextLook()).contains(NOW);
        assertThat(settled.hinted(NOW)).isEqualTo(settled);
        assertThat(settled.open()).isFalse();
        assertThat(settled.state()).isEqualTo(LicenseOperation.State.SETTLED);
    }

    @ParameterizedTest
    @Tag("A30")
    @CsvSource({
        "9616, SETTLED, 1, 0",
        "9619, SETTLED, 1, 0",
        "9709, PARTLY, 0, 1",
        "9706, PARTLY, 0, 1",
        "9707, PARTLY, 0, 1",
        "9609, PARTLY, 0, 1",
        "9999, ASKING_AGAIN, 0, 0",
        "9603, ASKING_AGAIN, 0, 0",
        "9646, ASKING_AGAIN, 0, 0",
        "9602, STUCK, 0, 1"
    })
    void each_number_has_its_reaction(int number, LicenseOperation.State state, long done, long failed) {
        var failure = new TaskFailure(number, Set.of(), Set.of(license("C01").assignee()));
        var sent = operation(OperationKind.ASSOCIATE, 1).sent("e", NOW);

        var after = sent.after(Settlement.compared(sent, List.of(license("C01")), Set.of(), List.of(failure)), NOW);

        assertThat(after.state()).isEqualTo(state);
        assertThat(after.done()).isEqualTo(done);
        assertThat(after.failed()).isEqualTo(failed);
        assertThat(after.nextLook())
                .isEqualTo(
                        state == LicenseOperation.State.ASKING_AGAIN
                                ? Optional.of(NOW.plus(Duration.ofMinutes(5)))
                                : Optional.empty());
    }

    @Test
    @Tag("A30")
    void what_apples_list_shows_counts_whatever_the_failures_say() {
        var sent = operation(OperationKind.DISASSOCIATE, 2).sent("e", NOW);
        var both = List.of(license("C01"), license("C02"));

        var result = Settlement.compared(sent, both, Set.of(license("C02")), List.of());

        assertThat(result.done()).containsExactly(license("C01"));
        assertThat(result.again()).containsExactly(license("C02"));
        assertThat(sent.after(result, NOW).nextLook()).contains(NOW);
        assertThat(result.waiting()).isEmpty();
    }

    @Test
    @Tag("A30")
    void after_the_second_attempt_a_person_has_to_look() {
        var twice = operation(OperationKind.ASSOCIATE, 1).telling(NOW).sent("e", NOW);

        var result = Settlement.compared(twice, List.of(license("C01")), Set.of(), List.of());

        assertThat(twice.mayAskAgain()).isFalse();
        assertThat(result.stuck()).isTrue();
        assertThat(twice.after(result, NOW).state()).isEqualTo(LicenseOperation.State.STUCK);
    }

    @Test
    @Tag("A30")
    void requests_hold_what_apple_allows_and_revocations_less() {
        var limits = ServiceLimits.builder()
                .serialNumbers(5000)
                .revokeSerialNumbers(70)
                .build();

        assertThat(RequestLimits.most(
                        limits, OperationKind.ASSOCIATE, license("C01").assignee()))
                .isEqualTo(1000);
        assertThat(RequestLimits.most(
                        limits, OperationKind.REVOKE, license("C01").assignee()))
                .isEqualTo(70);
    }

    @Test
    @Tag("A16")
    void the_brake_stops_above_5_percent_and_20_holders() {
        var brake = ReturnBrake.usual();

        assertThat(brake.stops(20, 100)).isFalse();
        assertThat(brake.stops(21, 420)).isFalse();
        assertThat(brake.stops(21, 419)).isTrue();
        assertThat(brake.onPlan(21, 30, 21)).isEmpty();
        assertThat(brake.onPlan(21, 30, 20)).isPresent();
        assertThat(brake.onUnknown(21, 30)).isPresent();
    }
}
