package dev.espalier.mdm.simulator;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;

/** What the simulator does where Apple's documents leave a choice. Every choice may be changed while it runs, by any thread. */
public final class Behavior {

    private final Map<Choice<?>, Object> values = new ConcurrentHashMap<>();

    Behavior() {
        reset();
    }

    /**
     * Reads a choice.
     *
     * @param choice what was left open
     * @param <T> type of its value
     * @return what the simulator does
     */
    public <T> T get(Choice<T> choice) {
        @SuppressWarnings("unchecked") // only put(Choice<T>, T) writes
        var value = (T) values.get(choice);
        return value;
    }

    /**
     * Makes a choice.
     *
     * @param choice what was left open
     * @param value what the simulator does from now on
     * @param <T> type of the value
     * @return this
     * @throws IllegalArgumentException if the choice does not offer the value
     */
    public <T> Behavior set(Choice<T> choice, T value) {
        values.put(choice, choice.checked(value));
        return this;
    }

    /**
     * Makes a choice from its text, as the control interface and the command line do.
     *
     * @param name the choice's name
     * @param text the value as text
     * @throws IllegalArgumentException if there is no such choice or value
     */
    public void set(String name, String text) {
        var choice = Choice.all().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no choice called " + name));
        values.put(choice, choice.parse(text));
    }

    /**
     * Picks among the alternatives of every choice that has some.
     *
     * @param seed the same seed picks the same
     * @return this
     */
    public Behavior shuffle(long seed) {
        var random = new SplittableRandom(seed);
        Choice.all().forEach(choice -> pick(choice, random));
        return this;
    }

    /** Returns every choice to its default. */
    public void reset() {
        Choice.all().forEach(choice -> values.put(choice, choice.byDefault()));
    }

    private <T> void pick(Choice<T> choice, SplittableRandom random) {
        List<T> alternatives = choice.alternatives();
        if (alternatives.size() > 1) {
            values.put(choice, alternatives.get(random.nextInt(alternatives.size())));
        }
    }
}
