package dev.espalier.mdm.cli.people;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * What a CSV file has to look like.
 *
 * @param required the columns that have to be there
 * @param optional the columns that may be there
 * @param meaning makes something of a line
 */
record Form<T>(List<String> required, List<String> optional, Function<Line, T> meaning) {

    List<String> header(List<String> first) {
        var columns = first.stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        if (!columns.containsAll(required)) {
            throw new IllegalArgumentException("The file begins with a line of column names: "
                    + String.join(", ", required) + ", and, if known, " + String.join(", ", optional) + ".");
        }
        if (columns.stream().distinct().count() < columns.size()) {
            throw new IllegalArgumentException("Two columns of the file have the same name.");
        }
        return columns;
    }

    /** Columns of which nothing is taken. */
    List<String> strange(List<String> columns) {
        return columns.stream()
                .filter(column -> !required.contains(column) && !optional.contains(column))
                .toList();
    }
}
