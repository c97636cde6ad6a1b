package dev.espalier.mdm.simulator.device;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which devices are assigned to one server, in the order of their assignment; those of one second in the order of their serial
 * numbers.
 *
 * <p>Every assignment has a number of its own. A fleet takes a stretch of numbers at once. A device that leaves keeps its number
 * together with the moment it left, so that a listing that began before goes on to show what it began with.
 */
public final class Roll {

    private record Stretch(Fleet fleet, long start) {
        boolean covers(long number) {
            return number >= start && number < start + fleet.size();
        }
    }

    private record Departure(long position, DeviceState last) {}

    /** Members that were assigned in the same second, sorted, and the number after the last of them. */
    private record Run(List<DeviceState> members, long end) {}

    /**
     * Where a listing goes on.
     *
     * @param number the first assignment of a second
     * @param skip how many devices of that second were listed already
     */
    public record Place(long number, int skip) {
        public static final Place BEGINNING = new Place(0, 0);
    }

    /**
     * Some members as a listing shows them.
     *
     * @param devices the members
     * @param next where to continue
     * @param more whether another one follows
     */
    public record Page(List<DeviceState> devices, Place next, boolean more) {}

    private final String server;
    private final Registry registry;
    private final TreeMap<Long, Stretch> stretches = new TreeMap<>();
    private final Map<Long, String> singles = new HashMap<>();
    private final Map<String, Long> numbers = new HashMap<>();
    private final Map<Long, Departure> departures = new HashMap<>();
    private long end;

    public Roll(String server, Registry registry) {
        this.server = server;
        this.registry = registry;
    }

    /** The number that the next assignment gets: a listing that begins now ends before it. */
    public long end() {
        return end;
    }

    public long count() {
        return end - departures.size();
    }

    public void join(Fleet fleet) {
        stretches.put(end, new Stretch(fleet, end));
        end += fleet.size();
    }

    public void join(DeviceState device) {
        singles.put(end, device.serial());
        numbers.put(device.serial(), end);
        end++;
    }

    /** Notes that a device left when the server's operation log had the given length. */
    public void leave(DeviceState last, long position) {
        var number = Optional.ofNullable(numbers.remove(last.serial())).orElseGet(() -> numberInFleet(last.serial()));
        departures.put(number, new Departure(position, last));
    }

    /** The members from a place on that belonged to the server when its operation log had the given length. */
    public Page page(Place from, long until, long position, int limit) {
        var devices = new ArrayList<DeviceState>();
        var place = from;
        while (place.number() < until) {
            var run = run(place.number(), until, position);
            int room = limit - devices.size();
            int left = run.members().size() - place.skip();
            devices.addAll(run.members().subList(place.skip(), place.skip() + Math.min(room, left)));
            if (left > room) {
                return new Page(devices, new Place(place.number(), place.skip() + room), true);
            }
            place = new Place(run.end(), 0);
        }
        return new Page(devices, place, false);
    }

    private Run run(long from, long until, long position) {
        var members = new ArrayList<DeviceState>();
        long number = from;
        while (number < until) {
            var device = at(number, position);
            if (device.isPresent() && !members.isEmpty() && !sameSecond(members.get(0), device.get())) {
                break;
            }
            device.ifPresent(members::add);
            number++;
        }
        members.sort(Comparator.comparing(DeviceState::serial));
        return new Run(members, number);
    }

    private static boolean sameSecond(DeviceState one, DeviceState other) {
        return one.placement().assignedAt() == other.placement().assignedAt();
    }

    /** Every member now, at most as many as given. */
    public List<DeviceState> members(int limit) {
        return page(Place.BEGINNING, end, Long.MAX_VALUE, limit).devices();
    }

    private Optional<DeviceState> at(long number, long position) {
        var departure = departures.get(number);
        if (departure != null) {
            return departure.position() < position ? Optional.empty() : Optional.of(departure.last());
        }
        var stretch = stretches.floorEntry(number);
        return stretch != null && stretch.getValue().covers(number)
                ? Optional.of(registry.current(stretch.getValue().fleet(), (int) (number - stretch.getKey())))
                : registry.find(singles.getOrDefault(number, ""));
    }

    private long numberInFleet(String serial) {
        return stretches.values().stream()
                .filter(stretch -> stretch.fleet().indexOf(serial) >= 0)
                .mapToLong(stretch -> stretch.start() + stretch.fleet().indexOf(serial))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(serial + " is not on server " + server));
    }
}
