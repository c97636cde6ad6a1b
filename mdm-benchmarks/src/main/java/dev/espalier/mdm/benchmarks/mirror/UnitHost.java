package dev.espalier.mdm.benchmarks.mirror;

import dev.espalier.mdm.simulator.AppleSimulator;
import dev.espalier.mdm.simulator.ContentChoice;
import dev.espalier.mdm.simulator.SimulatedOrganization;
import dev.espalier.mdm.simulator.SimulatedUnit;
import dev.espalier.mdm.simulator.StoreItem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;

/**
 * A simulated Apple with two units of the same size, in a process of its own: it writes their token files, prints its
 * address, and runs until it is ended.
 */
final class UnitHost {
    private static final int PAGE = 549;
    private static final int HOLDERS_OF_AN_APP = 10_000;
    private static final int ASKED_AT_ONCE = 1000;

    private UnitHost() {}

    public static void main(String[] arguments) throws IOException {
        int pages = Integer.parseInt(arguments[0]);
        try (var apple = AppleSimulator.builder().start()) {
            apple.behavior()
                    .set(ContentChoice.CONTENT_PAGE_SIZE, PAGE)
                    .set(ContentChoice.MAX_REQUEST_PER_SECOND, Integer.parseInt(arguments[1]));
            var school = apple.portal().createSchool("Northwind Schools");
            for (String name : new String[] {"first", "second"}) {
                var unit = filled(apple, school, name, pages * PAGE);
                Files.write(Path.of(arguments[2]).resolve(name), unit.downloadToken(school.administrator()));
            }
            apple.behavior().set(ContentChoice.CONTENT_DELAY, Duration.ofMillis(Long.parseLong(arguments[3])));
            System.out.println(apple.url());
            while (System.in.read() >= 0) {
                // whoever started this says nothing, and ends it by going away
            }
        }
    }

    private static SimulatedUnit filled(
            AppleSimulator apple, SimulatedOrganization school, String name, int assignments) {
        var unit = school.createUnit(name);
        for (int from = 0; from < assignments; from += HOLDERS_OF_AN_APP) {
            int holders = Math.min(HOLDERS_OF_AN_APP, assignments - from);
            var app = StoreItem.app(Integer.toString(400_000_000 + from));
            unit.buy(app, HOLDERS_OF_AN_APP);
            for (int device = 0; device < holders; device += ASKED_AT_ONCE) {
                unit.assignToDevices(
                        app,
                        IntStream.range(device, Math.min(device + ASKED_AT_ONCE, holders))
                                .mapToObj("DMPX%08d"::formatted)
                                .toList());
                apple.clock().advance(Duration.ofMinutes(5));
            }
        }
        return unit;
    }
}
