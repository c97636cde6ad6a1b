package dev.espalier.mdm.api.license;

import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.license.LicensePlan;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far a plan was carried out. What came of it is said by its operations, once they are settled.
 *
 * @param plan the plan as it is now
 * @param asked licenses that Apple was asked to change
 * @param reason why it stopped before its end, or null
 */
public record ApplyReport(
        LicensePlan plan, long asked, @Nullable Refusal reason) {

    /**
     * Why it stopped before its end; whoever applies it again goes on there.
     *
     * @return the reason, or empty
     */
    public Optional<Refusal> stopped() {
        return Optional.ofNullable(reason);
    }
}
