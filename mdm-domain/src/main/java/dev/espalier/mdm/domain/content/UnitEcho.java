package dev.espalier.mdm.domain.content;

import dev.espalier.mdm.domain.internal.MdmValue;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** What every answer about a unit repeats: whose unit it is, who owns it, how long the token lasts (rule A3). */
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
