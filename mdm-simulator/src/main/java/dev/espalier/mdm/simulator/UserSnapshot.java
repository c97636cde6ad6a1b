package dev.espalier.mdm.simulator;

/**
 * A record of a user at one moment.
 *
 * @param clientUserId the identifier that the device management service gave it
 * @param email empty for none
 * @param status how far it has come
 * @param inviteCode code of its invitation, empty if it never had one
 * @param account the Apple Account that is or was bound, empty for none
 * @param idHash what the service sees of the account, empty for none
 */
public record UserSnapshot(
        String clientUserId, String email, UserStatus status, String inviteCode, String account, String idHash) {

    /** Without the code, which is as good as the invitation. */
    @Override
    public String toString() {
        return "UserSnapshot[" + clientUserId + ", " + status + "]";
    }
}
