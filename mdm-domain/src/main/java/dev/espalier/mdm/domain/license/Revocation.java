package dev.espalier.mdm.domain.license;

import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.internal.MdmValue;
import dev.espalier.mdm.domain.journal.Actor;
import dev.espalier.mdm.domain.shared.IntegrationId;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Everything that can come back from many holders at once, first as a plan, then confirmed by its number and carried out
 * in batches (rules A15, A16). Its holders stand beside it, and every license that it takes back is kept as an undo list.
 */
@Value.Immutable
@MdmValue
public abstract class Revocation {
    Revocation() {}

    /**
     * Which revocation.
     *
     * @return its id
     */
    public abstract RevocationId id();

    /**
     * From which unit's licenses.
     *
     * @return the integration
     */
    public abstract IntegrationId unit();

    /**
     * From whom.
     *
     * @return the reach
     */
    public abstract Reach reach();

    /**
     * Who asked for it.
     *
     * @return role and pseudonymous id
     */
    public abstract Actor plannedBy();

    /**
     * When it was planned.
     *
     * @return the time
     */
    public abstract Instant plannedAt();

    /**
     * Holders that would lose something.
     *
     * @return 0 or more
     */
    public abstract long holders();

    /**
     * Licenses that would come back.
     *
     * @return 0 or more
     */
    public abstract long licenses();

    /**
     * Licenses of the same holders that never come back: books, and what Apple flags irrevocable (rule A27).
     *
     * @return 0 or more; reported, not attempted
     */
    public abstract long irrevocable();

    /**
     * When a person confirmed it.
     *
     * @return the time, or empty while it is only a plan
     */
    public abstract Optional<Instant> confirmedAt();

    /**
     * When every holder had been asked for or left out.
     *
     * @return the time, or empty while some are left
     */
    public abstract Optional<Instant> endedAt();

    /** From whom licenses come back. */
    public enum Reach {
        /** From everybody (rule A15). */
        EVERYBODY,
        /** From devices and users that inventory and directory surely do not know (rule A16). */
        UNKNOWN,
        /** From whom a reclaim policy concerns. */
        RECLAIMED
    }

    /**
     * Decides whether a confirmation is meant for this plan.
     *
     * @param number how many licenses the person repeated
     * @return the refusal that names the number to repeat, or empty
     */
    public Optional<Refusal> objection(long number) {
        return confirmedAt().isPresent() || number == licenses()
                ? Optional.empty()
                : Optional.of(Refusal.of(WorkRefusal.REVOCATION_NOT_CONFIRMED)
                        .with("licenses", licenses())
                        .with("holders", holders()));
    }

    /**
     * This revocation after a person confirmed it.
     *
     * @param now the present
     * @return the revocation; the time of the first confirmation is kept
     */
    public Revocation confirmed(Instant now) {
        return builder().from(this).confirmedAt(confirmedAt().orElse(now)).build();
    }

    /**
     * This revocation after its last batch.
     *
     * @param now the present
     * @return the revocation
     */
    public Revocation ended(Instant now) {
        return builder().from(this).endedAt(now).build();
    }

    /**
     * Starts a revocation.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of a revocation. */
    public static final class Builder extends ImmutableRevocation.Builder {
        Builder() {}
    }
}
