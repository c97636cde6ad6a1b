package dev.espalier.mdm.domain.license;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which pages of a list were stored. Several are asked for at once and come in any order, so that it is a row of them
 * from the first one, and some beyond.
 *
 * @param upTo all pages before this one were stored
 * @param beyond those that were stored after the first missing one
 */
public record PageSet(int upTo, Set<Integer> beyond) {
    /** No page. */
    public static final PageSet NONE = new PageSet(0, Set.of());

    /** Keeps a copy. */
    public PageSet {
        beyond = Set.copyOf(beyond);
    }

    /**
     * These pages and one more.
     *
     * @param index which, from zero
     * @return the pages
     */
    public PageSet with(int index) {
        if (has(index)) {
            return this;
        }
        var more = new TreeSet<>(beyond);
        more.add(index);
        int next = upTo;
        while (more.remove(next)) {
            next++;
        }
        return new PageSet(next, more);
    }

    /**
     * Whether a page was stored.
     *
     * @param index which, from zero
     * @return true if it was
     */
    public boolean has(int index) {
        return index < upTo || beyond.contains(index);
    }

    /**
     * How many pages were stored.
     *
     * @return 0 or more
     */
    public int size() {
        return upTo + beyond.size();
    }

    /**
     * A text for storage.
     *
     * @return numbers separated by commas, the first one being {@link #upTo()}
     */
    public String text() {
        return Stream.concat(Stream.of(upTo), beyond.stream().sorted())
                .map(Object::toString)
                .collect(Collectors.joining(","));
    }

    /**
     * Reads what {@link #text()} wrote.
     *
     * @param text the text
     * @return the pages
     */
    public static PageSet parse(String text) {
        var numbers = Stream.of(text.split(",")).map(Integer::valueOf).toList();
        return new PageSet(numbers.get(0), Set.copyOf(numbers.subList(1, numbers.size())));
    }
}
