package dev.espalier.mdm.simulator.content;

import java.util.ArrayDeque;
import java.util.Deque;

/** Errors that the next chunks meet, whatever they want. */
final class ForcedFailures {

    private final Deque<Integer> numbers = new ArrayDeque<>();

    void add(int number, int chunks) {
        for (int i = 0; i < chunks; i++) {
            numbers.add(number);
        }
    }

    /** The number for the next chunk, 0 for none. */
    int take() {
        return numbers.isEmpty() ? 0 : numbers.remove();
    }
}
