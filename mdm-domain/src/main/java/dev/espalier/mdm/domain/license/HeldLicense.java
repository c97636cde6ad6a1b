package dev.espalier.mdm.domain.license;

import dev.espalier.mdm.domain.internal.MdmValue;
import dev.espalier.mdm.domain.shared.IntegrationId;
import java.time.Instant;
import org.immutables.value.Value;

/** An assignment in the mirror (rule A21). */
@Value.Immutable
@MdmValue
public abstract class HeldLicense {
    HeldLicense() {}

    /**
     * Whose license it is.
     *
     * @return the unit
     */
    public abstract IntegrationId unit();

    /**
     * What is held, and by whom.
     *
     * @return the assignment
     */
    public abstract Assignment assignment();

    /**
     * Where it comes from.
     *
     * @return the origin
     */
    public abstract AssignmentOrigin origin();

    /**
     * Since when it is known.
     *
     * @return the time
     */
    public abstract Instant firstSeen();

    /**
     * When it was last known to be there.
     *
     * @return when the reading that showed it was begun, or when an operation confirmed it
     */
    public abstract Instant lastSeen();

    /**
     * A license that was not known before.
     *
     * @param unit whose it is
     * @param assignment what is held, and by whom
     * @param sighting how it came to be known
     * @return the license
     */
    public static HeldLicense first(IntegrationId unit, Assignment assignment, Sighting sighting) {
        return builder()
                .unit(unit)
                .assignment(assignment)
                .origin(sighting.origin())
                .firstSeen(sighting.at())
                .lastSeen(sighting.at())
                .build();
    }

    /**
     * This license, seen once more. An earlier sighting that comes late does not make it older, and Apple's list does
     * not tell who made it, so that what we know of its origin stays.
     *
     * @param sighting how it was seen
     * @return the license
     */
    public HeldLicense seen(Sighting sighting) {
        boolean later = sighting.at().isAfter(lastSeen());
        return builder()
                .from(this)
                .origin(origin() == AssignmentOrigin.APPLE ? sighting.origin() : origin())
                .lastSeen(later ? sighting.at() : lastSeen())
                .build();
    }

    /**
     * Starts a license.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of a license. */
    public static final class Builder extends ImmutableHeldLicense.Builder {
        Builder() {}
    }
}
