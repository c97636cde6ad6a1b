package dev.espalier.mdm.domain.license;

import dev.espalier.mdm.domain.internal.MdmValue;
import dev.espalier.mdm.domain.shared.IntegrationId;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** How far a unit's licenses have been read. It is stored with every page. */
@Value.Immutable
@MdmValue
public abstract class MirrorState {
    MirrorState() {}

    /**
     * Whose state this is.
     *
     * @return the unit
     */
    public abstract IntegrationId unit();

    /**
     * The version of the assignments from which changes are asked for.
     *
     * @return the version of the first page of an earlier reading, or empty if everything has to be read
     */
    public abstract Optional<String> version();

    /**
     * The full reading of assignments that is under way.
     *
     * @return the reading, or empty if none is
     */
    public abstract Optional<Traversal> traversal();

    /**
     * The last full reading that came to its end while the list stood still.
     *
     * @return when it was begun, or empty before the first
     */
    public abstract Optional<Instant> fullReadAt();

    /**
     * A full reading whose removals are still to be verified and made.
     *
     * @return when it was begun, or empty if nothing is to be removed
     */
    public abstract Optional<Instant> removalsOf();

    /**
     * The newest reading of any kind.
     *
     * @return when it was begun, or empty before the first
     */
    public abstract Optional<Instant> lastBegun();

    /**
     * The last reading of all counts.
     *
     * @return when it was begun, or empty before the first
     */
    public abstract Optional<Instant> countedAt();

    /**
     * How many times in a row the counts moved while they were read.
     *
     * @return 0 or more; 0 if they stood still
     */
    @Value.Default
    public int countsMoved() {
        return 0;
    }

    /**
     * When counts that moved are read again.
     *
     * @return the time, or empty if they stood still
     */
    public abstract Optional<Instant> recountAt();

    /**
     * Up to which asset counts were compared in the round that is under way.
     *
     * @return {@link AssetKey#text()} of the last one, or empty at the beginning of a round
     */
    public abstract Optional<String> comparedUpTo();

    /**
     * The state before anything was read.
     *
     * @param unit whose
     * @return the state
     */
    public static MirrorState initial(IntegrationId unit) {
        return builder().unit(unit).build();
    }

    /**
     * A time to begin a reading at: later than that of every reading before, so that what is not seen again shows.
     *
     * @param now the present
     * @return the present, or a little later
     */
    public Instant beginning(Instant now) {
        return lastBegun()
                .filter(last -> !now.isAfter(last))
                .map(last -> last.plusMillis(1))
                .orElse(now);
    }

    /**
     * This state with a reading begun.
     *
     * @param at when, from {@link #beginning}
     * @return the state
     */
    public MirrorState begun(Instant at) {
        return builder().from(this).lastBegun(at).build();
    }

    /**
     * This state while a full reading is under way. Changes will be asked for from its first page on.
     *
     * @param reading how far it is
     * @return the state
     */
    public MirrorState reading(Traversal reading) {
        return builder().from(this).traversal(reading).build();
    }

    /**
     * This state at the end of a full reading. Only one during which the list stood still may remove something.
     *
     * @param reading the reading, complete
     * @return the state
     */
    public MirrorState read(Traversal reading) {
        var state = builder()
                .from(this)
                .traversal(Optional.empty())
                .version(Optional.of(reading.version()).filter(version -> !version.isEmpty()));
        if (reading.tellsRemovals()) {
            state.fullReadAt(reading.begun()).removalsOf(reading.begun());
        }
        return state.build();
    }

    /**
     * This state after changes were read to their end.
     *
     * @param newer the version of their first page
     * @return the state
     */
    public MirrorState changed(String newer) {
        return newer.isEmpty() ? this : builder().from(this).version(newer).build();
    }

    /**
     * This state after Apple refused the version (9721): everything is read.
     *
     * @return the state
     */
    public MirrorState afresh() {
        return builder()
                .from(this)
                .version(Optional.empty())
                .traversal(Optional.empty())
                .build();
    }

    /**
     * This state after all removals of a full reading were made.
     *
     * @return the state
     */
    public MirrorState removed() {
        return builder().from(this).removalsOf(Optional.empty()).build();
    }

    /**
     * This state after all counts were read while they stood still.
     *
     * @param begun when that reading was begun
     * @return the state
     */
    public MirrorState counted(Instant begun) {
        return builder()
                .from(this)
                .countedAt(begun)
                .countsMoved(0)
                .recountAt(Optional.empty())
                .build();
    }

    /**
     * This state after counts moved while they were read.
     *
     * @param again when they are read again
     * @return the state
     */
    public MirrorState countsMoving(Instant again) {
        return builder()
                .from(this)
                .countsMoved(countsMoved() + 1)
                .recountAt(again)
                .build();
    }

    /**
     * This state after counts were compared with assignments.
     *
     * @param upTo the last asset that was looked at, or empty text at the end of the round
     * @return the state
     */
    public MirrorState compared(String upTo) {
        return builder()
                .from(this)
                .comparedUpTo(Optional.of(upTo).filter(text -> !text.isEmpty()))
                .build();
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
    public static final class Builder extends ImmutableMirrorState.Builder {
        Builder() {}
    }
}
