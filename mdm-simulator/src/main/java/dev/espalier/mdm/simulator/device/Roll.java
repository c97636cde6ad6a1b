package dev.espalier.mdm.simulator.device;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which devices are assigned to one server, in the order of their assignment.
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

    /**
     * Some members as a listing shows them.
     *
     * @param devices the members
     * @param next number to continue with
     * @param more whether another one follows
     */
    public record Page(List<DeviceState> devices, long next, boolean more) {}

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

    /** The members from a number on that belonged to the server when its operation log had the given length. */
    public Page page(long from, long until, long position, int limit) {
        var devices = new ArrayList<DeviceState>();
        long number = from;
        while (number < until) {
            var device = at(number, position);
            if (device.isPresent()) {
                if (devices.size() == limit) {
                    return new Page(devices, number, true);
                }
                devices.add(device.get());
            }
            number++;
        }
        return new Page(devices, number, false);
    }

    /** Every member now, at most as many as given. */
    public List<DeviceState> members(int limit) {
        return page(0, end, Long.MAX_VALUE, limit).devices();
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
