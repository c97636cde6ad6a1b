package dev.espalier.mdm.verify.offenders.failures.apple.server;

import dev.espalier.mdm.verify.offenders.failures.failure.MdmException;

/** A child of the family that lives with an adapter. */
final class OffenderException extends MdmException {
    private static final long serialVersionUID = 1L;
}
