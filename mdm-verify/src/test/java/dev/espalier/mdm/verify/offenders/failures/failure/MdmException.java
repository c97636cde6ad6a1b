package dev.espalier.mdm.verify.offenders.failures.failure;

/** The root of the family. */
public class MdmException extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
