package dev.espalier.mdm.benchmarks.fetch;

import dev.espalier.mdm.domain.device.UpdateReport;
import java.time.Duration;

/** The work itself: an update of a server whose devices were never read. */
final class UpdateProcess {
    private UpdateProcess() {}

    public static void main(String[] arguments) {
        var heap = Heap.watched();
        try (var product = Product.open(Place.of(arguments))) {
            long begun = System.nanoTime();
            var report = product.update();
            var time = Duration.ofNanos(System.nanoTime() - begun);
            if (report.ending() != UpdateReport.Ending.COMPLETE) {
                throw new IllegalStateException("The update ended " + report.ending() + ".");
            }
            System.out.println(new Measured(report.records(), time, heap.most()).line());
        }
    }
}
