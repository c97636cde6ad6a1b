package dev.espalier.mdm.spi.people;

import dev.espalier.mdm.domain.location.LocationId;
import dev.espalier.mdm.domain.people.ClassId;
import dev.espalier.mdm.domain.people.Membership;
import dev.espalier.mdm.domain.people.PersonId;
import dev.espalier.mdm.domain.people.SchoolClass;
import dev.espalier.mdm.domain.shared.Page;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * Classes, their teachers and their members, as the product told. Every row notes when it was last told, so that a list
 * that comes in many pages can end by letting go whoever it did not name.
 */
public interface ClassStore {

    /**
     * Looks classes up.
     *
     * @param classes at most {@link Page#MAX}
     * @return those that are on file
     */
    Map<ClassId, SchoolClass> find(Collection<ClassId> classes);

    /**
     * Adds classes, or replaces their labels and locations. Their teachers are added to those that are there.
     *
     * @param classes at most {@link Page#MAX}, each id once
     * @param at when it was told
     */
    void put(Collection<SchoolClass> classes, Instant at);

    /**
     * Adds members to classes that are on file; one who is there is told anew.
     *
     * @param members at most {@link Page#MAX}, each once
     * @param at when it was told
     */
    void enroll(Collection<Membership> members, Instant at);

    /**
     * Of all classes that were told at this time or later, lets teachers and members go that were last told before.
     *
     * @param at when the list began
     * @return how many members left
     */
    long settle(Instant at);

    /**
     * Removes classes with their members; the people stay.
     *
     * @param classes at most {@link Page#MAX}
     * @return how many of them were on file
     */
    int forget(Collection<ClassId> classes);

    /**
     * Lists all classes by their ids.
     *
     * @param after the position from the page before, or empty text for the first page
     * @param max how many at most, 1 to {@link Page#MAX}
     * @return a page
     */
    Page<SchoolClass> page(String after, int max);

    /**
     * Lists the classes at these locations by their ids.
     *
     * @param locations which, at most {@link Page#MAX}; of none at all, the page is empty
     * @param after the position from the page before, or empty text for the first page
     * @param max how many at most, 1 to {@link Page#MAX}
     * @return a page
     */
    Page<SchoolClass> inLocations(Set<LocationId> locations, String after, int max);

    /**
     * Lists the classes that somebody teaches, by their ids.
     *
     * @param teacher who teaches
     * @param after the position from the page before, or empty text for the first page
     * @param max how many at most, 1 to {@link Page#MAX}
     * @return a page
     */
    Page<SchoolClass> taughtBy(PersonId teacher, String after, int max);

    /**
     * Lists the members of a class by their ids.
     *
     * @param id which class
     * @param after the position from the page before, or empty text for the first page
     * @param max how many at most, 1 to {@link Page#MAX}
     * @return a page; empty if there is no such class
     */
    Page<PersonId> members(ClassId id, String after, int max);
}
