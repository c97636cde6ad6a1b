package dev.espalier.mdm.domain.license;

import java.util.Iterator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One walk over things in order of their assignees; the text of the next one is made once. */
final class SortedWalk<T> {
    private final Iterator<T> things;
    private final Function<T, Assignee> assignee;
    private @Nullable T next;
    private @Nullable String key;

    SortedWalk(Iterator<T> things, Function<T, Assignee> assignee) {
        this.things = things;
        this.assignee = assignee;
        advance();
    }

    /** Whose turn it is, or null at the end. */
    @Nullable
    String key() {
        return key;
    }

    /** The next thing if it is this assignee's, or null. */
    @Nullable
    T take(String wanted) {
        if (!wanted.equals(key)) {
            return null;
        }
        var taken = next;
        advance();
        return taken;
    }

    private void advance() {
        String before = key;
        next = things.hasNext() ? things.next() : null;
        key = next == null ? null : assignee.apply(next).text();
        if (before != null && key != null && key.compareTo(before) < 0) {
            throw new IllegalArgumentException("Assignees have to come in order.");
        }
    }

    static @Nullable String earlier(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return other.compareTo(one) < 0 ? other : one;
    }
}
