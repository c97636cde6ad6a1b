package dev.espalier.mdm.domain.credential;

import dev.espalier.mdm.domain.internal.MdmValue;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** What is on file about a credential, from which its {@link Standing} follows. */
@Value.Immutable
@MdmValue
public abstract class CredentialFacts {
    CredentialFacts() {}

    /**
     * The date in the credential.
     *
     * @return when it ends at the latest, or empty if it does not say
     */
    public abstract Optional<Instant> expiresAt();

    /**
     * Since when it is in use.
     *
     * @return when it was stored
     */
    public abstract Instant storedAt();

    /**
     * Apple's refusal that stands.
     *
     * @return the refusal, or empty if the last answer was a good one
     */
    public abstract Optional<Rejection> rejection();

    /**
     * Whether we know of a newer download, or of a newer certificate that was handed out for upload.
     *
     * @return true if superseding is evident and not just likely
     */
    public abstract boolean supersededForSure();

    /**
     * Who downloaded it, as Apple names them.
     *
     * @return the Apple Account, or empty if Apple never said
     */
    public abstract Optional<String> downloader();

    /**
     * Starts the facts.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the facts. */
    public static final class Builder extends ImmutableCredentialFacts.Builder {
        Builder() {}
    }
}
