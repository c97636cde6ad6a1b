package dev.espalier.mdm.benchmarks.micro;

import dev.espalier.mdm.domain.access.AccessPolicy;
import dev.espalier.mdm.domain.access.Action;
import dev.espalier.mdm.domain.access.Caller;
import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.location.LocationId;
import dev.espalier.mdm.domain.location.LocationScope;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Deciding whether a leader of three locations may update an integration that serves two hundred. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class AccessBenchmark {
    private final LocationScope scope = LocationScope.selected(locations(0, 200));
    private final Caller leader = Caller.leader("u-3", "Lee", locations(198, 201));
    private final Caller stranger = Caller.leader("u-4", "Kim", locations(300, 303));

    private static Set<LocationId> locations(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(number -> new LocationId("campus-" + number))
                .collect(Collectors.toSet());
    }

    /** One who may. */
    @Benchmark
    public Optional<Refusal> granted() {
        return AccessPolicy.onIntegration(leader, Action.UPDATE, scope);
    }

    /** One who does not reach it. */
    @Benchmark
    public Optional<Refusal> refused() {
        return AccessPolicy.onIntegration(stranger, Action.UPDATE, scope);
    }
}
