package dev.espalier.mdm.domain.content;

import dev.espalier.mdm.domain.internal.MdmValue;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** What an administrator noted about the person behind a token, because Apple may not tell (rules A8 to A10). */
@Value.Immutable
@MdmValue
public abstract class NotedFacts {
    NotedFacts() {}

    /**
     * The organization's id at Apple.
     *
     * @return the id, or empty if none was noted
     */
    public abstract Optional<String> organizationId();

    /**
     * The Apple Account of the person who downloaded the token.
     *
     * @return the account, or empty if none was noted
     */
    public abstract Optional<String> appleAccount();

    /**
     * That person's e-mail address.
     *
     * @return the address, or empty if none was noted
     */
    public abstract Optional<String> email();

    /**
     * When it was noted.
     *
     * @return the time
     */
    public abstract Instant notedAt();

    /**
     * Starts notes.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the notes. */
    public static final class Builder extends ImmutableNotedFacts.Builder {
        Builder() {}
    }
}
