package dev.espalier.mdm.failure;

import dev.espalier.mdm.domain.access.Refusal;

/** A refusal that the caller did not want to handle as a result. */
public class RefusedException extends MdmException {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    /**
     * Wraps a refusal.
     *
     * @param refusal the reason
     */
    public RefusedException(Refusal refusal) {
        super("Refused by rule " + refusal.rule() + ": " + refusal.code() + " " + refusal.parameters());
        this.refusal = refusal;
    }

    /**
     * The reason.
     *
     * @return the refusal
     */
    public Refusal refusal() {
        return refusal;
    }
}
