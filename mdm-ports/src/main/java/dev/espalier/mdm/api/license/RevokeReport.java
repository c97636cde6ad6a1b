package dev.espalier.mdm.api.license;

import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.license.Assignment;
import dev.espalier.mdm.domain.license.WorkRefusal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was asked of Apple about licenses to take back, each with its own outcome.
 *
 * @param asked licenses that Apple was asked for
 * @param refused licenses that were left alone, and why
 * @param reason why it stopped before its end, or null
 */
public record RevokeReport(
        long asked,
        Map<Assignment, WorkRefusal> refused,
        @Nullable Refusal reason) {

    /** Keeps a copy. */
    public RevokeReport {
        refused = Map.copyOf(refused);
    }

    /**
     * Why it stopped before its end.
     *
     * @return the reason, or empty
     */
    public Optional<Refusal> stopped() {
        return Optional.ofNullable(reason);
    }
}
