package dev.espalier.mdm.testkit.memory;

import dev.espalier.mdm.domain.shared.Page;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Cuts lists into pages that follow keys. */
final class Pages {

    private Pages() {}

    /** Items in order of their keys; the key of a page's last item is where the next one begins. */
    static <T> Page<T> cut(Stream<T> items, Function<T, String> key, String after, int max) {
        checkMax(max);
        List<T> found = items.filter(item -> key.apply(item).compareTo(after) > 0)
                .sorted(Comparator.comparing(key))
                .limit(max + 1L)
                .toList();
        if (found.size() <= max) {
            return Page.last(found);
        }
        return Page.of(found.subList(0, max), key.apply(found.get(max - 1)));
    }

    static void checkMax(int max) {
        if (max < 1 || max > Page.MAX) {
            throw new IllegalArgumentException("A page holds 1 to " + Page.MAX + " items.");
        }
    }

    static void checkSize(Collection<?> items) {
        if (items.size() > Page.MAX) {
            throw new IllegalArgumentException("At most " + Page.MAX + " at once.");
        }
    }
}
