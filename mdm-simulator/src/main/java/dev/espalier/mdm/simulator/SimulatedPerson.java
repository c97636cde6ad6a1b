package dev.espalier.mdm.simulator;

import java.util.Set;

/**
 * Somebody with a Managed Apple Account in the organization.
 *
 * <p>Roles are held per location; what the portal permits follows from all of them together. Tokens that the person downloaded
 * depend on the account: they end with a new password and with the person's departure.
 */
public interface SimulatedPerson {

    /**
     * Returns the Managed Apple Account, which tokens downloaded by this person show as {@code admin_id}.
     *
     * @return the account name, an e-mail address
     */
    String account();

    /**
     * Returns the roles held at any location.
     *
     * @return the roles, possibly none
     */
    Set<PortalRole> roles();

    /**
     * Gives a role at a location.
     *
     * @param role the role
     * @param location the location's name
     * @throws PortalRefusedException if five others are Administrators already
     */
    void grant(PortalRole role, String location);

    /**
     * Takes a role away, at every location. What becomes of tokens is decided by {@link Choice#ROLE_LOSS}.
     *
     * @param role the role
     */
    void revoke(PortalRole role);

    /** Changes the password: every server token that this person downloaded ends. */
    void changePassword();

    /** Deletes the account: every server token that this person downloaded ends. */
    void leave();
}
