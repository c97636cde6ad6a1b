package dev.espalier.mdm.api.people;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.domain.location.LocationId;
import dev.espalier.mdm.domain.people.ClassId;
import dev.espalier.mdm.domain.people.Person;
import dev.espalier.mdm.domain.people.PersonId;
import dev.espalier.mdm.domain.people.SchoolClass;
import dev.espalier.mdm.domain.shared.Page;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;

/**
 * The stored directory of people and classes. It is the default one; a product with a directory of its own plugs that in
 * instead. A leader sees the people and classes of their own locations (rule X2), a teacher none (rule X3).
 */
public interface People {

    /**
     * Adds people, or replaces those on file as a whole. They are taken in pages of at most 1000, each in a transaction of
     * its own with its entry in the journal, so a list may be of any length. An import that ended early is made again from
     * its beginning. Within a page, the last entry about somebody counts.
     *
     * @param people the list, read once
     * @param listener hears of people left out because a location does not exist
     * @return what came of it, or the refusal
     */
    Outcome<ImportReport> importPeople(Iterator<Person> people, ImportListener listener);

    /**
     * Adds classes and members, in pages like people. Teachers and members have to be on file. At the end, whoever the
     * list did not name leaves the classes that it named, provided that nothing was left out; other classes stay as they
     * are.
     *
     * @param parts the list, read once
     * @param listener hears of parts left out because a location or a person does not exist
     * @return what came of it, or the refusal
     */
    Outcome<ImportReport> importClasses(Iterator<ClassPart> parts, ImportListener listener);

    /**
     * Says where somebody belongs; whoever is not on file is added.
     *
     * @param person who
     * @param locations where from now on, possibly nowhere
     * @return the person; or the refusal, if a location does not exist
     */
    Outcome<Person> locate(PersonId person, Set<LocationId> locations);

    /**
     * Erases people, and takes them out of all classes. The journal keeps how many, and of a single one the pseudonymous
     * id. Devices go on naming the id of whoever uses them until the inventory is told otherwise.
     *
     * @param people at most 1000
     * @return how many of them were on file, or the refusal
     */
    Outcome<Integer> forget(Collection<PersonId> people);

    /**
     * Shows somebody.
     *
     * @param person who
     * @return the person, or the refusal, which is the same for whoever is not there and whoever is out of reach
     */
    Outcome<Person> show(PersonId person);

    /**
     * Looks people up.
     *
     * @param people at most 1000
     * @return those on file and within reach
     */
    Map<PersonId, Person> find(Collection<PersonId> people);

    /**
     * Lists people within reach by their ids.
     *
     * @param locations only those who belong to one of these, at most 1000; everybody for an empty set
     * @param after the position from the page before, or empty text for the first page
     * @param max how many at most, 1 to {@link Page#MAX}
     * @return a page
     */
    Page<Person> list(Set<LocationId> locations, String after, int max);

    /**
     * Shows a class.
     *
     * @param id which
     * @return the class, or the refusal, which is the same for one that is not there and one out of reach
     */
    Outcome<SchoolClass> showClass(ClassId id);

    /**
     * Lists classes within reach by their ids.
     *
     * @param locations only those at one of these, at most 1000; all for an empty set
     * @param after the position from the page before, or empty text for the first page
     * @param max how many at most, 1 to {@link Page#MAX}
     * @return a page
     */
    Page<SchoolClass> listClasses(Set<LocationId> locations, String after, int max);

    /**
     * Lists the members of a class by their ids.
     *
     * @param id which class
     * @param after the position from the page before, or empty text for the first page
     * @param max how many at most, 1 to {@link Page#MAX}
     * @return a page, or the refusal as for {@link #showClass}
     */
    Outcome<Page<PersonId>> members(ClassId id, String after, int max);

    /**
     * Removes classes with their members; the people stay.
     *
     * @param classes at most 1000
     * @return how many of them were on file, or the refusal
     */
    Outcome<Integer> forgetClasses(Collection<ClassId> classes);
}
