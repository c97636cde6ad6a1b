package dev.espalier.mdm.specification.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.specification.School;
import dev.espalier.mdm.testkit.crash.Mortal;
import java.time.Duration;

/** Lets a process die before, and one die after, each of its steps. */
final class Deaths {

    private Deaths() {}

    /** Wherever it dies: once it is told again, the end is the same as if nobody had died. */
    static <T> void every(Story<T> story) {
        Object expected = story.withoutDeath();
        everyStep(
                story,
                (again, death) ->
                        assertThat(again.afterDeathAndRepetition(death)).isEqualTo(expected));
    }

    static <T> void everyStep(Story<T> story, Check<T> check) {
        int steps = story.steps();
        assertThat(steps).isGreaterThan(5);
        for (int step = 1; step <= steps; step++) {
            check.of(story, Mortal.dyingBefore(step));
            check.of(story, Mortal.dyingAfter(step));
        }
    }

    /** What is in use has to outlive the sweeping of what is not. */
    static void sweep(School school) {
        school.storage.vault().sweep(school.clock.instant().plus(Duration.ofDays(2)));
    }

    interface Check<T> {
        void of(Story<T> story, Mortal process);
    }
}
