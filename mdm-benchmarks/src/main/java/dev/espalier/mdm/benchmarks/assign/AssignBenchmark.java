package dev.espalier.mdm.benchmarks.assign;

import dev.espalier.mdm.benchmarks.Folders;
import dev.espalier.mdm.benchmarks.JavaProcess;
import dev.espalier.mdm.benchmarks.fetch.Databases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Gives one app to all devices of a school, beside the fewest requests that Apple takes for it. */
public final class AssignBenchmark {
    private static final int IN_A_REQUEST = 1000;
    private static final List<String> SMALL = List.of("-Xmx128m");
    private static final String HEADING = """
            | database | devices | requests | fewest | plan | apply | Apple's own | ratio |
            |---|---|---|---|---|---|---|---|""";

    private AssignBenchmark() {}

    /**
     * Measures and prints a table.
     *
     * @param arguments the rate in requests a second, then numbers of devices; 15 and 100000 if left out
     * @throws IOException if there is no room on the disk
     * @throws SQLException if a database fails
     */
    public static void main(String[] arguments) throws IOException, SQLException {
        var numbers = Stream.of(arguments).map(Integer::valueOf).toList();
        int rate = numbers.isEmpty() ? 15 : numbers.get(0);
        var sizes = numbers.size() < 2 ? List.of(100_000) : numbers.subList(1, numbers.size());
        Path folder = Files.createTempDirectory("assign");
        System.out.println(HEADING);
        try (var databases = Databases.start(folder)) {
            for (int devices : sizes) {
                for (Databases.Kind kind : Databases.Kind.values()) {
                    measure(databases, kind, List.of("" + devices, "" + rate, folder.toString(), "50"));
                }
            }
        } finally {
            Folders.delete(folder);
        }
    }

    private static void measure(Databases databases, Databases.Kind kind, List<String> host)
            throws IOException, SQLException {
        try (var apple = JavaProcess.start(StoreHost.class, List.of("-Xmx1g"), host)) {
            String database = databases.empty(kind);
            var place = List.of(database, apple.line(), host.get(2), host.get(0));
            try (var work = JavaProcess.start(AssignProcess.class, SMALL, place)) {
                System.out.println(
                        row(kind, Integer.parseInt(host.get(0)), work.line().split(" ")));
            }
            databases.drop(kind, database);
        }
    }

    private static String row(Databases.Kind kind, int devices, String[] measured) {
        double apply = Long.parseLong(measured[2]) / 1e9;
        double own = Long.parseLong(measured[3]) / 1e9;
        return String.format(
                Locale.ROOT,
                "| %s | %,d | %s | %d | %.2f s | %.2f s | %.2f s | %.2f |",
                kind,
                devices,
                measured[0],
                (devices + IN_A_REQUEST - 1) / IN_A_REQUEST,
                Long.parseLong(measured[1]) / 1e9,
                apply,
                own,
                apply / own);
    }
}
