package dev.espalier.mdm.verify.offenders.family.failure;

/** An exception that nobody who knows the family catches. */
public final class OffenderException extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
