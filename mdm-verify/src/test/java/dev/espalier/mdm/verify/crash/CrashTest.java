package dev.espalier.mdm.verify.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.spi.Leases;
import dev.espalier.mdm.testkit.crash.Crash;
import dev.espalier.mdm.testkit.crash.Mortal;
import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/**
 * Every command is ended before and after each of its calls to a port. A new process that is given the same command comes
 * to the same end as if nothing had happened.
 */
class CrashTest {

    @TestFactory
    Stream<DynamicNode> a_command_that_was_cut_off_is_given_again_and_comes_to_the_same_end() {
        return Stream.of(Command.values())
                .map(command ->
                        dynamicContainer(command.name(), Stream.of(command).flatMap(this::crashes)));
    }

    /** Before a step is the same moment as after the one before it, because nothing but steps has effects. */
    private Stream<DynamicNode> crashes(Command command) {
        var whole = uninterrupted(command);
        var before = dynamicTest("before step 1", () -> crash(command, Mortal.dyingBefore(1), whole));
        var after = IntStream.rangeClosed(1, whole.steps())
                .mapToObj(step ->
                        dynamicTest("after step " + step, () -> crash(command, Mortal.dyingAfter(step), whole)));
        return Stream.concat(Stream.of(before), after);
    }

    private static Whole uninterrupted(Command command) {
        try (var scene = new Scene()) {
            command.prepare(scene, scene.founded());
            var process = Mortal.living();
            command.give(scene, scene.session(process)).orElseThrow();
            int steps = process.steps();
            var end = EndState.of(scene);
            assertThat(end.flaws()).isEmpty();
            assertThat(steps).isGreaterThan(3);
            return new Whole(steps, end, Asked.of(scene));
        }
    }

    private static void crash(Command command, Mortal process, Whole whole) {
        try (var scene = new Scene()) {
            command.prepare(scene, scene.founded());
            assertThatThrownBy(() -> command.give(scene, scene.session(process)))
                    .isInstanceOf(Crash.class);

            scene.pass(Leases.TERM.plus(Duration.ofSeconds(1)));
            var again = command.give(scene, scene.session(Mortal.living()));

            assertThat(again.refusal().map(Refusal::reason))
                    .satisfiesAnyOf(
                            refused -> assertThat(refused).isEmpty(),
                            refused -> assertThat(refused).isEqualTo(command.doneAlready()));
            assertThat(EndState.of(scene)).isEqualTo(whole.end());
            Asked.of(scene).isAtMostOneMoreThan(whole.asked());
        }
    }

    /** A run that nothing cut off. */
    private record Whole(int steps, EndState end, Asked asked) {}

    /** How often Apple was asked for what leaves a trace there. */
    private record Asked(int profiles, int assignments) {
        static Asked of(Scene scene) {
            return new Asked(
                    scene.school().main().profiles().size(),
                    scene.school().apple().requests().to("/profile/devices").size());
        }

        void isAtMostOneMoreThan(Asked once) {
            assertThat(profiles).isBetween(once.profiles, once.profiles + 1);
            assertThat(assignments).isBetween(once.assignments, once.assignments + 1);
        }
    }
}
