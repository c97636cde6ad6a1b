package dev.espalier.mdm.testkit.apple;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Function;
import java.util.function.Supplier;

/** What comes next of one kind of call: first what was lined up, then what is always answered. */
final class Script<Q, A> {

    private final Queue<Supplier<A>> next = new ArrayDeque<>();
    private Function<Q, A> otherwise;

    Script(Function<Q, A> otherwise) {
        this.otherwise = otherwise;
    }

    synchronized void lineUp(List<Supplier<A>> replies) {
        next.addAll(replies);
    }

    synchronized void always(Function<Q, A> reply) {
        otherwise = reply;
    }

    A answer(Q question) {
        return take().map(Supplier::get).orElseGet(() -> otherwise.apply(question));
    }

    private synchronized Optional<Supplier<A>> take() {
        return Optional.ofNullable(next.poll());
    }
}
