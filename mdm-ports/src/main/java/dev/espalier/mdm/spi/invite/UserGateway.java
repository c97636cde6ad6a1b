package dev.espalier.mdm.spi.invite;

import dev.espalier.mdm.domain.shared.Secret;
import dev.espalier.mdm.spi.content.ContentCredential;
import dev.espalier.mdm.spi.content.UnitAnswer;
import java.util.Optional;

/**
 * The service of Apps and Books, as far as it is about users (Apple: Managing users).
 *
 * <p>Methods block until Apple's whole answer is there; the adapter keeps to the rate that Apple advertises. They throw
 * {@code AppleCredentialException} if Apple refuses the token (kind {@code REFUSED}; {@code READ_ONLY} for a write that is
 * refused while reads work), {@code AppleUnavailableException} if Apple cannot answer now or asks to wait, and {@code
 * AppleServiceException} if its answer is of no use. Whether a write without an answer was processed is not known.
 */
public interface UserGateway {

    /**
     * A page of all users, retired ones included.
     *
     * @param credential with which token
     * @param index which page, from zero
     * @return the page
     */
    UnitAnswer<UserListAnswer> users(ContentCredential credential, int index);

    /**
     * A page of the users that came or changed since a version.
     *
     * @param credential with which token
     * @param version the version of the first page of an earlier reading
     * @param index which page, from zero
     * @return the page, or that Apple does not know the version
     */
    UnitAnswer<UserListAnswer> usersSince(ContentCredential credential, String version, int index);

    /**
     * Asks Apple for a change. It writes.
     *
     * @param credential with which token
     * @param change what to do, within the limit
     * @return whether Apple will carry it out
     */
    UnitAnswer<UserChangeAnswer> change(ContentCredential credential, UserChange change);

    /**
     * How far Apple is with a change.
     *
     * @param credential with which token
     * @param event Apple's id of it
     * @return the progress, or empty if Apple does not know the event (any more): look at the users
     */
    UnitAnswer<Optional<UserProgress>> progress(ContentCredential credential, String event);

    /**
     * Where an invitation is accepted. The template comes from Apple, and is kept like the limits.
     *
     * @param code what Apple gave for the user
     * @return the link, which is a credential
     */
    Secret link(Secret code);
}
