package dev.espalier.mdm.spi.inventory;

import dev.espalier.mdm.domain.inventory.ManagedDevice;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.domain.shared.SerialNumber;
import java.util.Collection;
import java.util.Map;

/** Devices and where they are, as the product told. */
public interface ManagedDeviceStore {

    /**
     * Looks devices up.
     *
     * @param serials at most {@link Page#MAX}
     * @return those that are on file
     */
    Map<SerialNumber, ManagedDevice> find(Collection<SerialNumber> serials);

    /**
     * Adds or replaces devices, all in one statement.
     *
     * @param devices at most {@link Page#MAX}, each serial number once
     */
    void put(Collection<ManagedDevice> devices);

    /**
     * Forgets devices.
     *
     * @param serials at most {@link Page#MAX}
     */
    void forget(Collection<SerialNumber> serials);
}
