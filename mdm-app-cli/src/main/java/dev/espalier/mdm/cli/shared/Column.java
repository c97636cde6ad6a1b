package dev.espalier.mdm.cli.shared;

import java.util.Locale;
import java.util.function.Function;

/**
 * One column of a result.
 *
 * @param name lower-case words; a program reads them joined by underscores
 * @param cell takes the value from a row
 * @param <T> what a row is
 */
public record Column<T>(String name, Function<? super T, Cell> cell) {

    /** The same column of something that this is a part of. */
    public <R> Column<R> within(Function<? super R, ? extends T> part) {
        return new Column<>(name, whole -> cell.apply(part.apply(whole)));
    }

    String key() {
        return name.replace(' ', '_').toLowerCase(Locale.ROOT);
    }

    String title() {
        return name.toUpperCase(Locale.ROOT);
    }
}
