package dev.espalier.mdm.benchmarks.mirror;

import dev.espalier.mdm.benchmarks.Folders;
import dev.espalier.mdm.benchmarks.JavaProcess;
import dev.espalier.mdm.benchmarks.fetch.Databases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/**
 * Reads who holds the licenses of a unit, 549 on a page, five requests at once, 50 ms for each answer, into PostgreSQL
 * and into H2.
 *
 * <p>The bound is what Apple allows: the pages at five at once, or at the rate that it advertises, whichever takes longer.
 * A Java that has just started reads the first unit, and then the second one.
 */
public final class MirrorBenchmark {
    private static final int AT_ONCE = 5;
    private static final int LATENCY_MILLIS = 50;
    private static final List<String> SMALL = List.of("-Xmx128m");
    private static final String HEADING = """
            | database | pages | advertised | assignments | bound | first unit | ratio | second unit | ratio |
            |---|---|---|---|---|---|---|---|---|""";

    private MirrorBenchmark() {}

    /**
     * Measures and prints a table.
     *
     * @param arguments the number of pages, then rates in requests a second; 353 15 1000 if left out
     * @throws IOException if there is no room on the disk
     * @throws SQLException if a database fails
     */
    public static void main(String[] arguments) throws IOException, SQLException {
        var numbers = List.of(arguments).stream().map(Integer::valueOf).toList();
        int pages = numbers.isEmpty() ? 353 : numbers.get(0);
        var rates = numbers.size() < 2 ? List.of(15, 1000) : numbers.subList(1, numbers.size());
        Path folder = Files.createTempDirectory("mirror");
        System.out.println(HEADING);
        try (var databases = Databases.start(folder)) {
            for (int rate : rates) {
                measure(databases, folder, pages, rate);
            }
        } finally {
            Folders.delete(folder);
        }
    }

    private static void measure(Databases databases, Path folder, int pages, int rate)
            throws IOException, SQLException {
        var host = List.of("" + pages, "" + rate, folder.toString(), "" + LATENCY_MILLIS);
        try (var apple = JavaProcess.start(UnitHost.class, List.of("-Xmx1g"), host)) {
            String address = apple.line();
            for (Databases.Kind kind : Databases.Kind.values()) {
                String database = databases.empty(kind);
                try (var work =
                        JavaProcess.start(MirrorProcess.class, SMALL, List.of(database, address, folder.toString()))) {
                    System.out.println(row(kind, pages, rate, work.line().split(" ")));
                }
                databases.drop(kind, database);
            }
        }
    }

    private static String row(Databases.Kind kind, int pages, int rate, String[] measured) {
        double bound = Math.max(pages / (double) AT_ONCE * LATENCY_MILLIS / 1000, pages / (double) rate);
        double first = Long.parseLong(measured[1]) / 1e9;
        double second = Long.parseLong(measured[3]) / 1e9;
        return String.format(
                Locale.ROOT,
                "| %s | %,d | %,d/s | %,d | %.2f s | %.2f s | %.2f | %.2f s | %.2f |",
                kind,
                pages,
                rate,
                Long.parseLong(measured[0]),
                bound,
                first,
                first / bound,
                second,
                second / bound);
    }
}
