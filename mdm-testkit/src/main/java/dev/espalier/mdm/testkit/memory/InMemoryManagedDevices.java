package dev.espalier.mdm.testkit.memory;

import dev.espalier.mdm.domain.inventory.ManagedDevice;
import dev.espalier.mdm.domain.shared.SerialNumber;
import dev.espalier.mdm.spi.inventory.ManagedDeviceStore;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
}
