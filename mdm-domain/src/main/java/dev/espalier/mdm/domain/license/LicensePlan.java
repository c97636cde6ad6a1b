package dev.espalier.mdm.domain.license;

import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.internal.MdmValue;
import dev.espalier.mdm.domain.journal.Actor;
import dev.espalier.mdm.domain.shared.Version;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** A plan as it was made: its lines stand beside it. It is applied page by page, and only as it was shown (rule A28). */
@Value.Immutable
@MdmValue
public abstract class LicensePlan {
    LicensePlan() {}

    /**
     * Which plan.
     *
     * @return its id
     */
    public abstract PlanId id();

    /**
     * Which state of it.
     *
     * @return the version
     */
    public abstract Version version();

    /**
     * Who asked for it.
     *
     * @return role and pseudonymous id
     */
    public abstract Actor madeBy();

    /**
     * When it was made.
     *
     * @return the time
     */
    public abstract Instant madeAt();

    /**
     * Which profile it is about.
     *
     * @return the profile, or empty for all of them
     */
    public abstract Optional<ContentProfileId> about();

    /**
     * Where its assignments come from.
     *
     * @return {@code PLAN} for what profiles want, {@code OURS} for what a person asked for
     */
    @Value.Default
    public AssignmentOrigin origin() {
        return AssignmentOrigin.PLAN;
    }

    /**
     * How much it says.
     *
     * @return the counts
     */
    @Value.Default
    public PlanCounts counts() {
        return PlanCounts.NONE;
    }

    /**
     * What tells it from other plans.
     *
     * @return as {@link PlanFingerprint#end()}; an empty text while it is made
     */
    @Value.Default
    public String fingerprint() {
        return "";
    }

    /**
     * Where it stands.
     *
     * @return the state
     */
    @Value.Default
    public State state() {
        return State.BEING_MADE;
    }

    /**
     * How far it was applied.
     *
     * @return the last line that was carried out or left out; 0 before the first
     */
    @Value.Default
    public long appliedTo() {
        return 0;
    }

    /**
     * Changes that were left out because a rule was against them by then.
     *
     * @return 0 or more
     */
    @Value.Default
    public long leftOut() {
        return 0;
    }

    /**
     * Where a plan stands.
     */
    public enum State {
        /** Its lines are still being stored; it was never shown. */
        BEING_MADE,
        /** It was shown and waits for a decision. */
        SHOWN,
        /** It is being applied; whoever goes on begins behind the last line that was carried out. */
        APPLYING,
        /** All of it was asked of Apple; its operations say what came of it. */
        APPLIED
    }

    /**
     * This plan with all its lines stored.
     *
     * @param counts how much it says
     * @param fingerprint what tells it from others
     * @return the plan, ready to be shown
     */
    public LicensePlan shown(PlanCounts counts, String fingerprint) {
        return builder()
                .from(this)
                .counts(counts)
                .fingerprint(fingerprint)
                .state(State.SHOWN)
                .build();
    }

    /**
     * Whether it may be applied by somebody who was shown a plan.
     *
     * @param shown the fingerprint of what they were shown
     * @return that it is another plan, or empty
     */
    public Optional<Refusal> objection(String shown) {
        boolean same = state() != State.BEING_MADE && fingerprint().equals(shown);
        return same
                ? Optional.empty()
                : Optional.of(Refusal.of(WorkRefusal.OTHER_PLAN)
                        .with("plan", id().toString())
                        .with("changes", counts().changes()));
    }

    /**
     * This plan after some lines.
     *
     * @param sequence the last line that was carried out or left out
     * @param leftOut how many of them were left out
     * @return the plan
     */
    public LicensePlan through(long sequence, long leftOut) {
        return builder()
                .from(this)
                .state(sequence >= counts().lines() ? State.APPLIED : State.APPLYING)
                .appliedTo(sequence)
                .leftOut(leftOut() + leftOut)
                .build();
    }

    /**
     * Starts a plan.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of a plan. */
    public static final class Builder extends ImmutableLicensePlan.Builder {
        Builder() {}
    }
}
