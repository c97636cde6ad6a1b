package dev.espalier.mdm.domain.license;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.domain.location.LocationId;
import dev.espalier.mdm.domain.location.LocationScope;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.SerialNumber;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

/** Whatever is bought, refunded, moved and lost in between: plans keep their promises. */
class PlannerProperties {
    private static final AssetKey APP = AssetKey.of("7");

    @Property(tries = 300)
    @Tag("A6")
    @Tag("A28")
    void no_sequence_of_events_gives_more_than_is_owned_or_leaves_a_scope_and_a_settled_plan_leaves_nothing_to_do(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int steps) {
        var world = new World(new Random(seed));
        for (int i = 0; i < steps; i++) {
            world.happens();
            world.planAndApply(true);
        }
        world.planAndApply(false);
        world.planAndApply(false);

        assertThat(world.plan().changes()).isZero();
    }

    @Property(tries = 200)
    @Tag("A28")
    void the_same_wishes_and_holders_give_the_same_plan_however_often_it_is_made(@ForAll long seed) {
        var world = new World(new Random(seed));
        world.happens();

        assertThat(world.plan().lines).isEqualTo(world.plan().lines);
    }

    /** Two units that own one app, a few devices at three places, and an Apple that knows who holds what. */
    private static final class World {
        final Random random;
        final List<UnitId> units = List.of(new UnitId(new UUID(0, 1)), new UnitId(new UUID(0, 2)));
        final Map<Assignee, Whereabouts> where = new TreeMap<>();
        final Map<Assignee, Instant> wanted = new TreeMap<>();

        World(Random random) {
            this.random = random;
            for (int i = 10; i < 24; i++) {
                where.put(new Assignee.ToDevice(new SerialNumber("C" + i)), Whereabouts.known(place()));
            }
        }

        private Set<LocationId> place() {
            return Set.of(new LocationId(List.of("north", "south", "east").get(random.nextInt(3))));
        }

        void happens() {
            for (UnitId unit : units) {
                unit.total = Math.max(unit.holders.size(), random.nextInt(12));
                unit.scope = random.nextBoolean() ? LocationScope.all() : LocationScope.selected(place());
                unit.hidden = random.nextInt(6) == 0;
                unit.writable = random.nextInt(6) != 0;
            }
            where.replaceAll((device, old) -> switch (random.nextInt(8)) {
                case 0 -> Whereabouts.unknown();
                case 1 -> Whereabouts.unavailable();
                case 2 -> Whereabouts.known(place());
                default -> old;
            });
            for (Assignee device : where.keySet()) {
                if (random.nextInt(3) == 0) {
                    wanted.remove(device);
                } else if (random.nextBoolean()) {
                    wanted.put(device, Instant.EPOCH.plusSeconds(random.nextInt(4)));
                }
            }
        }

        void planAndApply(boolean lossy) {
            var plan = plan();
            for (UnitId unit : units) {
                var gives = plan.assigned.getOrDefault(unit.id, new TreeSet<>());
                var takes = plan.taken.getOrDefault(unit.id, new TreeSet<>());
                check(unit, gives, takes);
                takes.stream().filter(one -> !lossy || random.nextInt(4) != 0).forEach(unit.holders::remove);
                gives.stream()
                        .filter(one -> !lossy || random.nextInt(4) != 0)
                        .forEach(one -> unit.holders.put(one, AssignmentOrigin.PLAN));
            }
            foreign();
        }

        private void check(UnitId unit, Set<Assignee> gives, Set<Assignee> takes) {
            assertThat((long) unit.holders.size() + gives.size()).isLessThanOrEqualTo(unit.total);
            assertThat(gives).allMatch(one -> whereIs(one).admittedBy(unit.scope));
            assertThat(gives).allMatch(wanted::containsKey).noneMatch(unit.holders::containsKey);
            assertThat(gives.isEmpty() || unit.writable && !unit.hidden).isTrue();
            assertThat(takes)
                    .noneMatch(wanted::containsKey)
                    .allMatch(one -> unit.holders.get(one) == AssignmentOrigin.PLAN);
        }

        private Whereabouts whereIs(Assignee one) {
            return where.getOrDefault(one, Whereabouts.unknown());
        }

        /** Somebody else gives a license to whom nobody wants to hold it. */
        private void foreign() {
            var unit = units.get(0);
            where.keySet().stream()
                    .filter(one -> !wanted.containsKey(one) && !unit.holders.containsKey(one))
                    .filter(one -> unit.holders.size() < unit.total && random.nextInt(30) == 0)
                    .forEach(one -> unit.holders.put(one, AssignmentOrigin.APPLE));
        }

        Lines plan() {
            var lines = new Lines();
            var ids = units.stream().map(unit -> unit.id).toList();
            var wants = wanted.entrySet().stream()
                    .map(want -> new Want(want.getKey(), whereIs(want.getKey()), want.getValue(), ids))
                    .iterator();
            AssetPlanner.plan(
                    new AssetInput(wants, units.stream().map(UnitId::source).toList()), lines);
            return lines;
        }
    }

    private static final class UnitId {
        final IntegrationId id;
        final TreeMap<Assignee, AssignmentOrigin> holders = new TreeMap<>();
        LocationScope scope = LocationScope.all();
        long total;
        boolean hidden;
        boolean writable = true;

        UnitId(UUID id) {
            this.id = new IntegrationId(id);
        }

        AssetInput.Source source() {
            var record = AssetRecord.builder()
                    .key(APP)
                    .type(ProductType.APP)
                    .count(new LicenseCount.Finite(total, holders.size(), total - holders.size(), 0))
                    .deviceAssignable(true)
                    .revocable(true)
                    .build();
            var asset = Asset.builder()
                    .unit(id)
                    .record(record)
                    .seenAt(Instant.EPOCH)
                    .hidden(hidden)
                    .build();
            var pool = LicensePool.builder()
                    .unit(id)
                    .scope(scope)
                    .asset(asset)
                    .writable(writable)
                    .build();
            return new AssetInput.Source(
                    pool,
                    List.copyOf(holders.entrySet()).stream()
                            .map(held -> new Holder(held.getKey(), held.getValue(), Holder.Flight.NONE))
                            .iterator());
        }
    }

    /** What a plan said. */
    static final class Lines implements PlanSink {
        final Map<IntegrationId, Set<Assignee>> assigned = new HashMap<>();
        final Map<IntegrationId, Set<Assignee>> taken = new HashMap<>();
        final List<String> lines = new ArrayList<>();

        long changes() {
            return lines.stream()
                    .filter(line -> line.startsWith("+") || line.startsWith("-"))
                    .count();
        }

        @Override
        public void assign(IntegrationId unit, Assignee assignee) {
            assertThat(assigned.computeIfAbsent(unit, one -> new TreeSet<>()).add(assignee))
                    .isTrue();
            lines.add("+" + assignee.text() + unit);
        }

        @Override
        public void takeBack(IntegrationId unit, Assignee assignee) {
            taken.computeIfAbsent(unit, one -> new TreeSet<>()).add(assignee);
            lines.add("-" + assignee.text() + unit);
        }

        @Override
        public void refuse(Want want, WorkRefusal reason) {
            lines.add("!" + want.assignee().text() + reason);
        }

        @Override
        public void shortage(Want want, WorkRefusal reason) {
            lines.add("?" + want.assignee().text());
        }
    }
}
