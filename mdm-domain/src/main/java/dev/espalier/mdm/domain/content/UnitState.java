package dev.espalier.mdm.domain.content;

import dev.espalier.mdm.domain.credential.Hold;
import dev.espalier.mdm.domain.credential.Waiting;
import dev.espalier.mdm.domain.internal.MdmValue;
import dev.espalier.mdm.domain.shared.IntegrationId;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** When a unit was updated and is again, and how long Apple is to be left alone about it. */
@Value.Immutable
@MdmValue
public abstract class UnitState implements Waiting {
    UnitState() {}

    /**
     * Whose state this is.
     *
     * @return the integration
     */
    public abstract IntegrationId unit();

    /**
     * When everything was read in full the last time.
     *
     * @return the time of its end, or empty before the first
     */
    public abstract Optional<Instant> fullAt();

    /**
     * When the last update ended.
     *
     * @return the time, or empty before the first
     */
    public abstract Optional<Instant> endedAt();

    /**
     * When the next update starts by itself (rule A19).
     *
     * @return the time, or empty before the first update: at once
     */
    public abstract Optional<Instant> dueAt();

    @Override
    public abstract Optional<Hold> hold();

    @Override
    @Value.Default
    public int failures() {
        return 0;
    }

    /**
     * The state before anything was read.
     *
     * @param unit whose
     * @return the state
     */
    public static UnitState initial(IntegrationId unit) {
        return builder().unit(unit).build();
    }

    /**
     * This state after Apple gave reason to wait.
     *
     * @param hold until when and why
     * @return the state
     */
    public UnitState held(Hold hold) {
        return builder().from(this).hold(hold).failures(failures() + 1).build();
    }

    /**
     * This state without a hold, for example because a new token was stored.
     *
     * @return the state
     */
    public UnitState free() {
        return builder().from(this).hold(Optional.empty()).failures(0).build();
    }

    /**
     * This state after Apple answered again. How often it did not is kept until something was read, lest a service that
     * answers half of the time be asked as often as a healthy one.
     *
     * @return the state without a hold
     */
    public UnitState unheld() {
        return builder().from(this).hold(Optional.empty()).build();
    }

    /**
     * This state at the end of an update.
     *
     * @param now when it ended
     * @param next when the next one starts by itself
     * @return the state
     */
    public UnitState ended(Instant now, Instant next) {
        return builder().from(this).endedAt(now).dueAt(next).build();
    }

    /**
     * This state after something gave reason to read everything again soon.
     *
     * @param now the present
     * @return the state, due at once
     */
    public UnitState dueNow(Instant now) {
        return builder().from(this).dueAt(now).build();
    }

    /**
     * Whether the next update is to start by itself (rule A19).
     *
     * @param now the present
     * @return true once its time has come and no hold stands
     */
    public boolean updateDue(Instant now) {
        return dueAt().filter(now::isBefore).isEmpty() && holdAt(now).isEmpty();
    }

    /**
     * Starts a state.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of a state. */
    public static final class Builder extends ImmutableUnitState.Builder {
        Builder() {}
    }
}
