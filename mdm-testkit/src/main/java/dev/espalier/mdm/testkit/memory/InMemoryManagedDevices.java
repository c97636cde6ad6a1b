package dev.espalier.mdm.testkit.memory;

import dev.espalier.mdm.domain.inventory.ManagedDevice;
import dev.espalier.mdm.domain.location.LocationId;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.domain.shared.SerialNumber;
import dev.espalier.mdm.spi.inventory.ManagedDeviceStore;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Where devices are. */
record InMemoryManagedDevices(AccountTables tables) implements ManagedDeviceStore {

    @Override
    public Map<SerialNumber, ManagedDevice> find(Collection<SerialNumber> serials) {
        Pages.checkSize(serials);
        return serials.stream()
                .distinct()
                .map(tables.managedDevices::find)
                .flatMap(Optional::stream)
                .collect(Collectors.toMap(ManagedDevice::serial, Function.identity()));
    }

    @Override
    public void put(Collection<ManagedDevice> devices) {
        Pages.checkSize(devices);
        devices.forEach(device -> tables.managedDevices.put(device.serial(), device));
    }

    @Override
    public void forget(Collection<SerialNumber> serials) {
        Pages.checkSize(serials);
        serials.forEach(tables.managedDevices::remove);
    }

    @Override
    public Page<ManagedDevice> page(String after, int max) {
        return cut(device -> true, after, max);
    }

    @Override
    public Page<ManagedDevice> inLocations(Set<LocationId> locations, String after, int max) {
        Pages.checkSize(locations);
        return cut(device -> device.locations().stream().anyMatch(locations::contains), after, max);
    }

    @Override
    public Page<ManagedDevice> ofUsers(Collection<String> users, String after, int max) {
        Pages.checkSize(users);
        return cut(device -> device.user().stream().anyMatch(users::contains), after, max);
    }

    private Page<ManagedDevice> cut(Predicate<ManagedDevice> which, String after, int max) {
        return Pages.cut(
                tables.managedDevices.rows().filter(which),
                device -> device.serial().value(),
                after,
                max);
    }

    @Override
    public long count() {
        return tables.managedDevices.rows().count();
    }
}
