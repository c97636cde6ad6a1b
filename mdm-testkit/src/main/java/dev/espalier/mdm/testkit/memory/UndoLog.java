package dev.espalier.mdm.testkit.memory;

import java.util.ArrayDeque;
import java.util.Deque;

/** How to undo what the running transaction has changed. */
final class UndoLog {

    private final Deque<Runnable> steps = new ArrayDeque<>();

    void add(Runnable step) {
        steps.push(step);
    }

    void forget() {
        steps.clear();
    }

    void undo() {
        while (!steps.isEmpty()) {
            steps.pop().run();
        }
    }
}
