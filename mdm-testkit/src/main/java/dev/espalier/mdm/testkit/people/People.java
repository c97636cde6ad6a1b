package dev.espalier.mdm.testkit.people;

import dev.espalier.mdm.domain.location.LocationId;
import dev.espalier.mdm.domain.people.ClassId;
import dev.espalier.mdm.domain.people.Person;
import dev.espalier.mdm.domain.people.PersonId;
import dev.espalier.mdm.domain.people.SchoolClass;
import java.util.List;
import java.util.stream.Stream;

/** People and classes as a product knows them. */
public final class People {

    private People() {}

    /**
     * A person without location or address.
     *
     * @param id the pseudonymous id
     * @return the person
     */
    public static Person.Builder aPerson(String id) {
        return Person.builder().id(new PersonId(id));
    }

    /**
     * A person at some schools.
     *
     * @param id the pseudonymous id
     * @param locations the schools
     * @return the person
     */
    public static Person aPersonAt(String id, String... locations) {
        return aPerson(id)
                .locations(Stream.of(locations).map(LocationId::new).toList())
                .build();
    }

    /**
     * A class without location or teacher.
     *
     * @param id its id, which is its label too
     * @return the class
     */
    public static SchoolClass.Builder aClass(String id) {
        return SchoolClass.builder().id(new ClassId(id)).label(id);
    }

    /**
     * Some ids.
     *
     * @param ids the pseudonymous ids
     * @return the same, in their order
     */
    public static List<PersonId> ids(String... ids) {
        return Stream.of(ids).map(PersonId::new).toList();
    }
}
