package dev.espalier.mdm.testkit.device;

import dev.espalier.mdm.domain.device.ActivationLock;
import dev.espalier.mdm.domain.journal.Actor;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.SecretRef;
import dev.espalier.mdm.domain.shared.SerialNumber;
import dev.espalier.mdm.testkit.FakeClock;
import dev.espalier.mdm.testkit.access.Callers;
import java.util.UUID;

/** Activation Locks. */
public final class Locks {

    private Locks() {}

    /**
     * A lock that an administrator asked for and Apple has not confirmed; there is no code behind it.
     *
     * @param server at which server
     * @param serial which device
     * @return the lock
     */
    public static ActivationLock.Builder aLock(IntegrationId server, String serial) {
        return ActivationLock.builder()
                .server(server)
                .serial(new SerialNumber(serial))
                .bypassCode(new SecretRef(UUID.randomUUID()))
                .message("This iPad belongs to Northwind Schools.")
                .askedBy(Actor.of(Callers.anAdministrator()))
                .askedAt(FakeClock.START);
    }
}
