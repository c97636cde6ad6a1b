package dev.espalier.mdm.domain.license;

import dev.espalier.mdm.domain.internal.MdmValue;
import dev.espalier.mdm.domain.shared.IntegrationId;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** One line of a plan. */
@Value.Immutable
@MdmValue
public abstract class PlanRow {
    PlanRow() {}

    /**
     * Where it stands in the plan.
     *
     * @return 1 for the first line, without gaps
     */
    public abstract long sequence();

    /**
     * What it says.
     *
     * @return the kind
     */
    public abstract Kind kind();

    /**
     * Of which unit.
     *
     * @return the unit, or empty where none gives a license
     */
    public abstract Optional<IntegrationId> unit();

    /**
     * Which license, and whose.
     *
     * @return asset and assignee
     */
    public abstract Assignment pair();

    /**
     * Why not.
     *
     * @return the reason of a refusal or a shortage, or empty
     */
    public abstract Optional<WorkRefusal> reason();

    /**
     * Since when it is wanted.
     *
     * @return the time, or empty for what comes back
     */
    public abstract Optional<Instant> since();

    /**
     * Whether it changes something at Apple.
     *
     * @return true for assignments and take-backs
     */
    public boolean changes() {
        return kind() == Kind.ASSIGN || kind() == Kind.TAKE_BACK;
    }

    /**
     * Whether two lines may go into one request: the same unit and asset, the same kind, devices or users.
     *
     * @param other another line
     * @return true if one request can say both
     */
    public boolean joins(PlanRow other) {
        return kind() == other.kind()
                && unit().equals(other.unit())
                && pair().asset().equals(other.pair().asset())
                && pair().assignee().getClass().equals(other.pair().assignee().getClass());
    }

    /** What a line says. */
    public enum Kind {
        /** A license is to be given. */
        ASSIGN,
        /** A license is to come back. */
        TAKE_BACK,
        /** A rule is against a license. */
        REFUSE,
        /** Somebody has to wait for a license. */
        SHORT
    }

    /**
     * Starts a line.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of a line. */
    public static final class Builder extends ImmutablePlanRow.Builder {
        Builder() {}
    }
}
