package dev.espalier.mdm.domain.content;

import dev.espalier.mdm.domain.internal.MdmValue;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What only the legacy service tells, read once at integration and renewal (rules A8 to A10). Nothing depends on it;
 * what is empty is unknown.
 */
@Value.Immutable
@MdmValue
public abstract class DownloaderFacts {
    DownloaderFacts() {}

    /**
     * The organization's id at Apple (rule A8).
     *
     * @return the id, or empty if unknown
     */
    public abstract Optional<String> organizationId();

    /**
     * The Apple Account of the person who downloaded the token (rule A9).
     *
     * @return the account, or empty if unknown
     */
    public abstract Optional<String> appleAccount();

    /**
     * That person's e-mail address (rule A10).
     *
     * @return the address, or empty if unknown
     */
    public abstract Optional<String> email();

    /**
     * An owner that only the legacy service knows (rule A3).
     *
     * @return its host's name or id, or empty if there is none
     */
    public abstract Optional<String> legacyOwner();

    /**
     * When Apple said so.
     *
     * @return the time, or empty if Apple never did
     */
    public abstract Optional<Instant> readAt();

    /**
     * A fact by its name.
     *
     * @param fact which
     * @return the fact, or empty if it is unknown
     */
    public Optional<String> value(DownloaderFact fact) {
        return switch (fact) {
            case ORGANIZATION_ID -> organizationId();
            case APPLE_ACCOUNT -> appleAccount();
            case EMAIL -> email();
        };
    }

    /**
     * Nothing is known.
     *
     * @return empty facts
     */
    public static DownloaderFacts unknown() {
        return builder().build();
    }

    /**
     * Starts facts.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the facts. */
    public static final class Builder extends ImmutableDownloaderFacts.Builder {
        Builder() {}
    }
}
