package dev.espalier.mdm.testkit.memory;

import dev.espalier.mdm.domain.inventory.ManagedDevice;
import dev.espalier.mdm.domain.location.Location;
import dev.espalier.mdm.domain.location.LocationId;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.spi.location.LocationStore;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Locations. */
record InMemoryLocations(AccountTables tables) implements LocationStore {

    @Override
    public Optional<Location> find(LocationId id) {
        return tables.locations.find(id);
    }

    @Override
    public Set<LocationId> existing(Collection<LocationId> ids) {
        Pages.checkSize(ids);
        return ids.stream().filter(tables.locations::has).collect(Collectors.toSet());
    }

    @Override
    public boolean put(Location location) {
        boolean fresh = !tables.locations.has(location.id());
        tables.locations.put(location.id(), location);
        return fresh;
    }

    @Override
    public void remove(LocationId id) {
        tables.locations.remove(id);
        tables.managedDevices.rows().filter(device -> device.locations().contains(id)).toList().stream()
                .map(InMemoryLocations::nowhere)
                .forEach(device -> tables.managedDevices.put(device.serial(), device));
        tables.people.rows().filter(person -> person.locations().contains(id)).toList().stream()
                .map(person -> person.at(without(person.locations(), id)))
                .forEach(person -> tables.people.put(person.id(), person));
        new InMemoryClasses(tables).leave(id);
    }

    private static Set<LocationId> without(Set<LocationId> locations, LocationId removed) {
        return locations.stream().filter(each -> !each.equals(removed)).collect(Collectors.toSet());
    }

    private static ManagedDevice nowhere(ManagedDevice device) {
        return ManagedDevice.builder().from(device).location(Optional.empty()).build();
    }

    @Override
    public Page<Location> list(String after, int max) {
        return Pages.cut(tables.locations.rows(), location -> location.id().value(), after, max);
    }
}
