package dev.espalier.mdm.simulator.content;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/** Cuts work into pieces as Apple does: at most a hundred, and as a rule those of one asset. */
final class Chunks {

    private static final int LARGEST = 100;

    private Chunks() {}

    static <T> List<List<T>> of(List<T> all) {
        return of(all, (one, next) -> true);
    }

    /** Also cuts between neighbors that do not belong together. */
    static <T> List<List<T>> of(List<T> all, BiPredicate<T, T> together) {
        var chunks = new ArrayList<List<T>>();
        int from = 0;
        for (int to = 1; to <= all.size(); to++) {
            boolean full = to - from == LARGEST;
            if (to == all.size() || full || !together.test(all.get(to - 1), all.get(to))) {
                chunks.add(all.subList(from, to));
                from = to;
            }
        }
        return chunks;
    }
}
