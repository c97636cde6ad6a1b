package dev.espalier.mdm.api.location;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.domain.location.Location;
import dev.espalier.mdm.domain.location.LocationId;
import dev.espalier.mdm.domain.shared.Page;

/** The locations of an account. */
public interface Locations {

    /**
     * Adds a location, or gives an existing one another name.
     *
     * @param location the location
     * @return the location, or the refusal
     */
    Outcome<Location> put(Location location);

    /**
     * Removes a location, from every selection too. A scope that becomes empty admits nobody but administrators
     * (rule X6).
     *
     * @param id which
     * @return what the removal did, or the refusal
     */
    Outcome<Removal> remove(LocationId id);

    /**
     * Lists locations by their ids.
     *
     * @param after the position from the page before, or empty text for the first page
     * @param max how many at most, 1 to {@link Page#MAX}
     * @return a page
     */
    Page<Location> list(String after, int max);

    /**
     * What a removal did.
     *
     * @param selections from how many selections the location was taken
     * @param emptied how many of them are empty now
     */
    record Removal(int selections, int emptied) {}
}
