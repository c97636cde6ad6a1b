package dev.espalier.mdm.benchmarks.fetch;

import dev.espalier.mdm.benchmarks.Median;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * What came out for one database and one number of devices.
 *
 * @param database which database
 * @param devices how many devices
 * @param rounds each measurement, one or more
 */
record Result(Databases.Kind database, int devices, List<Round> rounds) {
    private static final double MEBIBYTE = 1024 * 1024;

    static final String HEADING = """
            | database | devices | update | (a) pages | (b) rows | ratio | devices/s | heap after GC |
            |---|---|---|---|---|---|---|---|""";

    double seconds() {
        return median(round -> round.update().seconds());
    }

    double ratio() {
        return median(Round::ratio);
    }

    /** The most that was left on the heap in any round, in MiB. */
    double heap() {
        return rounds.stream().mapToLong(round -> round.update().heap()).max().orElseThrow() / MEBIBYTE;
    }

    /** A row under the heading, of medians. */
    String row() {
        return String.format(
                Locale.ROOT,
                "| %s | %,d | %.2f s | %.2f s | %.2f s | %.2f | %,.0f | %.0f MiB |",
                database,
                devices,
                seconds(),
                median(round -> round.pages().seconds()),
                median(round -> round.rows().seconds()),
                ratio(),
                devices / seconds(),
                heap());
    }

    private double median(ToDoubleFunction<Round> figure) {
        return Median.of(rounds.stream().map(figure::applyAsDouble).toList());
    }
}
