package dev.espalier.mdm.benchmarks.assign;

import dev.espalier.mdm.simulator.AppleSimulator;
import dev.espalier.mdm.simulator.ContentChoice;
import dev.espalier.mdm.simulator.StoreItem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A simulated Apple with two units that own enough licenses of one app, in a process of its own: it writes their token
 * files, prints its address, and runs until it is ended.
 */
final class StoreHost {
    private StoreHost() {}

    public static void main(String[] arguments) throws IOException {
        try (var apple = AppleSimulator.builder().start()) {
            apple.behavior().set(ContentChoice.MAX_REQUEST_PER_SECOND, Integer.parseInt(arguments[1]));
            var school = apple.portal().createSchool("Northwind Schools");
            for (String name : new String[] {"ours", "theirs"}) {
                var unit = school.createUnit(name);
                unit.buy(StoreItem.app(AssignProcess.ITEM), Integer.parseInt(arguments[0]));
                Files.write(Path.of(arguments[2]).resolve(name), unit.downloadToken(school.administrator()));
            }
            apple.behavior().set(ContentChoice.CONTENT_DELAY, Duration.ofMillis(Long.parseLong(arguments[3])));
            System.out.println(apple.url());
            while (System.in.read() >= 0) {
                // whoever started this says nothing, and ends it by going away
            }
        }
    }
}
