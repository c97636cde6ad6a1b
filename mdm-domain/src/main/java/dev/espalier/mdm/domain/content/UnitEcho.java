package dev.espalier.mdm.domain.content;

import dev.espalier.mdm.domain.internal.MdmValue;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** What every answer about a unit but an error repeats: whose unit it is, who owns it, how long the token lasts (rule A3). */
@Value.Immutable
@MdmValue
public abstract class UnitEcho {
    UnitEcho() {}

    /**
     * The unit that answered.
     *
     * @return Apple's id of it, or empty if Apple left it out
     */
    public abstract Optional<UnitId> unit();

    /**
     * Who owns the unit.
     *
     * @return the mark, or empty if nobody left one
     */
    public abstract Optional<OwnerMark> owner();

    /**
     * When the token ends, as Apple says.
     *
     * @return the end, or empty if Apple left it out
     */
    public abstract Optional<Instant> tokenExpiresAt();

    /**
     * Whether this comes from an answer that repeats nothing, as Apple's errors do. Every other answer names its unit.
     *
     * @return whether it tells neither the unit nor an owner, and so nothing about who owns it
     */
    public boolean isSilent() {
        return unit().isEmpty() && owner().isEmpty();
    }

    /**
     * Starts an echo.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of an echo. */
    public static final class Builder extends ImmutableUnitEcho.Builder {
        Builder() {}
    }
}
