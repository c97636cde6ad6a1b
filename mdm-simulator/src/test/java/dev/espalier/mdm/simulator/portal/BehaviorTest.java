package dev.espalier.mdm.simulator.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.mdm.simulator.AppleSimulator;
import dev.espalier.mdm.simulator.Behavior;
import dev.espalier.mdm.simulator.Choice;
import dev.espalier.mdm.simulator.DeviceFleet;
import dev.espalier.mdm.simulator.DeviceKind;
import dev.espalier.mdm.simulator.RoleLoss;
import dev.espalier.mdm.simulator.VirtualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class BehaviorTest extends ASchool {

    @Test
    void shuffling_picks_only_alternatives_and_the_same_ones_for_the_same_seed() {
        var behavior = simulator.behavior();

        assertThat(LongStream.range(0, 50)
                        .mapToObj(seed -> shuffled(behavior, seed))
                        .distinct())
                .hasSizeGreaterThan(40);
        assertThat(shuffled(behavior, 7)).isEqualTo(shuffled(behavior, 7));
        assertThat(Choice.all())
                .allSatisfy(choice -> assertThat(choice.alternatives().contains(behavior.get(choice)))
                        .isTrue());
    }

    @Test
    void every_value_is_read_back_from_its_text() {
        assertThat(Choice.all())
                .allSatisfy(choice -> assertThat(
                                (Object) choice.parse(choice.byDefault().toString()))
                        .isEqualTo(choice.byDefault()));
        simulator.behavior().set("roleLoss", "READ_ONLY");
        assertThat(simulator.behavior().get(Choice.ROLE_LOSS)).isEqualTo(RoleLoss.READ_ONLY);
    }

    @Test
    void a_value_that_makes_no_sense_is_refused() {
        var behavior = simulator.behavior();

        assertThatThrownBy(() -> behavior.set("throttleLimit", "many")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> behavior.set(Choice.ROTATE_EVERY, 0)).hasMessage("rotateEvery can't be 0");
        assertThatThrownBy(() -> behavior.set("unknownProfileAssign", "teapot")).hasMessageContaining("teapot");
        assertThatThrownBy(() -> behavior.set(Choice.CURSOR_LIFE, Duration.ofDays(-1)))
                .hasMessageContaining("PT-24H");
    }

    @Test
    void a_move_may_be_shown_as_a_modification_with_a_stale_profile() {
        simulator.behavior().set(Choice.MOVE_SHOWN_AS_MODIFIED, true).set(Choice.DELETED_IS_SPARSE, false);
        var serial = main.seed(DeviceFleet.of(DeviceKind.IPAD, 1)).serial(0);
        var old = signedIn();
        var other = server("Other server");
        var client = new Client(simulator, other).signIn();
        client.all("/server/devices", "");
        old.all("/server/devices", "");

        school.devices(serial).assignTo(other);

        assertThat(client.all("/devices/sync", client.lastCursor())
                        .get(0)
                        .path("op_type")
                        .stringValue())
                .isEqualTo("modified");
        var gone = old.all("/devices/sync", old.lastCursor()).get(0);
        assertThat(gone.path("op_type").stringValue()).isEqualTo("deleted");
        assertThat(gone.has("model")).isTrue();
    }

    @Test
    void an_addition_may_be_dated_a_second_late() {
        simulator.behavior().set(Choice.ADDED_A_SECOND_LATER, true);
        school.addDevice("SIMPAD000001", DeviceKind.IPAD);
        var client = signedIn();
        client.all("/server/devices", "");

        school.devices("SIMPAD000001").assignTo(main);

        var added = client.all("/devices/sync", client.lastCursor()).get(0);
        assertThat(added.path("op_date").stringValue()).isEqualTo("2026-11-23T08:00:01Z");
        assertThat(added.path("device_assigned_date").stringValue()).isEqualTo("2026-11-23T08:00:00Z");
    }

    @Test
    void the_same_seed_invents_the_same_school() {
        assertThat(invented(5)).isEqualTo(invented(5)).isNotEqualTo(invented(6));
    }

    @Test
    void a_clock_stands_moves_on_and_runs() {
        var clock = VirtualClock.frozenAt(START);
        clock.advance(Duration.ofDays(1));
        assertThat(clock.instant()).isEqualTo(START.plus(Duration.ofDays(1)));
        assertThatThrownBy(() -> clock.advance(Duration.ofSeconds(-1))).isInstanceOf(IllegalArgumentException.class);

        clock.resume();
        clock.advance(Duration.ofDays(1));
        assertThat(clock.instant()).isAfter(START.plus(Duration.ofDays(2)));

        clock.freeze(Instant.EPOCH);
        assertThat(clock.instant()).isEqualTo(Instant.EPOCH);
    }

    private static List<Object> shuffled(Behavior behavior, long seed) {
        behavior.shuffle(seed);
        return Choice.all().stream().<Object>map(behavior::get).toList();
    }

    private static List<String> invented(long seed) {
        try (var apple = AppleSimulator.builder().seed(seed).start()) {
            var school = apple.portal().createSchool("Northwind");
            var server = school.createServer(school.administrator(), "Main");
            return List.of(
                    school.id(),
                    server.uuid(),
                    server.seed(DeviceFleet.ofSchool(1)).serial(0));
        }
    }
}
