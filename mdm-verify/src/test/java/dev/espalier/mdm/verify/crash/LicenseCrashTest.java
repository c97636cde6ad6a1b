package dev.espalier.mdm.verify.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.espalier.mdm.domain.license.LicenseOperation;
import dev.espalier.mdm.domain.license.PlanCounts;
import dev.espalier.mdm.sdk.AccountSession;
import dev.espalier.mdm.testkit.crash.Crash;
import dev.espalier.mdm.testkit.crash.Mortal;
import dev.espalier.mdm.verify.story.Campus;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/**
 * Every command that moves licenses is ended before and after each of its calls to a port. A new process goes on, and in
 * the end no license is lost, none is given twice, and nobody holds what nobody wanted.
 */
class LicenseCrashTest {

    @TestFactory
    Stream<DynamicNode> a_command_that_was_cut_off_is_given_again_and_moves_every_license_once() {
        return Stream.of(LicenseCommand.values())
                .map(command ->
                        dynamicContainer(command.name(), Stream.of(command).flatMap(this::crashes)));
    }

    /** Before a step is the same moment as after the one before it, because nothing but steps has effects. */
    private Stream<DynamicNode> crashes(LicenseCommand command) {
        var whole = uninterrupted(command);
        var before = dynamicTest("before step 1", () -> crash(command, Mortal.dyingBefore(1), whole));
        var after = IntStream.rangeClosed(1, whole.steps())
                .mapToObj(step ->
                        dynamicTest("after step " + step, () -> crash(command, Mortal.dyingAfter(step), whole)));
        return Stream.concat(Stream.of(before), after);
    }

    private static Whole uninterrupted(LicenseCommand command) {
        try (var scene = new LicenseScene()) {
            command.prepare(scene);
            var process = Mortal.living();
            command.give(scene, scene.session(process)).orElseThrow();
            int steps = process.steps();
            assertThat(steps).isGreaterThan(10);
            var session = scene.session(Mortal.living());
            scene.campus().settle(session, scene.unit());
            assertWellDone(command, scene, session);
            return new Whole(steps, operations(scene, session).size(), scene.asked());
        }
    }

    private static void crash(LicenseCommand command, Mortal process, Whole whole) {
        try (var scene = new LicenseScene()) {
            command.prepare(scene);
            assertThatThrownBy(() -> command.give(scene, scene.session(process)))
                    .isInstanceOf(Crash.class);

            scene.mourn();
            var session = scene.session(Mortal.living());
            command.give(scene, session).orElseThrow();
            scene.campus().settle(session, scene.unit());
            command.give(scene, session).orElseThrow();
            scene.campus().settle(session, scene.unit());

            assertWellDone(command, scene, session);
            assertThat(operations(scene, session)).hasSize(whole.operations());
            assertThat(scene.asked()).isBetween(whole.asked(), whole.asked() + 1);
        }
    }

    private static void assertWellDone(LicenseCommand command, LicenseScene scene, AccountSession session) {
        var campus = scene.campus();
        assertThat(campus.atApple()).containsExactlyInAnyOrderElementsOf(command.end());
        assertThat(Campus.mirrored(session, scene.unit())).isEqualTo(campus.atApple());
        assertThat(Campus.counted(session, scene.unit())).isEqualTo(campus.countedAtApple());
        assertThat(operations(scene, session))
                .allMatch(one -> one.state() == LicenseOperation.State.SETTLED && one.failed() == 0);
        assertThat(Campus.plan(session).counts()).as("what is left to do").isEqualTo(PlanCounts.NONE);
        assertThat(session.journal().verify().orElseThrow().flaws()).isEmpty();
    }

    private static List<LicenseOperation> operations(LicenseScene scene, AccountSession session) {
        return session.licenseWork()
                .operations(scene.unit(), false, "", 1000)
                .orElseThrow()
                .items();
    }

    /** A run that nothing cut off. */
    private record Whole(int steps, int operations, long asked) {}
}
