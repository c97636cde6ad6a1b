package dev.espalier.mdm.simulator;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * An organizational unit: the licenses of one location, the users who can hold some, and the device management service that
 * looks after both.
 *
 * <p>What is done here plays people in the portal, other products, and Apple. The service learns of it as it would from Apple: by
 * the next answer, or by a notification if it has asked for some.
 */
public interface SimulatedUnit {

    /**
     * Returns the identity of the unit.
     *
     * @return {@code uId}, decimal digits
     */
    String uId();

    /**
     * Returns the unit's name.
     *
     * @return the name, which is also that of its location
     */
    String name();

    /**
     * Downloads a content token; earlier ones go on working unless {@link ContentChoice#CONTENT_DOWNLOAD_ENDS_TOKENS}.
     *
     * @param by an Administrator, a Site Manager, or a Content Manager of the location
     * @return content of a {@code .vpptoken} file
     */
    default byte[] downloadToken(SimulatedPerson by) {
        return downloadToken(by, ContentTokenKind.UNIT);
    }

    /**
     * Downloads a content token of any kind.
     *
     * @param by an Administrator, a Site Manager, or a Content Manager of the location
     * @param kind which kind
     * @return content of a {@code .vpptoken} file
     */
    byte[] downloadToken(SimulatedPerson by, ContentTokenKind kind);

    /** Lets every content token of the unit be too old from now on. */
    void expireTokens();

    /** Revokes every content token of the unit. */
    void revokeTokens();

    /**
     * Deletes the unit: its tokens are answered as revoked.
     *
     * @param by who does it
     */
    void delete(SimulatedPerson by);

    /**
     * Sets the country whose store the unit uses, by default Germany.
     *
     * @param code two capital letters
     */
    void country(String code);

    /**
     * Buys licenses.
     *
     * @param item of what
     * @param licenses how many more
     */
    void buy(StoreItem item, int licenses);

    /**
     * Gets a free item of which there are as many licenses as anybody wants.
     *
     * @param item the item
     */
    void acquireUnlimited(StoreItem item);

    /**
     * Switches an asset between a fixed number of licenses and no limit.
     *
     * @param item the item
     * @param total the fixed number, at least as many as are assigned; nothing for no limit
     */
    void limit(StoreItem item, Optional<Integer> total);

    /**
     * Hands licenses that nobody holds to another unit.
     *
     * @param item of what
     * @param licenses how many
     * @param to the other unit
     */
    void transfer(StoreItem item, int licenses, SimulatedUnit to);

    /**
     * Gives licenses back to the store. If too few are free, those that were assigned last disappear together with their
     * assignments.
     *
     * @param item of what
     * @param licenses how many
     */
    void refund(StoreItem item, int licenses);

    /**
     * Assigns licenses to devices at once, as another manager does.
     *
     * @param item of what
     * @param serials serial numbers, which need not exist
     * @return the event
     */
    EventSnapshot assignToDevices(StoreItem item, Collection<String> serials);

    /**
     * Assigns licenses to users at once, as another manager does.
     *
     * @param item of what
     * @param clientUserIds identifiers of users
     * @return the event
     */
    EventSnapshot assignToUsers(StoreItem item, Collection<String> clientUserIds);

    /**
     * Takes licenses away from devices at once, as another manager does.
     *
     * @param item of what
     * @param serials serial numbers
     * @return the event
     */
    EventSnapshot takeFromDevices(StoreItem item, Collection<String> serials);

    /**
     * Registers a user at once, as another manager does.
     *
     * @param clientUserId identifier, which no active user of the unit has
     * @param email empty for none
     * @return the user with the code of an invitation
     */
    UserSnapshot addUser(String clientUserId, String email);

    /**
     * Registers a user with a Managed Apple Account at once, as another manager does.
     *
     * @param clientUserId identifier, which no active user of the unit has
     * @param account somebody's of the organization who is not bound to another user
     * @return the user
     */
    UserSnapshot addManagedUser(String clientUserId, String account);

    /**
     * Retires a user at once, as another manager does.
     *
     * @param clientUserId identifier
     */
    void retireUser(String clientUserId);

    /**
     * Accepts the open invitation of a user.
     *
     * @param clientUserId identifier
     * @param account a Managed Apple Account or a personal one, of whatever name
     * @return what becomes of it
     */
    InvitationOutcome acceptInvitation(String clientUserId, String account);

    /**
     * Lets another device management service claim the unit; nobody keeps it from doing so.
     *
     * @param id its identifier
     * @param name its name
     * @param metadata what else it says of itself
     */
    void claim(String id, String name, String metadata);

    /** Takes the claim away, as if nobody had ever claimed the unit. */
    void unclaim();

    /**
     * Leaves the store's terms to be accepted, or not: until then no user can be created (9642).
     *
     * @param pending whether somebody has yet to accept
     */
    void storeTermsPending(boolean pending);

    /**
     * Lets the next chunks of events fail.
     *
     * @param errorNumber with which error
     * @param chunks how many chunks
     */
    void failNext(int errorNumber, int chunks);

    /**
     * Reads one asset.
     *
     * @param adamId number in the store
     * @param pricingParam quality
     * @return the asset, or nothing if the unit owns none such
     */
    Optional<AssetSnapshot> asset(String adamId, String pricingParam);

    /**
     * Reads the assets.
     *
     * @return in the order in which the unit got them
     */
    List<AssetSnapshot> assets();

    /**
     * Reads the assignments.
     *
     * @return in the order of their creation
     */
    List<AssignmentSnapshot> assignments();

    /**
     * Reads the users.
     *
     * @return every record, in the order of creation
     */
    List<UserSnapshot> users();

    /**
     * Reads the events of the last days.
     *
     * @return oldest first
     */
    List<EventSnapshot> events();

    /**
     * Reads what the device management service was told, whether or not it arrived.
     *
     * @return the last notifications as JSON, oldest first
     */
    List<String> notifications();

    /**
     * Returns the seats of subscriptions.
     *
     * @return the subscriptions of this unit
     */
    SimulatedSubscriptions subscriptions();
}
