package dev.espalier.mdm.verify.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.espalier.mdm.domain.device.UpdateReport;
import dev.espalier.mdm.spi.Storage;
import dev.espalier.mdm.testkit.memory.InMemoryStorage;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * A process that dies at any step leaves nothing behind that its successor could not finish. A step is a call through a
 * port: to Apple, to storage, to the vault, to the leases. Each is cut off once before it is taken and once after it.
 */
final class CrashTest {

    private static final Function<InstantSource, Storage> STORAGE = InMemoryStorage::new;

    @TestFactory
    Stream<DynamicTest> an_update_that_died_is_finished_by_the_next_one() {
        return cutOff(updated(Steps.all()).taken(), steps -> updated(steps).endState());
    }

    @TestFactory
    Stream<DynamicTest> a_renewal_that_died_is_finished_by_the_next_try() {
        return cutOff(renewed(Steps.all()).taken(), steps -> renewed(steps).endState());
    }

    private static Stream<DynamicTest> cutOff(List<String> steps, Function<Steps, EndState> story) {
        var undisturbed = story.apply(Steps.all());
        return IntStream.rangeClosed(1, steps.size())
                .boxed()
                .flatMap(step -> Stream.of(
                        dynamicTest(
                                "cut off before step " + step + ", " + steps.get(step - 1),
                                () -> assertThat(story.apply(Steps.before(step)))
                                        .isEqualTo(undisturbed)),
                        dynamicTest(
                                "cut off after step " + step + ", " + steps.get(step - 1),
                                () -> assertThat(story.apply(Steps.through(step)))
                                        .isEqualTo(undisturbed))));
    }

    private static Told updated(Steps steps) {
        try (var world = new World(STORAGE)) {
            world.devicesMove();
            dies(steps, () -> world.inAProcess(steps, world::update));
            world.deadHandsLetGo();
            var report = world.inAProcess(Steps.all(), world::update);
            assertThat(report.ending()).isEqualTo(UpdateReport.Ending.COMPLETE);
            return new Told(steps.taken(), world.endState());
        }
    }

    private static Told renewed(Steps steps) {
        try (var world = new World(STORAGE)) {
            var token = world.anotherToken();
            dies(steps, () -> world.inAProcess(steps, school -> world.renew(school, token)));
            world.deadHandsLetGo();
            world.inAProcess(Steps.all(), school -> world.renew(school, token));
            world.devicesMove();
            assertThat(world.inAProcess(Steps.all(), world::update).ending()).isEqualTo(UpdateReport.Ending.COMPLETE);
            return new Told(steps.taken(), world.endState());
        }
    }

    private static void dies(Steps steps, Runnable process) {
        if (steps.areCutOff()) {
            assertThatExceptionOfType(PowerCut.class).isThrownBy(process::run);
        } else {
            process.run();
        }
    }

    private record Told(List<String> taken, EndState endState) {}
}
