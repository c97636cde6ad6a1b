package dev.espalier.mdm.benchmarks.fetch;

import dev.espalier.mdm.domain.device.SyncPhase;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.spi.device.DeviceGateway;
import dev.espalier.mdm.spi.device.DeviceGateway.PageRequest;
import dev.espalier.mdm.spi.device.PageAnswer.Listed;
import dev.espalier.mdm.spi.server.ServerCredential;
import java.time.Duration;

/** Baseline (a): the pages fetched and parsed by the Apple adapter alone, and thrown away. */
final class PagesProcess {
    private PagesProcess() {}

    public static void main(String[] arguments) {
        var heap = Heap.watched();
        try (var product = Product.open(Place.of(arguments));
                var gateways = product.gateways()) {
            var credential = product.credential();
            long begun = System.nanoTime();
            long devices = read(gateways.devices(), credential);
            var time = Duration.ofNanos(System.nanoTime() - begun);
            System.out.println(new Measured(devices, time, heap.most()).line());
        }
    }

    /** Reads the full list to its end, and counts. */
    static long read(DeviceGateway apple, ServerCredential credential) {
        long devices = 0;
        var page = page(apple, credential, "");
        while (page.more()) {
            devices += page.records().size();
            page = page(apple, credential, page.cursor());
        }
        return devices + page.records().size();
    }

    private static Listed page(DeviceGateway apple, ServerCredential credential, String cursor) {
        return apple.page(credential, new PageRequest(SyncPhase.FULL, cursor, Page.MAX))
                .match(listed -> listed, refused -> {
                    throw new IllegalStateException("The cursor was refused: " + refused.refusal() + ".");
                });
    }
}
