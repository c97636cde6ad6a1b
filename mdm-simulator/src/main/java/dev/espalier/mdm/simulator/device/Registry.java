package dev.espalier.mdm.simulator.device;

import dev.espalier.mdm.simulator.DeviceKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The devices of one organization. Only those that something happened to are kept. */
public final class Registry {

    private final List<Fleet> fleets = new ArrayList<>();
    private final Map<String, DeviceState> changed = new HashMap<>();
    private final Set<String> gone = new HashSet<>();

    public void add(Fleet fleet) {
        fleets.add(fleet);
    }

    public DeviceState add(String serial, DeviceKind kind) {
        var state = DeviceState.fresh(Unit.single(serial, kind));
        gone.remove(serial);
        changed.put(serial, state);
        return state;
    }

    public Optional<DeviceState> find(String serial) {
        var state = changed.get(serial);
        if (state != null) {
            return Optional.of(state);
        }
        return gone.contains(serial) ? Optional.empty() : pristine(serial);
    }

    /** The current state of a fleet's device that is known to be in the organization. */
    DeviceState current(Fleet fleet, int index) {
        var serial = fleet.serial(index);
        var state = changed.get(serial);
        return state != null ? state : fleet.pristine(index, serial);
    }

    public void put(DeviceState state) {
        changed.put(state.serial(), state);
    }

    public void remove(String serial) {
        changed.remove(serial);
        gone.add(serial);
    }

    private Optional<DeviceState> pristine(String serial) {
        for (var fleet : fleets) {
            int index = fleet.indexOf(serial);
            if (index >= 0) {
                return Optional.of(fleet.pristine(index, serial));
            }
        }
        return Optional.empty();
    }
}
