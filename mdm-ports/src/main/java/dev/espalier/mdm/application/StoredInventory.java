package dev.espalier.mdm.application;

import dev.espalier.mdm.domain.inventory.InventoryAnswer;
import dev.espalier.mdm.domain.inventory.ManagedDevice;
import dev.espalier.mdm.domain.location.LocationId;
import dev.espalier.mdm.domain.shared.AccountId;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.domain.shared.SerialNumber;
import dev.espalier.mdm.spi.UnitOfWork;
import dev.espalier.mdm.spi.inventory.Inventory;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The inventory of a product that has none of its own: what the library was told. */
public record StoredInventory(UnitOfWork unitOfWork) implements Inventory {

    @Override
    public Map<SerialNumber, InventoryAnswer> locate(AccountId account, Collection<SerialNumber> serials) {
        var known = unitOfWork.inTransaction(
                account, stores -> stores.managedDevices().find(serials));
        return serials.stream().distinct().collect(Collectors.toMap(Function.identity(), one -> answer(known, one)));
    }

    private static InventoryAnswer answer(Map<SerialNumber, ManagedDevice> known, SerialNumber serial) {
        var device = known.get(serial);
        return device == null ? new InventoryAnswer.Unknown() : new InventoryAnswer.Known(device);
    }

    @Override
    public Page<ManagedDevice> page(AccountId account, String after, int max) {
        return unitOfWork.inTransaction(
                account, stores -> stores.managedDevices().page(after, max));
    }

    @Override
    public Page<ManagedDevice> inLocations(AccountId account, Set<LocationId> locations, String after, int max) {
        return unitOfWork.inTransaction(
                account, stores -> stores.managedDevices().inLocations(locations, after, max));
    }

    @Override
    public Page<ManagedDevice> devicesOf(AccountId account, Collection<String> users, String after, int max) {
        return unitOfWork.inTransaction(
                account, stores -> stores.managedDevices().ofUsers(users, after, max));
    }
}
