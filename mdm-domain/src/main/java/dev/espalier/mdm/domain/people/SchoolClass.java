package dev.espalier.mdm.domain.people;

import dev.espalier.mdm.domain.internal.MdmValue;
import dev.espalier.mdm.domain.location.LocationId;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/** A class of a school. Its members, who may be many, are asked for by pages. */
@Value.Immutable
@MdmValue
public abstract class SchoolClass {
    SchoolClass() {}

    /**
     * Which class.
     *
     * @return the product's key
     */
    public abstract ClassId id();

    /**
     * What people call it.
     *
     * @return 1 to 200 characters on one line
     */
    public abstract String label();

    /**
     * Where it is taught.
     *
     * @return the location, or empty if nobody said
     */
    public abstract Optional<LocationId> location();

    /**
     * Who teaches it.
     *
     * @return the teachers, possibly none
     */
    public abstract Set<PersonId> teachers();

    @Value.Check
    void check() {
        if (!Words.areLine(label())) {
            throw new IllegalArgumentException("A class's label is 1 to 200 characters on one line.");
        }
    }

    /**
     * Its location as a set, for questions of scope and access.
     *
     * @return one location or none
     */
    public Set<LocationId> locations() {
        return location().map(Set::of).orElse(Set.of());
    }

    /**
     * Whether somebody teaches it (rule A7).
     *
     * @param person who
     * @return true if they are among its teachers
     */
    public boolean taughtBy(PersonId person) {
        return teachers().contains(person);
    }

    /**
     * Starts a class.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of a class. */
    public static final class Builder extends ImmutableSchoolClass.Builder {
        Builder() {}
    }
}
