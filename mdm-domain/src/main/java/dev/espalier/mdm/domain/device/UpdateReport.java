package dev.espalier.mdm.domain.device;

import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.internal.MdmValue;
import dev.espalier.mdm.domain.shared.IntegrationId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** What an update did. Whatever it did is stored, also if it ended early. */
@Value.Immutable
@MdmValue
public abstract class UpdateReport {
    UpdateReport() {}

    /**
     * Which integration.
     *
     * @return its id
     */
    public abstract IntegrationId server();

    /**
     * How it ended.
     *
     * @return complete, or why not
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
     * Whether all devices were read, or only what changed.
     *
     * @return true if a full list was begun or continued
     */
    public abstract boolean full();

    /**
     * How many records Apple listed.
     *
     * @return 0 or more
     */
    public abstract long records();

    /**
     * How many of Apple's records were left out because they were of no use.
     *
     * @return 0 or more
     */
    public abstract long skipped();

    /**
     * How many devices changed, by what changed.
     *
     * @return numbers; a kind without changes may be missing
     */
    public abstract Map<DeviceChange.Kind, Long> changes();

    /**
     * How many devices were asked about alone.
     *
     * @return 0 or more
     */
    public abstract long verified();

    /**
     * What Apple answered to assignments.
     *
     * @return numbers; an outcome that did not occur may be missing
     */
    public abstract Map<AssignmentOutcome, Long> assignments();

    /**
     * What stopped it, or what it left undone for a person to decide.
     *
     * @return the reason, or empty
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
    public static final class Builder extends ImmutableUpdateReport.Builder {
        Builder() {}
    }

    /** How an update can end. */
    public enum Ending {
        /** All was done. */
        COMPLETE,
        /** Somebody canceled it; the next one continues. */
        CANCELED,
        /** Apple gave reason to wait; the next one continues. */
        HELD,
        /** Apple's cursor did not move, or was refused again and again; the next one tries once more. */
        STUCK,
        /** All was done but marking devices released: they are too many, and a person has to confirm. */
        BRAKED
    }
}
