package dev.espalier.mdm.failure;

import java.time.Duration;
import java.util.Optional;

/** Apple could not be reached, is overloaded, or asked to wait. The same call may work later. */
public class AppleUnavailableException extends AppleServiceException {
    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    /**
     * Apple cannot answer now.
     *
     * @param message what was asked and what happened
     * @param status the HTTP status; 0 if there was none
     * @param code Apple's word, or empty
     * @param requestId the id by which Apple finds the request, or empty
     * @param retryAfter how long Apple asked to wait; zero if it did not say
     */
    public AppleUnavailableException(String message, int status, String code, String requestId, Duration retryAfter) {
        super(message, status, code, requestId);
        this.retryAfter = retryAfter;
    }

    /**
     * How long Apple asked to wait.
     *
     * @return the time, more than zero, or empty if it did not say
     */
    public Optional<Duration> retryAfter() {
        return retryAfter.isZero() ? Optional.empty() : Optional.of(retryAfter);
    }
}
