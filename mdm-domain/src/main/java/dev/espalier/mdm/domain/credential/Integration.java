package dev.espalier.mdm.domain.credential;

import dev.espalier.mdm.domain.location.LocationScope;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.IntegrationLabel;
import dev.espalier.mdm.domain.shared.Version;
import java.time.Instant;
import java.util.Optional;

/** What everything has that this product is connected to at Apple by a token: a server, a unit of Apps and Books. */
public interface Integration {

    /**
     * The id, for life.
     *
     * @return the id
     */
    IntegrationId id();

    /**
     * The state this is.
     *
     * @return the version
     */
    Version version();

    /**
     * Our own name for it (rules S9, A12).
     *
     * @return the label
     */
    IntegrationLabel label();

    /**
     * Which locations it serves (rules S4, A5).
     *
     * @return the scope
     */
    LocationScope scope();

    /**
     * The last moment by the date of the token in use.
     *
     * @return when it ends at the latest, or empty if it does not say
     */
    Optional<Instant> expiresAt();

    /**
     * Apple's refusal that stands.
     *
     * @return the refusal, or empty if the last answer was a good one
     */
    Optional<Rejection> rejection();

    /**
     * The last warning about the date of the token in use (rule T1).
     *
     * @return days ahead, or empty if none was given yet
     */
    Optional<Integer> warnedDays();

    /**
     * When it was deleted; its history stays readable (rules S12, A14).
     *
     * @return the time, or empty while it is in use
     */
    Optional<Instant> deletedAt();

    /**
     * How the token stands.
     *
     * @param now the present
     * @return the standing
     */
    Standing standing(Instant now);

    /**
     * Whether it still works.
     *
     * @return false once it was deleted
     */
    default boolean active() {
        return deletedAt().isEmpty();
    }

    /**
     * The warning about the token's date that is due (rule T1).
     *
     * @param now the present
     * @return days ahead, or empty if there is nothing new to say
     */
    default Optional<Integer> warningDue(Instant now) {
        int given = warnedDays().orElse(ExpiryWarnings.NONE_GIVEN);
        return expiresAt().flatMap(end -> ExpiryWarnings.due(end, given, now));
    }

    /**
     * The refusal that stands after another one (rule T3): the time of the first refusal of a kind is kept.
     *
     * @param refusal the newer one
     * @return the one to keep
     */
    default Rejection standingAfter(Rejection refusal) {
        return rejection().map(refusal::continuing).orElse(refusal);
    }
}
