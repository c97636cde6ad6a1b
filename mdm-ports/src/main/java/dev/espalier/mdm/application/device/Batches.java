package dev.espalier.mdm.application.device;

import dev.espalier.mdm.domain.shared.Page;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/** Cuts what is wanted at once into what goes into one call and one transaction. */
final class Batches {
    private Batches() {}

    /** The same things in the same order, at most a page of them together. */
    static <T> List<List<T>> of(Collection<T> things) {
        var all = List.copyOf(things);
        return IntStream.iterate(0, from -> from < all.size(), from -> from + Page.MAX)
                .mapToObj(from -> all.subList(from, Math.min(from + Page.MAX, all.size())))
                .toList();
    }
}
