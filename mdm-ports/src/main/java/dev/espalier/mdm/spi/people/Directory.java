package dev.espalier.mdm.spi.people;

import dev.espalier.mdm.domain.location.LocationId;
import dev.espalier.mdm.domain.people.ClassId;
import dev.espalier.mdm.domain.people.DirectoryAnswer;
import dev.espalier.mdm.domain.people.Person;
import dev.espalier.mdm.domain.people.PersonId;
import dev.espalier.mdm.domain.people.SchoolClass;
import dev.espalier.mdm.domain.shared.AccountId;
import dev.espalier.mdm.domain.shared.Page;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The product's own directory of people and classes. By default the library keeps what it was told; a product with a
 * directory of its own puts that here instead.
 *
 * <p>It is called outside of transactions, by any thread. Whatever it throws counts as "unavailable"; an empty answer is
 * an answer: there is nobody, or no such class. {@link dev.espalier.mdm.failure.UnavailableException} says so best.
 */
public interface Directory {

    /**
     * Looks people up.
     *
     * @param account whose
     * @param people at most {@link Page#MAX}
     * @return an answer for each of them; one that is missing counts as unavailable
     */
    Map<PersonId, DirectoryAnswer> find(AccountId account, Collection<PersonId> people);

    /**
     * Lists the people who belong to one of these locations, each once, by their ids.
     *
     * @param account whose
     * @param locations which, at most {@link Page#MAX}; of none at all, the page is empty
     * @param after the position from the page before, or empty text for the first page
     * @param max how many at most, 1 to {@link Page#MAX}
     * @return a page
     */
    Page<Person> inLocations(AccountId account, Set<LocationId> locations, String after, int max);

    /**
     * Looks a class up.
     *
     * @param account whose
     * @param id which
     * @return the class, or empty if there is none
     */
    Optional<SchoolClass> schoolClass(AccountId account, ClassId id);

    /**
     * Lists the students of a class by their ids.
     *
     * @param account whose
     * @param id which class
     * @param after the position from the page before, or empty text for the first page
     * @param max how many at most, 1 to {@link Page#MAX}
     * @return a page; empty if there is no such class
     */
    Page<PersonId> members(AccountId account, ClassId id, String after, int max);

    /**
     * Lists the classes that somebody teaches, by their ids.
     *
     * @param account whose
     * @param teacher who teaches
     * @param after the position from the page before, or empty text for the first page
     * @param max how many at most, 1 to {@link Page#MAX}
     * @return a page
     */
    Page<SchoolClass> taughtBy(AccountId account, PersonId teacher, String after, int max);
}
