package dev.espalier.mdm.simulator.device;

import dev.espalier.mdm.simulator.DeviceFleet;
import dev.espalier.mdm.simulator.DeviceKind;
import dev.espalier.mdm.simulator.SeededFleet;
import java.util.List;
import java.util.stream.IntStream;

/** A delivery of devices. Each is computed from its index, so a million of them take no room. */
public final class Fleet implements SeededFleet {

    private static final int PER_SECOND = 50;

    private final int size;
    private final long seed;
    private final Placement placement;
    private final FleetSerials serials;
    private final DeviceKind[] kinds;

    Fleet(DeviceFleet order, int number, long seed, Placement placement) {
        this.size = order.size();
        this.seed = Salts.mix(seed + number);
        this.placement = placement;
        this.serials = new FleetSerials(number, this.seed);
        this.kinds = order.shares().entrySet().stream()
                .flatMap(share -> IntStream.range(0, share.getValue()).mapToObj(i -> share.getKey()))
                .toArray(DeviceKind[]::new);
    }

    /** The second at which a fleet must begin to be delivered so that the last device arrives now. */
    static long beginning(int size, long now) {
        return now - (size - 1) / PER_SECOND;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public String serial(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException("the fleet has " + size + " devices, none at " + index);
        }
        return serials.at(index);
    }

    @Override
    public List<String> serials(int from, int to) {
        return IntStream.range(from, to).mapToObj(this::serial).toList();
    }

    /** The device as it was delivered; nothing has happened to it since. */
    DeviceState pristine(int index, String serial) {
        long salt = Salts.mix(seed + index);
        var unit = new Unit(serial, kinds[Salts.pick(salt, 0, kinds.length)], salt);
        var placed = placement.isNone()
                ? placement
                : new Placement(
                        placement.server(), placement.assignedAt() + index / PER_SECOND, placement.assignedBy());
        return DeviceState.fresh(unit).placed(placed);
    }

    Operation arrival(int index) {
        var device = pristine(index, serials.at(index));
        return new Operation(Operation.Type.ADDED, device.placement().assignedAt(), device, false);
    }

    /** The index of a device, or −1 if the serial number is none of this fleet's. */
    int indexOf(String serial) {
        long index = serials.indexOf(serial);
        return index < size ? (int) index : -1;
    }

    long lastDelivery() {
        return placement.assignedAt() + (size - 1) / PER_SECOND;
    }
}
