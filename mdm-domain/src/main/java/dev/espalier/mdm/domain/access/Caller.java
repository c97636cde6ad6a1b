package dev.espalier.mdm.domain.access;

import dev.espalier.mdm.domain.internal.MdmValue;
import dev.espalier.mdm.domain.location.LocationId;
import java.util.Set;
import org.immutables.value.Value;

/**
 * Who asks. The product has checked that they are who they say; this library trusts it and decides what they may do.
 */
@Value.Immutable
@MdmValue
public abstract class Caller {
    Caller() {}

    /**
     * What they are in the account.
     *
     * @return the role
     */
    public abstract Role role();

    /**
     * The product's pseudonymous key for this person. It stays in the journal when the person's name is erased, so it
     * must not be a name or an e-mail address.
     *
     * @return the key, 1 to 100 characters
     */
    public abstract String id();

    /**
     * What people call them.
     *
     * @return the name, not blank
     */
    public abstract String name();

    /**
     * The locations they look after or teach at; of no meaning for the other roles.
     *
     * @return the locations, possibly none
     */
    public abstract Set<LocationId> locations();

    @Value.Check
    void check() {
        if (id().isBlank() || id().length() > 100 || name().isBlank()) {
            throw new IllegalArgumentException("A caller needs an id of 1 to 100 characters and a name.");
        }
    }

    /**
     * An administrator of the account.
     *
     * @param id the product's pseudonymous key
     * @param name what people call them
     * @return the caller
     */
    public static Caller administrator(String id, String name) {
        return of(Role.ADMINISTRATOR, id, name, Set.of());
    }

    /**
     * A leader of some locations.
     *
     * @param id the product's pseudonymous key
     * @param name what people call them
     * @param locations the locations they look after
     * @return the caller
     */
    public static Caller leader(String id, String name, Set<LocationId> locations) {
        return of(Role.LOCATION_LEADER, id, name, locations);
    }

    /**
     * A teacher.
     *
     * @param id the product's pseudonymous key
     * @param name what people call them
     * @param locations the locations they teach at
     * @return the caller
     */
    public static Caller teacher(String id, String name, Set<LocationId> locations) {
        return of(Role.TEACHER, id, name, locations);
    }

    /**
     * A managed service provider.
     *
     * @param id the product's pseudonymous key
     * @param name what people call them
     * @return the caller
     */
    public static Caller partner(String id, String name) {
        return of(Role.PARTNER, id, name, Set.of());
    }

    /**
     * The product itself, acting on nobody's behalf.
     *
     * @return the caller
     */
    public static Caller system() {
        return of(Role.SYSTEM, "system", "System", Set.of());
    }

    private static Caller of(Role role, String id, String name, Set<LocationId> locations) {
        return ImmutableCaller.builder()
                .role(role)
                .id(id)
                .name(name)
                .locations(locations)
                .build();
    }
}
