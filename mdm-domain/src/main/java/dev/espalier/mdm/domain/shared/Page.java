package dev.espalier.mdm.domain.shared;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One page of a list that may be long, and how to ask for the next one.
 *
 * <p>Pages follow keys, not numbers: a row that appears or vanishes between two pages neither shifts nor doubles the
 * others.
 *
 * @param <T> what is listed
 */
public final class Page<T> {
    /** The most items that a page may hold. */
    public static final int MAX = 1000;

    private final List<T> items;
    private final String next;

    private Page(List<T> items, String next) {
        this.items = List.copyOf(items);
        this.next = next;
    }

    /**
     * A page that others follow.
     *
     * @param items what is on it, in order
     * @param next opaque position, given back to get the next page; not empty
     * @param <T> what is listed
     * @return the page
     */
    public static <T> Page<T> of(List<T> items, String next) {
        return new Page<>(items, next);
    }

    /**
     * The last page of a list, possibly empty.
     *
     * @param items what is on it, in order
     * @param <T> what is listed
     * @return the page
     */
    public static <T> Page<T> last(List<T> items) {
        return new Page<>(items, "");
    }

    /**
     * What is on this page.
     *
     * @return the items, in the list's order; unmodifiable
     */
    public List<T> items() {
        return items;
    }

    /**
     * Where the next page begins.
     *
     * @return the position to ask with, or empty on the last page
     */
    public Optional<String> next() {
        return next.isEmpty() ? Optional.empty() : Optional.of(next);
    }

    /**
     * The same page with other words for its items.
     *
     * @param change applied to each item
     * @param <R> the new kind of item
     * @return the changed page, with the same position
     */
    public <R> Page<R> map(Function<? super T, ? extends R> change) {
        return new Page<>(items.stream().<R>map(change).toList(), next);
    }
}
