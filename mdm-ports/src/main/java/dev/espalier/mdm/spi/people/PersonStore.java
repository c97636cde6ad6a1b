package dev.espalier.mdm.spi.people;

import dev.espalier.mdm.domain.location.LocationId;
import dev.espalier.mdm.domain.people.Person;
import dev.espalier.mdm.domain.people.PersonId;
import dev.espalier.mdm.domain.shared.Page;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** People, as the product told. */
public interface PersonStore {

    /**
     * Looks people up.
     *
     * @param people at most {@link Page#MAX}
     * @return those that are on file
     */
    Map<PersonId, Person> find(Collection<PersonId> people);

    /**
     * Adds people or replaces them as a whole, all in one go.
     *
     * @param people at most {@link Page#MAX}, each id once
     */
    void put(Collection<Person> people);

    /**
     * Erases people, and takes them out of all classes.
     *
     * @param people at most {@link Page#MAX}
     * @return how many of them were on file
     */
    int forget(Collection<PersonId> people);

    /**
     * Lists all people by their ids.
     *
     * @param after the position from the page before, or empty text for the first page
     * @param max how many at most, 1 to {@link Page#MAX}
     * @return a page
     */
    Page<Person> page(String after, int max);

    /**
     * Lists the people who belong to one of these locations, each once, by their ids.
     *
     * @param locations which, at most {@link Page#MAX}; of none at all, the page is empty
     * @param after the position from the page before, or empty text for the first page
     * @param max how many at most, 1 to {@link Page#MAX}
     * @return a page
     */
    Page<Person> inLocations(Set<LocationId> locations, String after, int max);

    /**
     * Counts all people.
     *
     * @return how many are on file
     */
    long count();
}
