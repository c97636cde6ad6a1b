package dev.espalier.mdm.domain.content;

import dev.espalier.mdm.domain.internal.MdmValue;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/** What Apple says about a unit (Apple: Client Config; rules A1, A3, A11). */
@Value.Immutable
@MdmValue
public abstract class UnitDetails {
    UnitDetails() {}

    /**
     * The unit's identity.
     *
     * @return Apple's id, {@code uId}
     */
    public abstract UnitId unit();

    /**
     * The location's name as School Manager has it (rule A11).
     *
     * @return the name, or empty if Apple does not say
     */
    public abstract Optional<String> locationName();

    /**
     * The unit's storefront.
     *
     * @return two upper-case letters, or empty if Apple does not say
     */
    public abstract Optional<String> country();

    /**
     * The kind of store, to be given back when facts of the store are asked for.
     *
     * @return {@code volumestore}, {@code enterprisestore}, a word unknown today, or empty
     */
    public abstract Optional<String> platform();

    /**
     * The portal in which the unit is managed.
     *
     * @return its address, or empty if Apple does not say
     */
    public abstract Optional<String> portal();

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
     * Where Apple sends notifications.
     *
     * @return the address, or empty if none is set
     */
    public abstract Optional<String> notificationUrl();

    /**
     * What Apple sends notifications of.
     *
     * @return Apple's words
     */
    public abstract Set<String> notificationTypes();

    /**
     * When Apple said so.
     *
     * @return the time of the answer
     */
    public abstract Instant readAt();

    /**
     * What these details repeat of every answer.
     *
     * @return the echo
     */
    public UnitEcho echo() {
        var echo = UnitEcho.builder();
        echo.unit(unit()).owner(owner()).tokenExpiresAt(tokenExpiresAt());
        return echo.build();
    }

    /**
     * Starts details.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of details. */
    public static final class Builder extends ImmutableUnitDetails.Builder {
        Builder() {}
    }
}
