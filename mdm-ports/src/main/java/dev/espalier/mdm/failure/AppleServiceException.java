package dev.espalier.mdm.failure;

import java.util.Optional;

/**
 * Apple answered with something that is neither a result nor a known refusal. Trying the same again will most likely
 * bring the same.
 */
public class AppleServiceException extends MdmException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final String requestId;

    /**
     * An answer that is of no use.
     *
     * @param message what was asked and what to do next; the request id is put behind it
     * @param status the HTTP status; 0 if there was none
     * @param code Apple's word, or empty
     * @param requestId the id by which Apple finds the request, or empty
     */
    public AppleServiceException(String message, int status, String code, String requestId) {
        super(requestId.isEmpty() ? message : message + " Apple's request id: " + requestId + ".");
        this.status = status;
        this.code = code;
        this.requestId = requestId;
    }

    /**
     * The HTTP status.
     *
     * @return 100 to 599; 0 if there was no answer
     */
    public int status() {
        return status;
    }

    /**
     * Apple's word.
     *
     * @return the code, empty if there was none
     */
    public String code() {
        return code;
    }

    /**
     * The id by which Apple finds the request.
     *
     * @return the id, or empty if the answer held none
     */
    public Optional<String> requestId() {
        return requestId.isEmpty() ? Optional.empty() : Optional.of(requestId);
    }
}
