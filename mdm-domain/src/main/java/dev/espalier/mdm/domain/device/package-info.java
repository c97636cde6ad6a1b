/**
 * The devices that Apple has assigned to a server, and the enrollment profiles they get.
 *
 * <p>Apple tells devices in pages: all of them once, then what changed since a cursor. Pages can be cut off, repeated,
 * out of order; the ledger makes one true picture of them, and state decides what is done, never the word of an
 * operation. A device is ready only when the profile it should have is assigned at Apple and was read back.
 */
@NullMarked
package dev.espalier.mdm.domain.device;

import org.jspecify.annotations.NullMarked;
