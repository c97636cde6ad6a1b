package dev.espalier.mdm.application.device;

import dev.espalier.mdm.domain.server.ServerIntegration;
import dev.espalier.mdm.domain.shared.Page;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/** Cuts what is wanted at once into what goes into one call and one transaction. */
final class Batches {
    private Batches() {}

    /** The same things in the same order, at most a page of them together. */
    static <T> List<List<T>> of(Collection<T> things) {
        return cut(List.copyOf(things), Page.MAX);
    }

    /** The same things in the same order, no more of them together than go into one call about a server's devices. */
    static <T> List<List<T>> of(Collection<T> things, ServerIntegration server) {
        return cut(List.copyOf(things), most(server));
    }

    /** How many devices go into one call: what Apple advertises, and no more than a page. */
    static int most(ServerIntegration server) {
        return Math.min(server.details().batchLimit(), Page.MAX);
    }

    private static <T> List<List<T>> cut(List<T> all, int most) {
        return IntStream.iterate(0, from -> from < all.size(), from -> from + most)
                .mapToObj(from -> all.subList(from, Math.min(from + most, all.size())))
                .toList();
    }
}
