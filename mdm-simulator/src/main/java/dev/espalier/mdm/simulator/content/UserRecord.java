package dev.espalier.mdm.simulator.content;

import dev.espalier.mdm.simulator.UserStatus;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** One record of a user. There may be any number of retired ones with the same identifier, but one active one at most. */
public final class UserRecord extends Tracked implements Holder {

    private final String clientUserId;
    private final String inviteCode;
    String email;
    String account = "";
    String idHash = "";
    UserStatus status = UserStatus.REGISTERED;

    UserRecord(String clientUserId, String email, String inviteCode) {
        this.clientUserId = clientUserId;
        this.email = email;
        this.inviteCode = inviteCode;
    }

    @Override
    public Target target() {
        return Target.user(clientUserId);
    }

    public String clientUserId() {
        return clientUserId;
    }

    public String email() {
        return email;
    }

    /** The code of its invitation, empty if it was never invited. */
    public String inviteCode() {
        return inviteCode;
    }

    /** The Apple Account that is or was bound, empty if none. */
    public String account() {
        return account;
    }

    public Optional<String> idHash() {
        return Optional.of(idHash).filter(hash -> !hash.isEmpty());
    }

    public UserStatus status() {
        return status;
    }

    /** As lists show it: only who has not accepted yet has a code. */
    public ObjectNode writeTo(ObjectNode node) {
        node.put("clientUserId", clientUserId);
        if (!email.isEmpty()) {
            node.put("email", email);
        }
        idHash().ifPresent(hash -> node.put("idHash", hash));
        if (status == UserStatus.REGISTERED) {
            node.put("inviteCode", inviteCode);
        }
        return node.put("status", status.word());
    }
}
