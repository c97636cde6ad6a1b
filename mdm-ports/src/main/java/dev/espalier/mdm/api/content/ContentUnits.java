package dev.espalier.mdm.api.content;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.domain.content.ContentIntegration;
import dev.espalier.mdm.domain.content.DownloaderFact;
import dev.espalier.mdm.domain.content.ReclaimPolicy;
import dev.espalier.mdm.domain.content.UnitSwitch;
import dev.espalier.mdm.domain.credential.Guidance;
import dev.espalier.mdm.domain.location.LocationScope;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.IntegrationLabel;
import dev.espalier.mdm.domain.shared.Page;
import java.net.URI;
import java.util.Map;
import java.util.Set;

/**
 * Units of Apps and Books. A call that asks Apple throws {@link dev.espalier.mdm.failure.AppleUnavailableException} if
 * Apple cannot answer now while a new token is proven, and changes nothing then.
 */
public interface ContentUnits {

    /**
     * What is needed and what to do to integrate a unit (rules G1, G2, T4). It calls nobody and changes nothing.
     *
     * @param label our name for the unit
     * @return needs and steps
     */
    Guidance guidance(IntegrationLabel label);

    /**
     * Integrates a unit: reads the token, asks Apple whose it is, stores both, and leaves our mark on the unit unless it
     * is another product's (rules A1 to A4).
     *
     * @param label our name for the unit
     * @param file the token file as it was uploaded
     * @return the integration, claimed or not, or the refusal
     */
    Outcome<ContentIntegration> integrate(IntegrationLabel label, byte[] file);

    /**
     * Lists the integrations within the caller's reach by their ids.
     *
     * @param after the position from the page before, or empty text for the first page
     * @param max how many at most, 1 to {@link Page#MAX}
     * @return a page; it may be shorter than asked for although others follow
     */
    Page<UnitView> list(String after, int max);

    /**
     * Shows an integration from what is stored, at any time (rules A8 to A11).
     *
     * @param id which
     * @return the integration with its standing, or the refusal
     */
    Outcome<UnitView> show(IntegrationId id);

    /**
     * Reads again what Apple says about the unit and whose it is. A lost unit is looked at once an hour (rule A3).
     *
     * @param id which
     * @return the integration as it is now, or the refusal
     */
    Outcome<ContentIntegration> look(IntegrationId id);

    /**
     * What is needed and what to do to renew (rules G1, G2, T4).
     *
     * @param id which
     * @return needs and steps, or the refusal
     */
    Outcome<Guidance> renewal(IntegrationId id);

    /**
     * Renews the token with a new file for the same unit, downloaded by whoever may (rules A13, T2).
     *
     * @param id which
     * @param file the token file as it was uploaded
     * @return what changed, or the refusal
     */
    Outcome<UnitRenewed> renew(IntegrationId id, byte[] file);

    /**
     * Counts what putting another unit behind an integration would leave behind (rule A13), or what deleting it leaves as
     * it is (rule A14).
     *
     * @param id which
     * @return the consequences, or the refusal
     */
    Outcome<UnitConsequences> consequences(IntegrationId id);

    /**
     * Puts another unit behind an integration (rule A13).
     *
     * @param id which
     * @param file the other unit's token file
     * @param confirmedAssignments the number of assignments that are left behind, as {@link #consequences} counts them
     * @return the integration, or the refusal
     */
    Outcome<ContentIntegration> replace(IntegrationId id, byte[] file, long confirmedAssignments);

    /**
     * Counts the assignments that a scope would not admit (rule A5): of devices elsewhere, and of whatever nobody knows
     * the location of.
     *
     * @param id which
     * @param scope the scope to come
     * @return how many, or the refusal
     */
    Outcome<Long> outside(IntegrationId id, LocationScope scope);

    /**
     * Changes label and scope as one change, and then reads Apple's details again (rules A5, A12).
     *
     * @param change what to save, and from which version
     * @return the integration, or the refusal
     */
    Outcome<ContentIntegration> save(UnitChange change);

    /**
     * Switches something on (rules A7, I4).
     *
     * @param id for which integration
     * @param what what
     * @return the integration, or the refusal
     */
    Outcome<ContentIntegration> switchOn(IntegrationId id, UnitSwitch what);

    /**
     * Switches something off; licenses in use stay (rules A7, I4).
     *
     * @param id for which integration
     * @param what what
     * @return the integration, or the refusal
     */
    Outcome<ContentIntegration> switchOff(IntegrationId id, UnitSwitch what);

    /**
     * Says when licenses come back by themselves.
     *
     * @param id of which integration
     * @param policies the policies that are on from now on; all others are off
     * @return the integration, or the refusal
     */
    Outcome<ContentIntegration> reclaim(IntegrationId id, Set<ReclaimPolicy> policies);

    /**
     * Notes what Apple does not tell, in place of earlier notes (rules A8 to A10).
     *
     * @param id about which integration
     * @param notes the notes
     * @return the integration, or the refusal
     * @throws IllegalArgumentException if a note is longer than 200 characters or more than a line
     */
    Outcome<ContentIntegration> note(IntegrationId id, Map<DownloaderFact, String> notes);

    /**
     * What to know and do before a unit is claimed or taken over (rule A4).
     *
     * @param id which
     * @return the advice, or the refusal
     */
    Outcome<Guidance> claiming(IntegrationId id);

    /**
     * Leaves our mark on a unit that nobody owns (rule A3).
     *
     * @param id which
     * @return the integration, or the refusal
     */
    Outcome<ContentIntegration> claim(IntegrationId id);

    /**
     * Takes a unit over from another product (rule A3). None of its licenses is taken back by that.
     *
     * @param id which
     * @param owner the other product's name, as it is shown
     * @return the integration, or the refusal
     */
    Outcome<ContentIntegration> takeOver(IntegrationId id, String owner);

    /**
     * Lets a unit go: our mark says so from then on, and nothing is written to the unit any more.
     *
     * @param id which
     * @return the integration, or the refusal
     */
    Outcome<ContentIntegration> release(IntegrationId id);

    /**
     * Deletes an integration: our mark says so if Apple can be told, the token is destroyed, the history stays readable,
     * and assignments stay as they are (rule A14).
     *
     * @param id which
     * @param confirmedAssignments the number of assignments, as {@link #consequences} counts them
     * @return the deleted integration, or the refusal
     */
    Outcome<ContentIntegration> delete(IntegrationId id, long confirmedAssignments);

    /**
     * Lets Apple send notifications, so that what happens there is seen sooner than by asking. Apple sends a test before
     * it answers: {@code Mdm.notifications()} has to be mounted there by then. At each call the bearer is a new one.
     *
     * @param id about which integration
     * @param base the address under which the intake is mounted, over HTTPS, without a query; a last part follows that
     *     tells which unit is meant
     * @return the integration, or the refusal; if Apple cannot reach the address, all stays as it was
     */
    Outcome<ContentIntegration> notify(IntegrationId id, URI base);

    /**
     * Lets Apple send no notifications any more: it is asked instead.
     *
     * @param id about which integration
     * @return the integration, or the refusal
     */
    Outcome<ContentIntegration> stopNotifying(IntegrationId id);
}
