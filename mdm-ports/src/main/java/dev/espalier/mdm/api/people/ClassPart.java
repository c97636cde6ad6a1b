package dev.espalier.mdm.api.people;

import dev.espalier.mdm.domain.location.LocationId;
import dev.espalier.mdm.domain.people.ClassId;
import dev.espalier.mdm.domain.people.PersonId;
import java.util.Optional;
import java.util.Set;

/**
 * What one line of a list says about a class. A class of thirty may come in thirty parts: those of one import add up.
 *
 * @param id which class
 * @param about its label and location, as far as the line says them
 * @param teachers who teaches it
 * @param members who learns in it
 */
public record ClassPart(ClassId id, About about, Set<PersonId> teachers, Set<PersonId> members) {

    /** Keeps copies. */
    public ClassPart {
        teachers = Set.copyOf(teachers);
        members = Set.copyOf(members);
    }

    /**
     * What a class is called and where it is. What no line says stays as it is.
     *
     * @param label what people call it, or empty; a class that was never given a label has its id for one
     * @param location where it is taught, or empty
     */
    public record About(Optional<String> label, Optional<LocationId> location) {}
}
