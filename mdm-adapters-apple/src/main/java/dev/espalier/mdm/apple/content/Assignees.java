package dev.espalier.mdm.apple.content;

import dev.espalier.mdm.domain.invite.ClientUserId;
import dev.espalier.mdm.domain.license.Assignee;
import dev.espalier.mdm.domain.shared.SerialNumber;
import java.util.Optional;

/** Devices and users as Apple writes them: by a text each. */
public final class Assignees {
    private Assignees() {}

    /** The device, unless the text is no serial number. */
    public static Optional<Assignee> device(String serialNumber) {
        return SerialNumber.parse(serialNumber).map(Assignee.ToDevice::new);
    }

    /** The user, unless the text cannot be a client user id. */
    public static Optional<Assignee> user(String clientUserId) {
        return clientUserId.matches("[ -~]{1,255}")
                ? Optional.of(new Assignee.ToUser(new ClientUserId(clientUserId)))
                : Optional.empty();
    }
}
