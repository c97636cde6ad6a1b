package dev.espalier.mdm.spi.inventory;

import dev.espalier.mdm.domain.inventory.ManagedDevice;
import dev.espalier.mdm.domain.location.LocationId;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.domain.shared.SerialNumber;
import dev.espalier.mdm.failure.MisuseException;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

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

    /**
     * Lists all devices by their serial numbers.
     *
     * @param after the position from the page before, or empty text for the first page
     * @param max how many at most, 1 to {@link Page#MAX}
     * @return a page
     */
    default Page<ManagedDevice> page(String after, int max) {
        throw listsNone();
    }

    /**
     * Lists the devices at these locations by their serial numbers.
     *
     * @param locations which, at most {@link Page#MAX}; of none at all, the page is empty
     * @param after the position from the page before, or empty text for the first page
     * @param max how many at most, 1 to {@link Page#MAX}
     * @return a page
     */
    default Page<ManagedDevice> inLocations(Set<LocationId> locations, String after, int max) {
        throw listsNone();
    }

    /**
     * Lists the devices that somebody uses, by their serial numbers.
     *
     * @param users the pseudonymous keys of people, at most {@link Page#MAX}
     * @param after the position from the page before, or empty text for the first page
     * @param max how many at most, 1 to {@link Page#MAX}
     * @return a page
     */
    default Page<ManagedDevice> ofUsers(Collection<String> users, String after, int max) {
        throw listsNone();
    }

    /**
     * Counts all devices.
     *
     * @return how many are on file
     */
    default long count() {
        throw listsNone();
    }

    private static MisuseException listsNone() {
        return new MisuseException("This storage lists no devices; bring one that does, or an inventory of your own.");
    }
}
