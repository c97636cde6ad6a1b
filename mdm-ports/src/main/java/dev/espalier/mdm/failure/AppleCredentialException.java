package dev.espalier.mdm.failure;

import dev.espalier.mdm.domain.credential.Rejection;

/** Apple refuses the credential. Stop calling with it; what to do next depends on the kind of the refusal. */
public class AppleCredentialException extends AppleServiceException {
    private static final long serialVersionUID = 1L;

    private final transient Rejection rejection;

    /**
     * Apple refused a credential.
     *
     * @param rejection the evidence
     */
    public AppleCredentialException(Rejection rejection) {
        this(rejection, "");
    }

    /**
     * Apple refused a credential, and something may explain it.
     *
     * @param rejection the evidence
     * @param hint a sentence on what else was noticed, or empty
     */
    public AppleCredentialException(Rejection rejection, String hint) {
        super(
                sentence(rejection, hint),
                rejection.status(),
                rejection.code(),
                rejection.requestId().orElse(""));
        this.rejection = rejection;
    }

    private static String sentence(Rejection rejection, String hint) {
        String answer = ("HTTP " + rejection.status() + " " + rejection.code()).strip();
        return ("Apple refused the credential: " + answer + ". " + hint).strip();
    }

    /**
     * The evidence.
     *
     * @return Apple's refusal
     */
    public Rejection rejection() {
        return rejection;
    }
}
