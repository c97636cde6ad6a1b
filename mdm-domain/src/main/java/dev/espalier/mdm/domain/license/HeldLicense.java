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
