package dev.espalier.mdm.domain.people;

import dev.espalier.mdm.domain.internal.MdmValue;
import dev.espalier.mdm.domain.location.LocationId;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * Somebody who may get licenses, as the product knows them. Addresses and the name are personal: they appear in no log, no
 * message and no journal entry, and {@link #toString()} leaves them out.
 */
@Value.Immutable
@MdmValue
public abstract class Person {
    Person() {}

    /**
     * Who it is.
     *
     * @return the product's pseudonymous key
     */
    public abstract PersonId id();

    /**
     * Where they belong.
     *
     * @return the locations, none if nobody said
     */
    public abstract Set<LocationId> locations();

    /**
     * Their Managed Apple Account.
     *
     * @return the account's address, at most 254 characters, or empty
     */
    @Value.Redacted
    public abstract Optional<String> managedAppleAccount();

    /**
     * Where invitations reach them.
     *
     * @return the e-mail address, at most 254 characters, or empty
     */
    @Value.Redacted
    public abstract Optional<String> email();

    /**
     * What people call them, as noted by the product. Nothing depends on it.
     *
     * @return the name, at most 200 characters on one line, or empty
     */
    @Value.Redacted
    public abstract Optional<String> name();

    @Value.Check
    void check() {
        require(managedAppleAccount().stream().allMatch(Words::areAddress), "A Managed Apple Account", "name@domain");
        require(email().stream().allMatch(Words::areAddress), "An e-mail address", "name@domain");
        require(name().stream().allMatch(Words::areLine), "A person's name", "1 to 200 characters on one line");
    }

    private static void require(boolean fine, String what, String form) {
        if (!fine) {
            throw new IllegalArgumentException(what + " has the form " + form + ".");
        }
    }

    /**
     * The same person somewhere else.
     *
     * @param locations where they belong now
     * @return the person; everything else is as before
     */
    public Person at(Set<LocationId> locations) {
        return builder().from(this).locations(locations).build();
    }

    /**
     * Starts a person.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of a person. */
    public static final class Builder extends ImmutablePerson.Builder {
        Builder() {}
    }
}
