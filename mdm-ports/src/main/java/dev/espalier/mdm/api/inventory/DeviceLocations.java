package dev.espalier.mdm.api.inventory;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.domain.inventory.ManagedDevice;
import dev.espalier.mdm.domain.shared.SerialNumber;
import java.util.Collection;
import java.util.Map;

/** The stored inventory. It is the default one; a product with an inventory of its own plugs that in instead. */
public interface DeviceLocations {

    /**
     * Says where devices are and who uses them.
     *
     * @param devices at most 1000, each serial number once
     * @return how many were stored; or the refusal, if a location does not exist
     */
    Outcome<Integer> put(Collection<ManagedDevice> devices);

    /**
     * Forgets devices: the inventory does not have them any more.
     *
     * @param serials at most 1000
     * @return how many were named, or the refusal
     */
    Outcome<Integer> forget(Collection<SerialNumber> serials);

    /**
     * Looks devices up.
     *
     * @param serials at most 1000
     * @return those on file, or the refusal
     */
    Outcome<Map<SerialNumber, ManagedDevice>> find(Collection<SerialNumber> serials);
}
