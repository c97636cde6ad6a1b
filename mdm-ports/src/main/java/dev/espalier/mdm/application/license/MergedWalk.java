package dev.espalier.mdm.application.license;

import dev.espalier.mdm.domain.license.Assignee;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Function;

/** Walks over several lists at once, each in order of the assignees, in that order. */
final class MergedWalk<T> implements Iterator<T> {
    private final PriorityQueue<Head<T>> heads = new PriorityQueue<>(Comparator.comparing(Head::key));
    private final Function<T, Assignee> assignee;

    private MergedWalk(Function<T, Assignee> assignee) {
        this.assignee = assignee;
    }

    static <T> Iterator<T> of(List<Iterator<T>> walks, Function<T, Assignee> assignee) {
        if (walks.size() == 1) {
            return walks.get(0);
        }
        var merged = new MergedWalk<T>(assignee);
        walks.forEach(merged::push);
        return merged;
    }

    private void push(Iterator<T> walk) {
        if (walk.hasNext()) {
            var item = walk.next();
            heads.add(new Head<>(assignee.apply(item).text(), item, walk));
        }
    }

    @Override
    public boolean hasNext() {
        return !heads.isEmpty();
    }

    @Override
    public T next() {
        var head = heads.remove();
        push(head.rest());
        return head.item();
    }

    private record Head<T>(String key, T item, Iterator<T> rest) {}
}
