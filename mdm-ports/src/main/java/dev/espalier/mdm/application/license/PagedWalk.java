package dev.espalier.mdm.application.license;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

/** Walks over a long list, a page at a time; nothing is kept open between two pages. */
final class PagedWalk<T> implements Iterator<T> {
    private final Function<String, Chunk<T>> pages;
    private final Deque<T> page = new ArrayDeque<>();
    private Optional<String> next = Optional.of("");

    PagedWalk(Function<String, Chunk<T>> pages) {
        this.pages = pages;
    }

    /** A list that tells where it goes on by its last item, and ends with a page that is not full. */
    static <T> PagedWalk<T> full(int max, Function<String, List<T>> pages, Function<T, String> position) {
        return new PagedWalk<>(after -> {
            var items = pages.apply(after);
            return new Chunk<>(
                    items,
                    items.size() < max ? Optional.empty() : Optional.of(position.apply(items.get(items.size() - 1))));
        });
    }

    @Override
    public boolean hasNext() {
        while (page.isEmpty() && next.isPresent()) {
            var read = pages.apply(next.orElseThrow());
            page.addAll(read.items());
            next = read.next();
        }
        return !page.isEmpty();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return page.removeFirst();
    }

    /** A page, and where the next one begins. */
    record Chunk<T>(List<T> items, Optional<String> next) {}
}
