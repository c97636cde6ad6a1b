package dev.espalier.mdm.api.device;

import dev.espalier.mdm.domain.device.ActivationLock;
import dev.espalier.mdm.domain.shared.Secret;

/**
 * A code that opens a locked device, or may (rule E2). On the device it is typed as the password, with an empty Apple
 * Account.
 *
 * @param lock the lock it belongs to; {@link ActivationLock#lockedAt()} tells whether Apple confirmed it
 * @param code what people type
 */
public record HeldCode(ActivationLock lock, Secret code) {}
