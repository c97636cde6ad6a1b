package dev.espalier.mdm.spi.device;

import dev.espalier.mdm.domain.device.DeviceChange;
import dev.espalier.mdm.domain.device.DeviceQuery;
import dev.espalier.mdm.domain.device.DeviceStatus;
import dev.espalier.mdm.domain.device.EnrollableDevice;
import dev.espalier.mdm.domain.device.LocatedDevice;
import dev.espalier.mdm.domain.device.PastChange;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.domain.shared.SerialNumber;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The devices at an account's servers. A server can have a million: nothing here returns more than a page, and whole
 * pages are written with one statement a table.
 *
 * <p>A device's {@link EnrollableDevice#status()} and {@link EnrollableDevice#assignmentDue()} are stored beside it, as
 * the domain computed them when it was put, and are what lists are filtered by.
 */
public interface DeviceStore {

    /**
     * Loads devices.
     *
     * @param server whose
     * @param serials at most {@link Page#MAX}
     * @return those that are on file, by serial number
     */
    Map<SerialNumber, EnrollableDevice> find(IntegrationId server, Collection<SerialNumber> serials);

    /**
     * Adds devices that {@link #find} did not find in the same transaction, as most pages of a first full list bring.
     * Knowing that, a storage can be faster than {@link #put}, which is what it does otherwise.
     *
     * @param devices at most {@link Page#MAX}, each once
     */
    default void add(Collection<EnrollableDevice> devices) {
        put(devices);
    }

    /**
     * Adds or replaces devices.
     *
     * @param devices at most {@link Page#MAX}, each once
     */
    void put(Collection<EnrollableDevice> devices);

    /**
     * Lists the devices of a server by serial number, released ones included.
     *
     * @param server whose
     * @param after only those after this one; empty text from the start
     * @param max how many at most, 1 to {@link Page#MAX}
     * @return the devices
     */
    List<EnrollableDevice> inOrder(IntegrationId server, String after, int max);

    /**
     * Lists devices that match a query, with their locations.
     *
     * @param query which, and in which order; it names at least one server
     * @param after the position from the page before, or empty text for the first page
     * @param max how many at most, 1 to {@link Page#MAX}
     * @return a page
     */
    Page<LocatedDevice> list(DeviceQuery query, String after, int max);

    /**
     * Looks for a device at all servers of the account, where it may have been at several.
     *
     * @param serial which
     * @return the device at each server, the one where it is present first
     */
    List<LocatedDevice> everywhere(SerialNumber serial);

    /**
     * Counts devices by their status.
     *
     * @param server whose
     * @return how many of each; a status that no device has may be missing
     */
    Map<DeviceStatus, Long> count(IntegrationId server);

    /**
     * Lists devices that are to be asked about alone, by serial number.
     *
     * @param server whose
     * @param after only those after this one; empty text from the start
     * @param max how many at most, 1 to {@link Page#MAX}
     * @return the devices
     */
    List<EnrollableDevice> verificationDue(IntegrationId server, String after, int max);

    /**
     * Lists present devices that a full list did not show, by serial number.
     *
     * @param server whose
     * @param fetch when the list was begun
     * @param after only those after this one; empty text from the start
     * @param max how many at most, 1 to {@link Page#MAX}
     * @return the devices that were last seen in an earlier list, or in none, and have no operation since
     */
    List<EnrollableDevice> absentFrom(IntegrationId server, Instant fetch, String after, int max);

    /**
     * Counts what {@link #absentFrom} lists.
     *
     * @param server whose
     * @param fetch when the list was begun
     * @return how many
     */
    long countAbsentFrom(IntegrationId server, Instant fetch);

    /**
     * Lists devices whose assignment is due, the longest due first.
     *
     * @param server whose
     * @param now the present
     * @param max how many at most, 1 to {@link Page#MAX}
     * @return the devices
     */
    List<EnrollableDevice> assignmentDue(IntegrationId server, Instant now, int max);

    /**
     * The next time at which an assignment is due.
     *
     * @param server whose
     * @return the earliest time, possibly past, or empty if none is due
     */
    Optional<Instant> nextAssignmentDue(IntegrationId server);

    /**
     * Keeps what changed with a page, for the journal's entry that names the page.
     *
     * @param page a new id that stands in the entry's details as {@code page}
     * @param changes at most {@link Page#MAX} of one server, each device once
     */
    void addChanges(UUID page, Collection<PastChange> changes);

    /**
     * Reads what changed with a page.
     *
     * @param page its id
     * @return the changes, by serial number
     */
    List<DeviceChange> changes(UUID page);

    /**
     * Reads what is kept of a device's changes, at whichever servers.
     *
     * @param serial which device
     * @param max how many at most, 1 to {@link Page#MAX}
     * @return the newest changes, from the newest to the oldest
     */
    List<PastChange> history(SerialNumber serial, int max);
}
