package dev.espalier.mdm.spi.device;

import dev.espalier.mdm.domain.shared.SecretRef;
import dev.espalier.mdm.domain.shared.SerialNumber;

/**
 * What Apple is asked to lock.
 *
 * @param serial which device
 * @param bypassCode where the vault keeps the 16 bytes of the code; Apple gets a digest of them
 * @param message what the device shows, or empty text
 */
public record LockOrder(SerialNumber serial, SecretRef bypassCode, String message) {}
