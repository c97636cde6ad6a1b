package dev.espalier.mdm.simulator;

import java.util.List;
import java.util.Optional;

/**
 * A device management service as the portal keeps it: a name, a public key, one live token.
 *
 * <p>Steps that people take name the person, and are refused when no role of that person permits them. The rest plays Apple's
 * side: what the service does to sessions and cursors by itself.
 */
public interface SimulatedServer {

    /**
     * Returns the stable identity of the server.
     *
     * @return 32 upper-case hexadecimal digits
     */
    String uuid();

    /**
     * Returns the name that the portal shows.
     *
     * @return the name
     */
    String name();

    /**
     * Gives the server another name; the token goes on working.
     *
     * @param by who does it
     * @param name the new name, unique in the organization
     */
    void rename(SimulatedPerson by, String name);

    /**
     * Uploads the server's public key. By default this ends the current token ({@link Choice#UPLOAD_ENDS_TOKEN}).
     *
     * @param by who does it
     * @param certificate an X.509 certificate as PEM or DER
     */
    void upload(SimulatedPerson by, byte[] certificate);

    /**
     * Downloads a new token, which ends every earlier token of this server.
     *
     * @param by who does it; becomes {@code admin_id}
     * @return the file, by default in the form that the portal gives
     */
    default byte[] downloadToken(SimulatedPerson by) {
        return downloadToken(by, TokenShape.asApple());
    }

    /**
     * Downloads a new token in a form of the caller's choice, which ends every earlier token of this server.
     *
     * @param by who does it; becomes {@code admin_id}
     * @param shape how the file is written
     * @return the file
     */
    byte[] downloadToken(SimulatedPerson by, TokenShape shape);

    /**
     * Honors a token whose file was made elsewhere, which ends every earlier token of this server.
     *
     * @param by who counts as the downloader
     * @param credentials what the file says
     */
    void register(SimulatedPerson by, TokenCredentials credentials);

    /**
     * Returns what the live token says.
     *
     * @return the credentials, or nothing when no token is alive
     */
    Optional<TokenCredentials> liveToken();

    /**
     * Decides whether this server may release devices from the organization.
     *
     * @param by who does it
     * @param allowed whether disowning is permitted
     */
    void allowRelease(SimulatedPerson by, boolean allowed);

    /**
     * Deletes the server: its devices become unassigned, its token is answered with ACCESS_DENIED.
     *
     * @param by who does it
     */
    void delete(SimulatedPerson by);

    /**
     * Adds a fleet that is assigned to this server from the start, in deliveries that end now.
     *
     * @param fleet how many devices of which kinds
     * @return the fleet
     */
    SeededFleet seed(DeviceFleet fleet);

    /**
     * Returns how many devices are assigned to this server.
     *
     * @return the number of devices
     */
    long deviceCount();

    /**
     * Returns the profiles that this server defined, oldest first.
     *
     * @return the profile identifiers
     */
    List<String> profiles();

    /**
     * Denies this server everything with ACCESS_DENIED, or stops doing so.
     *
     * @param denied whether Apple denies access
     */
    void deny(boolean denied);

    /** Lets every session of this server time out: the next call is answered with UNAUTHORIZED. */
    void expireSessions();

    /** Forgets every session of this server: the next call is answered with FORBIDDEN. */
    void forgetSessions();

    /** Gives every session a new value with its next answer. */
    void rotateSessions();

    /** Makes every cursor that was issued so far older than Apple accepts. */
    void expireCursors();

    /** Makes every cursor that was issued so far unknown to Apple. */
    void rejectCursors();
}
