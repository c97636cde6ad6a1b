package dev.espalier.mdm.benchmarks.plan;

import dev.espalier.mdm.domain.license.AdamId;
import dev.espalier.mdm.domain.license.Asset;
import dev.espalier.mdm.domain.license.AssetInput;
import dev.espalier.mdm.domain.license.AssetKey;
import dev.espalier.mdm.domain.license.AssetPlanner;
import dev.espalier.mdm.domain.license.AssetRecord;
import dev.espalier.mdm.domain.license.Assignee;
import dev.espalier.mdm.domain.license.AssignmentOrigin;
import dev.espalier.mdm.domain.license.Holder;
import dev.espalier.mdm.domain.license.LicenseCount;
import dev.espalier.mdm.domain.license.LicensePool;
import dev.espalier.mdm.domain.license.PlanSink;
import dev.espalier.mdm.domain.license.Pricing;
import dev.espalier.mdm.domain.license.ProductType;
import dev.espalier.mdm.domain.license.Want;
import dev.espalier.mdm.domain.license.Whereabouts;
import dev.espalier.mdm.domain.license.WorkRefusal;
import dev.espalier.mdm.domain.location.LocationId;
import dev.espalier.mdm.domain.location.LocationScope;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.SerialNumber;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Plans devices × apps, every second pair held already, and walks over the same sorted inputs once for comparison. Sizes
 * double, so that growth shows; one app is in memory at a time.
 */
public final class PlanBenchmark {
    private static final int APPS = 100;
    private static final int ROUNDS = 5;
    private static final IntegrationId UNIT = new IntegrationId(new UUID(0, 1));
    private static final LocationId NORTH = new LocationId("north");

    private final List<Assignee> devices;

    private PlanBenchmark(int pairs) {
        devices = IntStream.range(0, pairs / APPS)
                .<Assignee>mapToObj(
                        i -> new Assignee.ToDevice(new SerialNumber(String.format(Locale.ROOT, "C%09d", i))))
                .toList();
    }

    /**
     * Measures and prints.
     *
     * @param arguments none
     */
    public static void main(String... arguments) {
        for (int pairs : new int[] {250_000, 500_000, 1_000_000}) {
            var benchmark = new PlanBenchmark(pairs);
            double walk = benchmark.best(benchmark::walked);
            double plan = benchmark.best(benchmark::planned);
            System.out.printf(
                    Locale.ROOT,
                    "%,9d pairs: plan %5.3f s, one walk %5.3f s, ratio %4.2f%n",
                    pairs,
                    plan,
                    walk,
                    plan / walk);
        }
    }

    private double best(Round round) {
        double best = Double.MAX_VALUE;
        for (int i = 0; i < ROUNDS; i++) {
            long begun = System.nanoTime();
            long seen = 0;
            for (int app = 0; app < APPS; app++) {
                seen += round.of(app);
            }
            best = Math.min(best, (System.nanoTime() - begun) / 1e9);
            if (seen == 0) {
                throw new IllegalStateException("Nothing was seen.");
            }
        }
        return best;
    }

    /** One app. */
    private interface Round {
        long of(int app);
    }

    private Iterator<Want> wants() {
        var where = Whereabouts.known(Set.of(NORTH));
        var units = List.of(UNIT);
        return devices.stream()
                .map(device -> new Want(device, where, Instant.EPOCH, units))
                .iterator();
    }

    private Iterator<Holder> holders() {
        return IntStream.range(0, devices.size())
                .filter(i -> i % 2 == 0)
                .mapToObj(i -> new Holder(devices.get(i), AssignmentOrigin.PLAN, Holder.Flight.NONE))
                .iterator();
    }

    private long walked(int app) {
        long length = 0;
        for (var wants = wants(); wants.hasNext(); ) {
            length += wants.next().assignee().text().length();
        }
        for (var holders = holders(); holders.hasNext(); ) {
            length += holders.next().assignee().text().length();
        }
        return length;
    }

    private long planned(int app) {
        var count = new Counting();
        AssetPlanner.plan(new AssetInput(wants(), List.of(new AssetInput.Source(pool(app), holders()))), count);
        return count.lines;
    }

    private LicensePool pool(int app) {
        var record = AssetRecord.builder()
                .key(new AssetKey(new AdamId(Integer.toString(1000 + app)), Pricing.STANDARD))
                .type(ProductType.APP)
                .count(new LicenseCount.Finite(devices.size(), devices.size() / 2, devices.size() / 2, 0))
                .deviceAssignable(true)
                .revocable(true)
                .build();
        return LicensePool.builder()
                .unit(UNIT)
                .scope(LocationScope.selected(Set.of(NORTH)))
                .asset(Asset.builder()
                        .unit(UNIT)
                        .record(record)
                        .seenAt(Instant.EPOCH)
                        .build())
                .writable(true)
                .build();
    }

    /** Counts what a plan says. */
    private static final class Counting implements PlanSink {
        private long lines;

        @Override
        public void assign(IntegrationId unit, Assignee assignee) {
            lines++;
        }

        @Override
        public void takeBack(IntegrationId unit, Assignee assignee) {
            lines++;
        }

        @Override
        public void refuse(Want want, WorkRefusal reason) {
            lines++;
        }

        @Override
        public void shortage(Want want, WorkRefusal reason) {
            lines++;
        }
    }
}
