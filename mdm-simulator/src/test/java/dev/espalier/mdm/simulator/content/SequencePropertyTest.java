package dev.espalier.mdm.simulator.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** A sequence is a list that is quick in the middle. */
class SequencePropertyTest {

    private static final class Leaf extends Tracked {}

    @Property(tries = 300)
    void pages_are_those_of_a_list(
            @ForAll @Size(min = 1, max = 400) List<@IntRange(min = -3, max = 1_000) Integer> steps,
            @ForAll @IntRange(min = 0, max = 450) int from,
            @ForAll @IntRange(min = 1, max = 70) int most) {
        var sequence = new Sequence<Leaf>();
        var model = new ArrayList<Leaf>();
        for (int step : steps) {
            if (step % 3 == 0 && !model.isEmpty()) {
                sequence.remove(model.remove(Math.abs(step) % model.size()));
            } else {
                var leaf = new Leaf();
                sequence.add(leaf);
                model.add(leaf);
            }
        }

        assertThat(sequence.size()).isEqualTo(model.size());
        assertThat(sequence.all()).isEqualTo(model);
        assertThat(sequence.page(from, most))
                .isEqualTo(model.subList(Math.min(from, model.size()), Math.min(from + most, model.size())));
    }
}
