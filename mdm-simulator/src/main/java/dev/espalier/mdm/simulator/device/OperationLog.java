package dev.espalier.mdm.simulator.device;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** What happened to the devices of one server, oldest first. A position is the number of entries before it. */
public final class OperationLog {

    private final Map<Long, Operation> entries = new HashMap<>();
    private final TreeMap<Long, Fleet> arrivals = new TreeMap<>();
    private long length;
    private long lastAt;

    public void append(Operation operation) {
        entries.put(length++, operation);
        lastAt = operation.at();
    }

    /** Notes the arrival of every device of a fleet at once. */
    public void append(Fleet fleet) {
        arrivals.put(length, fleet);
        length += fleet.size();
        lastAt = fleet.lastDelivery();
    }

    public long length() {
        return length;
    }

    /** Epoch second of the last entry, 0 if there is none. */
    public long lastAt() {
        return lastAt;
    }

    public Operation at(long position) {
        var single = entries.get(position);
        if (single != null) {
            return single;
        }
        var arrival = arrivals.floorEntry(position);
        return arrival.getValue().arrival((int) (position - arrival.getKey()));
    }
}
