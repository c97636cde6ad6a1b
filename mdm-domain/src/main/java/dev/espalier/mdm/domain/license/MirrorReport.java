package dev.espalier.mdm.domain.license;

import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.internal.MdmValue;
import dev.espalier.mdm.domain.shared.IntegrationId;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** What an update of a unit's licenses came to (rule A20). */
@Value.Immutable
@MdmValue
public abstract class MirrorReport {
    MirrorReport() {}

    /**
     * Which unit was updated.
     *
     * @return the integration
     */
    public abstract IntegrationId unit();

    /**
     * How the update ended.
     *
     * @return the ending
     */
    public abstract Ending ending();

    /**
     * When it began.
     *
     * @return the time
     */
    public abstract Instant begunAt();

    /**
     * When it ended.
     *
     * @return the time
     */
    public abstract Instant endedAt();

    /**
     * Whether all assignments were read, and not only changes.
     *
     * @return true for a full reading
     */
    public abstract boolean full();

    /**
     * Assets that Apple listed.
     *
     * @return 0 or more
     */
    public abstract long assets();

    /**
     * Assignments that Apple listed, repetitions included.
     *
     * @return 0 or more
     */
    public abstract long assignments();

    /**
     * Assignments that are new in the mirror.
     *
     * @return 0 or more
     */
    public abstract long found();

    /**
     * Assignments that are not in the mirror any more.
     *
     * @return 0 or more
     */
    public abstract long gone();

    /**
     * Records that could not be read.
     *
     * @return 0 or more
     */
    public abstract long skipped();

    /**
     * Assets whose holders were asked for alone.
     *
     * @return 0 or more
     */
    public abstract long verified();

    /**
     * Items about which the store was asked.
     *
     * @return 0 or more
     */
    public abstract long lookedUp();

    /**
     * Whether counts moved while they were read; they are read again soon.
     *
     * @return false if they stood still
     */
    public abstract boolean moving();

    /**
     * What was left undone.
     *
     * @return the reason, or empty if nothing was
     */
    public abstract Optional<Refusal> reason();

    /**
     * Starts a report.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of a report. */
    public static final class Builder extends ImmutableMirrorReport.Builder {
        Builder() {}
    }

    /** How an update ended. */
    public enum Ending {
        /** Everything was read. */
        COMPLETE,
        /** Somebody ended it; the next one goes on from there. */
        CANCELED,
        /** Apple refused or did not answer; why and until when is on file. */
        HELD
    }
}
