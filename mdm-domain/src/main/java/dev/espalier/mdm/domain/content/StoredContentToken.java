package dev.espalier.mdm.domain.content;

import dev.espalier.mdm.domain.internal.MdmValue;
import dev.espalier.mdm.domain.journal.Actor;
import dev.espalier.mdm.domain.shared.SecretRef;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** What is kept about a content token outside the vault. */
@Value.Immutable
@MdmValue
public abstract class StoredContentToken {
    StoredContentToken() {}

    /**
     * Where the token lies.
     *
     * @return its place in the vault
     */
    public abstract SecretRef secret();

    /**
     * What tells two downloads apart (rule T2).
     *
     * @return twelve hexadecimal digits
     */
    public abstract String fingerprint();

    /**
     * The organization's name as the file has it.
     *
     * @return the name, or empty
     */
    public abstract Optional<String> organization();

    /**
     * The last moment by the token's own date.
     *
     * @return when it ends at the latest
     */
    public abstract Instant expiresAt();

    /**
     * When it was stored here.
     *
     * @return the time
     */
    public abstract Instant storedAt();

    /**
     * Who brought it.
     *
     * @return role and pseudonymous id
     */
    public abstract Actor storedBy();

    /**
     * What is kept about a token.
     *
     * @param token the token
     * @param secret where it lies in the vault
     * @param by who brought it
     * @param at when
     * @return the facts
     */
    public static StoredContentToken of(ContentToken token, SecretRef secret, Actor by, Instant at) {
        var builder = builder();
        builder.secret(secret)
                .fingerprint(token.fingerprint())
                .organization(token.organization())
                .expiresAt(token.expiresAt())
                .storedAt(at)
                .storedBy(by);
        return builder.build();
    }

    /**
     * Starts a stored token.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the facts. */
    public static final class Builder extends ImmutableStoredContentToken.Builder {
        Builder() {}
    }
}
