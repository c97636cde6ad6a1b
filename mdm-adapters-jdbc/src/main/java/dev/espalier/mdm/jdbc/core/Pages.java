package dev.espalier.mdm.jdbc.core;

import dev.espalier.mdm.domain.shared.Page;
import java.util.List;
import java.util.function.Function;

/** Makes pages of rows. One row more than asked for is read, which tells whether there is a next page. */
public final class Pages {
    private Pages() {}

    /**
     * How many rows to read.
     *
     * @throws IllegalArgumentException if the wish is not 1 to {@link Page#MAX}
     */
    public static int reading(int max) {
        return checked(max) + 1;
    }

    /**
     * The wish itself, for lists whose end shows by itself.
     *
     * @throws IllegalArgumentException if it is not 1 to {@link Page#MAX}
     */
    public static int checked(int max) {
        if (max < 1 || max > Page.MAX) {
            throw new IllegalArgumentException("A page holds 1 to " + Page.MAX + " rows.");
        }
        return max;
    }

    /** Makes a page of the rows that were read. */
    public static <T> Page<T> of(List<T> rows, int max, Function<T, String> position) {
        if (rows.size() <= max) {
            return Page.last(rows);
        }
        var items = rows.subList(0, max);
        return Page.of(items, position.apply(items.get(max - 1)));
    }
}
