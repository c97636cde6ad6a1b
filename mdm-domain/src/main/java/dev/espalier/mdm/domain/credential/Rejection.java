package dev.espalier.mdm.domain.credential;

import dev.espalier.mdm.domain.internal.MdmValue;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** Apple's refusal of a credential, kept as evidence (rule T3). */
@Value.Immutable
@MdmValue
public abstract class Rejection {
    Rejection() {}

    /**
     * What kind of refusal it was.
     *
     * @return the kind
     */
    public abstract RejectionKind kind();

    /**
     * Since when Apple refuses; further refusals of the same kind do not move it.
     *
     * @return the time of the first refusal
     */
    public abstract Instant since();

    /**
     * The HTTP status of the answer.
     *
     * @return 400 to 599
     */
    public abstract int status();

    /**
     * Apple's word in the answer, as it came, cut to 200 characters.
     *
     * @return the code; empty if the answer held none
     */
    public abstract String code();

    /**
     * The id by which Apple finds the request, for its support.
     *
     * @return the request id, or empty if the answer held none
     */
    public abstract Optional<String> requestId();

    /**
     * This refusal, or the earlier one if it says the same: so that "since" stays true.
     *
     * @param earlier the refusal on file
     * @return the one to keep
     */
    public Rejection continuing(Rejection earlier) {
        return earlier.kind() == kind() && earlier.code().equals(code()) ? earlier : this;
    }

    /**
     * Starts a rejection.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of a rejection. */
    public static final class Builder extends ImmutableRejection.Builder {
        Builder() {}
    }
}
