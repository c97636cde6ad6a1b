package dev.espalier.mdm.domain.invite;

import dev.espalier.mdm.domain.internal.MdmValue;
import dev.espalier.mdm.domain.shared.IntegrationId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** How far a unit's users have been read. It is stored with every page. */
@Value.Immutable
@MdmValue
public abstract class UserReading {
    private static final Duration FULL_EVERY = Duration.ofDays(1);
    private static final Duration RESUMABLE_FOR = Duration.ofHours(1);
    private static final Duration STALE_AFTER = Duration.ofMinutes(10);

    UserReading() {}

    /**
     * Whose users.
     *
     * @return the unit
     */
    public abstract IntegrationId unit();

    /**
     * The version from which changes are asked for.
     *
     * @return the version of the first page of an earlier reading, or empty if everything has to be read
     */
    public abstract Optional<String> version();

    /**
     * The reading that is under way.
     *
     * @return the reading, or empty if none is
     */
    public abstract Optional<Walk> walk();

    /**
     * The last full reading that came to its end while the list stood still.
     *
     * @return when it was begun, or empty before the first
     */
    public abstract Optional<Instant> fullAt();

    /**
     * The newest reading of any kind.
     *
     * @return when it was begun, or empty before the first
     */
    public abstract Optional<Instant> lastBegun();

    /**
     * Whether a notification gave reason to read changes.
     *
     * @return true until the next reading begins
     */
    @Value.Default
    public boolean hinted() {
        return false;
    }

    /**
     * A reading page by page.
     *
     * @param full whether everything is read, and not only what changed
     * @param begun when it was begun
     * @param version the version of its first page
     * @param next the page to ask for next
     * @param moved whether a page came with another version: then nobody is gone because of this reading
     */
    public record Walk(boolean full, Instant begun, String version, int next, boolean moved) {

        /**
         * This reading with one more page stored.
         *
         * @param versionNow the version that came with it
         * @return the reading
         */
        public Walk stored(String versionNow) {
            return next == 0
                    ? new Walk(full, begun, versionNow, 1, moved || versionNow.isEmpty())
                    : new Walk(full, begun, version, next + 1, moved || !versionNow.equals(version));
        }
    }

    /**
     * The state before anything was read.
     *
     * @param unit whose
     * @return the state
     */
    public static UserReading initial(IntegrationId unit) {
        return builder().unit(unit).build();
    }

    /**
     * Whether changes are to be read.
     *
     * @param awaited whether something is under way that they will tell about
     * @param now the present
     * @return true if something is awaited or hinted at, or the last reading is ten minutes old
     */
    public boolean due(boolean awaited, Instant now) {
        return awaited
                || hinted()
                || lastBegun()
                        .filter(last -> now.isBefore(last.plus(STALE_AFTER)))
                        .isEmpty();
    }

    /**
     * This state after a notification gave reason to read changes.
     *
     * @return the state
     */
    public UserReading hint() {
        return builder().from(this).hinted(true).build();
    }

    /**
     * The walk to go on with, or to begin.
     *
     * @param everything whether somebody wants everything to be read
     * @param now the present
     * @return the walk; everything once a day, and whenever the version is not known
     */
    public Walk next(boolean everything, Instant now) {
        boolean full = everything
                || version().isEmpty()
                || fullAt().filter(last -> now.isBefore(last.plus(FULL_EVERY))).isEmpty();
        return walk().filter(under -> under.full() || !full)
                .filter(under -> now.isBefore(under.begun().plus(RESUMABLE_FOR)))
                .orElseGet(() -> new Walk(full, beginning(now), "", 0, false));
    }

    /** Later than every reading before, so that what is not seen again shows. */
    private Instant beginning(Instant now) {
        return lastBegun()
                .filter(last -> !now.isAfter(last))
                .map(last -> last.plusMillis(1))
                .orElse(now);
    }

    /**
     * This state while a walk is under way.
     *
     * @param under how far it is
     * @return the state
     */
    public UserReading reading(Walk under) {
        return builder()
                .from(this)
                .walk(under)
                .lastBegun(under.begun())
                .hinted(false)
                .build();
    }

    /**
     * This state after a page was missing that had been there: the list became shorter, and is read once more.
     *
     * @return the state
     */
    public UserReading interrupted() {
        return builder().from(this).walk(Optional.empty()).build();
    }

    /**
     * This state at the end of a walk.
     *
     * @param done the walk, complete
     * @return the state
     */
    public UserReading read(Walk done) {
        var state = builder().from(this).walk(Optional.empty());
        if (!done.version().isEmpty()) {
            state.version(done.version());
        }
        return done.full() && !done.moved() ? state.fullAt(done.begun()).build() : state.build();
    }

    /**
     * This state after Apple refused the version (9721): everything is read.
     *
     * @return the state
     */
    public UserReading afresh() {
        return builder()
                .from(this)
                .version(Optional.empty())
                .walk(Optional.empty())
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
    public static final class Builder extends ImmutableUserReading.Builder {
        Builder() {}
    }
}
