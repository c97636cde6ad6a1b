package dev.espalier.mdm.spi.license;

import dev.espalier.mdm.domain.license.AssetKey;
import dev.espalier.mdm.domain.license.EventProgress;
import dev.espalier.mdm.spi.content.ContentCredential;
import dev.espalier.mdm.spi.content.UnitAnswer;
import java.util.Optional;

/**
 * The service of Apps and Books, as far as it is about licenses (Apple: Managing assets).
 *
 * <p>Methods block until Apple's whole answer is there, and may be called by up to five threads at once for a unit; the
 * adapter keeps to the rate that Apple advertises. They throw {@code AppleCredentialException} if Apple refuses the token
 * (kind {@code REFUSED}; {@code READ_ONLY} for a write that is refused while reads work), {@code
 * AppleUnavailableException} if Apple cannot answer now or asks to wait, and {@code AppleServiceException} if its answer
 * is of no use. Whether a write without an answer was processed is not known.
 */
public interface LicenseGateway {

    /**
     * A page of what the unit owns.
     *
     * @param credential with which token
     * @param index which page, from zero
     * @return the page, or empty if the list has become shorter
     */
    UnitAnswer<Optional<AssetPage>> assets(ContentCredential credential, int index);

    /**
     * One asset, as it is now.
     *
     * @param credential with which token
     * @param key which one
     * @return a page that holds it, or an empty page if the unit does not own it
     */
    UnitAnswer<AssetPage> asset(ContentCredential credential, AssetKey key);

    /**
     * A page of who holds what.
     *
     * @param credential with which token
     * @param index which page, from zero
     * @return the page
     */
    UnitAnswer<AssignmentAnswer> assignments(ContentCredential credential, int index);

    /**
     * A page of the assignments that came or changed since a version; those that went are not told.
     *
     * @param credential with which token
     * @param version the version of the first page of an earlier reading
     * @param index which page, from zero
     * @return the page, or that Apple does not know the version
     */
    UnitAnswer<AssignmentAnswer> assignmentsSince(ContentCredential credential, String version, int index);

    /**
     * A page of who holds one asset.
     *
     * @param credential with which token
     * @param key which asset
     * @param index which page, from zero
     * @return the page
     */
    UnitAnswer<AssignmentAnswer> holders(ContentCredential credential, AssetKey key, int index);

    /**
     * Asks Apple for a change. It writes.
     *
     * @param credential with which token
     * @param change what to do, within the limits
     * @return whether Apple will carry it out
     */
    UnitAnswer<ChangeAnswer> change(ContentCredential credential, LicenseChange change);

    /**
     * How far Apple is with a change.
     *
     * @param credential with which token
     * @param event Apple's id of it
     * @return the progress, or empty if Apple does not know the event (any more): look at the assignments
     */
    UnitAnswer<Optional<EventProgress>> progress(ContentCredential credential, String event);
}
