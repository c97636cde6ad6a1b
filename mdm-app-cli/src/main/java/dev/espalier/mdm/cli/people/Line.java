package dev.espalier.mdm.cli.people;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A line of a CSV file, by the names of its columns.
 *
 * @param columns the names, in order
 * @param fields the values, in order
 */
record Line(List<String> columns, CsvRecord fields) {
    /** What stands for bytes that are no UTF-8. */
    private static final char UNREADABLE = '\ufffd';

    /** The value in a column, without blanks around it; nothing if there is no such column or no value. */
    Optional<String> value(String column) {
        int place = columns.indexOf(column);
        return place < 0
                ? Optional.empty()
                : Optional.of(fields.getField(place).strip()).filter(text -> !text.isEmpty());
    }

    String required(String column) {
        return value(column)
                .orElseThrow(() -> new IllegalArgumentException("There is no value in the column " + column + "."));
    }

    /** The values in a column that holds several, set apart by blanks or by these signs. */
    Set<String> values(String column, String signs) {
        String separator = "[\\s" + signs + "]+";
        return value(column)
                .map(text -> new LinkedHashSet<>(Arrays.asList(text.split(separator))))
                .map(Line::withoutNothing)
                .orElse(Set.of());
    }

    private static Set<String> withoutNothing(Set<String> words) {
        words.remove("");
        return words;
    }

    /** Refuses a line that cannot mean what it says. */
    Line checked() {
        if (fields.getFieldCount() != columns.size()) {
            throw new IllegalArgumentException(
                    "There are " + fields.getFieldCount() + " values for " + columns.size() + " columns.");
        }
        if (fields.getFields().stream().anyMatch(text -> text.indexOf(UNREADABLE) >= 0)) {
            throw new IllegalArgumentException("This is not UTF-8; save the file as \"CSV UTF-8\".");
        }
        return this;
    }
}
