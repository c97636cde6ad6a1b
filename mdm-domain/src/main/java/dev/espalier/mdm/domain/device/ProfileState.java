package dev.espalier.mdm.domain.device;

import dev.espalier.mdm.domain.internal.MdmValue;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** What Apple says about a device and its profile. All of it is Apple's; nothing here is ever made up. */
@Value.Immutable
@MdmValue
public abstract class ProfileState {
    private static final ProfileState NONE =
            builder().status(ProfileStatus.EMPTY).build();

    ProfileState() {}

    /**
     * Apple's word.
     *
     * @return the status
     */
    public abstract ProfileStatus status();

    /**
     * The profile that is, or was, attached; it may still be shown after it was removed.
     *
     * @return Apple's id of it, or empty
     */
    public abstract Optional<ProfileUuid> uuid();

    /**
     * When it was attached.
     *
     * @return Apple's time, or empty
     */
    public abstract Optional<Instant> assignedAt();

    /**
     * When the device picked it up.
     *
     * @return Apple's time, or empty
     */
    public abstract Optional<Instant> pushedAt();

    /**
     * The state of a device that never had a profile.
     *
     * @return status empty and nothing else
     */
    public static ProfileState none() {
        return NONE;
    }

    /** Whether exactly this profile is attached. A removed one does not count, even if it is still shown. */
    boolean holds(ProfileUuid wanted) {
        return !status().without() && uuid().filter(wanted::equals).isPresent();
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
    public static final class Builder extends ImmutableProfileState.Builder {
        Builder() {}
    }
}
