package dev.espalier.mdm.domain.license;

import dev.espalier.mdm.domain.internal.MdmValue;
import dev.espalier.mdm.domain.shared.IntegrationId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A license that Apple confirmed, so that an install command may be sent (rule A31). */
@Value.Immutable
@MdmValue
public abstract class Installable {
    private static final List<Duration> WAITS =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15));

    Installable() {}

    /**
     * Whose license it is.
     *
     * @return the unit
     */
    public abstract IntegrationId unit();

    /**
     * What to install, and for whom.
     *
     * @return asset and assignee
     */
    public abstract Assignment license();

    /**
     * App or book: they need different commands.
     *
     * @return the kind
     */
    public abstract ProductType type();

    /**
     * When Apple confirmed the license.
     *
     * @return the time
     */
    public abstract Instant confirmedAt();

    /**
     * How often a device did not find its license.
     *
     * @return 0 to 4
     */
    @Value.Default
    public int misses() {
        return 0;
    }

    /**
     * When the command may be sent.
     *
     * @return the time, or empty once a person has to look
     */
    public abstract Optional<Instant> notBefore();

    /**
     * This entry after a device did not find its license: Apple's stores learn of it later. It is tried again after 1, 5
     * and 15 minutes.
     *
     * @param now the present
     * @return the entry
     */
    public Installable notFound(Instant now) {
        Optional<Instant> next =
                misses() < WAITS.size() ? Optional.of(now.plus(WAITS.get(misses()))) : Optional.empty();
        return builder().from(this).misses(misses() + 1).notBefore(next).build();
    }

    /**
     * Whether it is offered for installation; a hidden item is not (rule A24).
     *
     * @param asset the asset as it is now
     * @return true if an install command may be made of it
     */
    public boolean offered(Asset asset) {
        return !asset.hidden();
    }

    /**
     * Starts an entry.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of an entry. */
    public static final class Builder extends ImmutableInstallable.Builder {
        Builder() {}
    }
}
