package dev.espalier.mdm.benchmarks.fetch;

import dev.espalier.mdm.benchmarks.Folders;
import dev.espalier.mdm.benchmarks.JavaProcess;
import dev.espalier.mdm.jdbc.MasterKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads a school's devices for the first time, into PostgreSQL and into H2, with a heap of 128 MB.
 *
 * <p>The baselines of the same run are what the work cannot do without: (a) the same pages fetched and parsed by the
 * Apple adapter alone, and (b) the same rows written page by page as fast as the database can, with one commit each. Work
 * and baselines run in a Java of their own each, one after the other, and all of them start cold.
 */
public final class FullFetchBenchmark {
    private static final List<String> SMALL = List.of("-Xmx128m");

    private final Databases databases;
    private final Path folder;

    private FullFetchBenchmark(Databases databases, Path folder) {
        this.databases = databases;
        this.folder = folder;
    }

    /**
     * Measures and prints a table.
     *
     * @param arguments the number of rounds, then numbers of devices; 3 20000 200000 1000000 if left out
     * @throws IOException if there is no room on the disk
     * @throws SQLException if a database fails
     */
    public static void main(String[] arguments) throws IOException, SQLException {
        var numbers = Arrays.stream(arguments).map(Integer::valueOf).toList();
        int rounds = numbers.isEmpty() ? 3 : numbers.get(0);
        var sizes = numbers.size() < 2 ? List.of(20_000, 200_000, 1_000_000) : numbers.subList(1, numbers.size());
        System.out.println(Result.HEADING);
        measure(rounds, sizes, result -> System.out.println(result.row()));
    }

    static void measure(int rounds, List<Integer> sizes, Consumer<Result> results) throws IOException, SQLException {
        Path folder = Files.createTempDirectory("full-fetch");
        try (var databases = Databases.start(folder)) {
            var benchmark = new FullFetchBenchmark(databases, folder);
            for (int devices : sizes) {
                benchmark.size(rounds, devices, results);
            }
        } finally {
            Folders.delete(folder);
        }
    }

    private void size(int rounds, int devices, Consumer<Result> results) throws IOException, SQLException {
        try (var school = SchoolAtApple.open(devices, folder)) {
            for (Databases.Kind kind : Databases.Kind.values()) {
                var measured = new ArrayList<Round>();
                for (int i = 0; i < rounds; i++) {
                    measured.add(round(kind, school));
                }
                results.accept(new Result(kind, devices, measured));
            }
        }
    }

    private Round round(Databases.Kind kind, SchoolAtApple school) throws IOException, SQLException {
        String filled = databases.empty(kind);
        String empty = databases.empty(kind);
        Path key = Files.createTempDirectory(folder, "key").resolve("master.key");
        MasterKey.newFile(key);
        var place = new Place(filled, key, school.apple());
        prepare(place, school);
        var update = run(UpdateProcess.class, place.arguments());
        var pages = run(PagesProcess.class, place.arguments());
        var rows = run(RowsProcess.class, List.of(filled, empty));
        databases.drop(kind, filled);
        databases.drop(kind, empty);
        return new Round(update, pages, rows);
    }

    /** The server is integrated, and every page read once, so that it lies recorded. */
    private static void prepare(Place place, SchoolAtApple school) {
        try (var product = Product.open(place)) {
            product.integrate(school);
            try (var gateways = product.gateways()) {
                PagesProcess.read(gateways.devices(), product.credential());
            }
        }
    }

    private static Measured run(Class<?> main, List<String> arguments) {
        try (var process = JavaProcess.start(main, SMALL, arguments)) {
            return Measured.parse(process.line());
        }
    }
}
