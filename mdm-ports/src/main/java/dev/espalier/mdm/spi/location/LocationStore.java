package dev.espalier.mdm.spi.location;

import dev.espalier.mdm.domain.location.Location;
import dev.espalier.mdm.domain.location.LocationId;
import dev.espalier.mdm.domain.shared.Page;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** The locations of an account. */
public interface LocationStore {

    /**
     * Looks a location up.
     *
     * @param id which
     * @return the location, or empty
     */
    Optional<Location> find(LocationId id);

    /**
     * Tells which of these locations exist.
     *
     * @param ids at most {@link Page#MAX}
     * @return those that do
     */
    Set<LocationId> existing(Collection<LocationId> ids);

    /**
     * Adds a location, or gives an existing one another name.
     *
     * @param location the location
     * @return true if it is new
     */
    boolean put(Location location);

    /**
     * Removes a location. Devices and classes that were there have no location afterwards, and people one less.
     * Selections of integrations are not touched: that is decided by the caller, before, in the same transaction.
     *
     * @param id which
     */
    void remove(LocationId id);

    /**
     * Lists locations by their ids.
     *
     * @param after the position from the page before, or empty text for the first page
     * @param max how many at most, 1 to {@link Page#MAX}
     * @return a page
     */
    Page<Location> list(String after, int max);
}
