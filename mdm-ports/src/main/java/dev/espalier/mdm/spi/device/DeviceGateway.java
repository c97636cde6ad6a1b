package dev.espalier.mdm.spi.device;

import dev.espalier.mdm.domain.device.DeviceAnswer;
import dev.espalier.mdm.domain.device.DisownOutcome;
import dev.espalier.mdm.domain.device.LockOutcome;
import dev.espalier.mdm.domain.device.ProfileSettings;
import dev.espalier.mdm.domain.device.ProfileUuid;
import dev.espalier.mdm.domain.device.Replacement;
import dev.espalier.mdm.domain.device.SyncPhase;
import dev.espalier.mdm.domain.shared.SerialNumber;
import dev.espalier.mdm.spi.server.ServerCredential;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * Devices and enrollment profiles at Apple. A session that Apple ended is renewed within a call; nothing else is tried
 * twice. Every method throws
 *
 * <ul>
 *   <li>{@link dev.espalier.mdm.failure.AppleCredentialException} if Apple refuses the token,
 *   <li>{@link dev.espalier.mdm.failure.AppleUnavailableException} if Apple cannot answer now or asks to wait,
 *   <li>{@link dev.espalier.mdm.failure.AppleServiceException} if the answer is of no use.
 * </ul>
 */
public interface DeviceGateway {

    /**
     * Reads a page of a list (Apple: Get a List of Devices, Sync the List of Devices).
     *
     * @param credential the token
     * @param request which page
     * @return the page, or why Apple does not take the cursor. A record without a usable serial number is left out; a
     *     broken one does not spoil its page
     */
    PageAnswer page(ServerCredential credential, PageRequest request);

    /**
     * Ends, from another thread, the calls that are under way with a token, because nobody waits for them any more: they
     * fail with {@link dev.espalier.mdm.failure.AppleUnavailableException}. A gateway that cannot do so lets them run to
     * their end, and the work that was canceled ends only then.
     *
     * @param credential the token
     */
    default void abandon(ServerCredential credential) {}

    /**
     * Asks about single devices (Apple: Get Device Details).
     *
     * @param credential the token
     * @param serials 1 to 1000
     * @return an answer for each of them; one that Apple left out has failed
     */
    Map<SerialNumber, DeviceAnswer> details(ServerCredential credential, Collection<SerialNumber> serials);

    /**
     * Defines a profile (Apple: Define a Profile). Each call makes a new one.
     *
     * @param credential the token
     * @param settings what the profile tells a device
     * @return Apple's id of it, or the code with which Apple refused the settings
     */
    DefineAnswer define(ServerCredential credential, ProfileSettings settings);

    /**
     * Reads a profile back (Apple: Get a Profile).
     *
     * @param credential the token
     * @param profile Apple's id of it
     * @return what Apple has, or empty if it has no such profile at this server
     */
    Optional<ProfileSettings> read(ServerCredential credential, ProfileUuid profile);

    /**
     * Assigns a profile (Apple: Assign a Profile).
     *
     * @param credential the token
     * @param profile Apple's id of it
     * @param serials 1 to 1000
     * @return an outcome for each of them, or that the profile is unknown
     */
    AssignAnswer assign(ServerCredential credential, ProfileUuid profile, Collection<SerialNumber> serials);

    /**
     * Takes profiles away (Apple: Remove a Profile). Devices that have picked theirs up keep it until they are erased.
     *
     * @param credential the token
     * @param serials 1 to 1000
     * @return an outcome for each of them
     */
    AssignAnswer remove(ServerCredential credential, Collection<SerialNumber> serials);

    /**
     * Lets devices leave the organization, for good (Apple: Disown Devices). Saying it twice is harmless.
     *
     * @param credential the token
     * @param serials 1 to 1000
     * @return an outcome for each of them; one that Apple left out has failed
     */
    Map<SerialNumber, DisownOutcome> disown(ServerCredential credential, Collection<SerialNumber> serials);

    /**
     * Locks a device (Apple: Activation Lock a Device). What it says is never repeated by itself: the first lock counts.
     *
     * @param credential the token
     * @param order which device, and with which code
     * @return Apple's answer
     */
    LockOutcome lock(ServerCredential credential, LockOrder order);

    /**
     * Asks which device another one came for (Apple: Get Replacement Details).
     *
     * @param credential the token
     * @param serial the device that came
     * @return Apple's word, or empty if Apple knows of none
     */
    Optional<Replacement> replacement(ServerCredential credential, SerialNumber serial);

    /**
     * Which page.
     *
     * @param phase of which list
     * @param cursor Apple's bookmark; empty text for the first page of a full list
     * @param limit how many devices at most
     */
    record PageRequest(SyncPhase phase, String cursor, int limit) {}
}
