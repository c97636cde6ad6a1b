package dev.espalier.mdm.cli.shared;

import dev.espalier.mdm.domain.shared.Page;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Walks a list page by page, as far as somebody reads on. */
public final class Pages {
    private Pages() {}

    /** All items; {@code page} is given the position to read on from, empty at first. */
    public static <T> Stream<T> all(Function<String, Page<T>> page) {
        return Stream.iterate(
                        Optional.of(page.apply("")),
                        Optional::isPresent,
                        last -> last.flatMap(Page::next).map(page))
                .flatMap(Optional::stream)
                .flatMap(each -> each.items().stream());
    }
}
