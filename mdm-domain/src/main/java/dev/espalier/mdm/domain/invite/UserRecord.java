package dev.espalier.mdm.domain.invite;

import dev.espalier.mdm.domain.internal.MdmValue;
import dev.espalier.mdm.domain.shared.Secret;
import java.util.Optional;
import org.immutables.value.Value;

/** A user as Apple lists it (Apple: ResponseUser). */
@Value.Immutable
@MdmValue
public abstract class UserRecord {
    UserRecord() {}

    /**
     * The pseudonym.
     *
     * @return the client user id
     */
    public abstract ClientUserId id();

    /**
     * Where the record stands.
     *
     * @return the state
     */
    public abstract UserState state();

    /**
     * The address that somebody noted at Apple. It says nothing about the Apple Account.
     *
     * @return the address, or empty
     */
    @Value.Redacted
    public abstract Optional<String> email();

    /**
     * What the link of an invitation is made of.
     *
     * @return the code while the user is registered, otherwise empty
     */
    public abstract Optional<Secret> inviteCode();

    /**
     * Which Apple Account is bound.
     *
     * @return its pseudonym, or empty if none ever was
     */
    public abstract Optional<IdentityHash> idHash();

    /**
     * Starts a record.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of a record. */
    public static final class Builder extends ImmutableUserRecord.Builder {
        Builder() {}
    }
}
