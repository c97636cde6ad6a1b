package dev.espalier.mdm.verify.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.spi.Leases;
import dev.espalier.mdm.verify.crash.Fuse.Moment;
import dev.espalier.mdm.verify.crash.Fuse.ProcessEnded;
import java.time.Duration;
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

    private Stream<DynamicNode> crashes(Command command) {
        var whole = uninterrupted(command);
        return whole.fuse().moments().stream()
                .map(moment -> dynamicTest(moment.toString(), () -> crash(command, moment, whole)));
    }

    private static Whole uninterrupted(Command command) {
        try (var scene = new Scene()) {
            command.prepare(scene, scene.founded());
            var fuse = Fuse.solid();
            var session = scene.session(fuse);
            command.give(scene, session).orElseThrow();
            var counted = fuse.moments();
            var end = EndState.of(scene);
            assertThat(end.flaws()).isEmpty();
            assertThat(counted).isNotEmpty();
            return new Whole(fuse, end, Asked.of(scene));
        }
    }

    private static void crash(Command command, Moment moment, Whole whole) {
        try (var scene = new Scene()) {
            command.prepare(scene, scene.founded());
            var fuse = Fuse.blowing(moment);
            assertThatThrownBy(() -> command.give(scene, scene.session(fuse))).isInstanceOf(ProcessEnded.class);
            assertThat(fuse.blown()).isTrue();

            scene.pass(Leases.TERM.plus(Duration.ofSeconds(1)));
            var again = command.give(scene, scene.session(Fuse.solid()));

            assertThat(again.refusal().map(Refusal::reason))
                    .satisfiesAnyOf(
                            refused -> assertThat(refused).isEmpty(),
                            refused -> assertThat(refused).isEqualTo(command.doneAlready()));
            assertThat(EndState.of(scene)).isEqualTo(whole.end());
            Asked.of(scene).isAtMostOneMoreThan(whole.asked());
        }
    }

    /** A run that nothing cut off. */
    private record Whole(Fuse fuse, EndState end, Asked asked) {}

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
