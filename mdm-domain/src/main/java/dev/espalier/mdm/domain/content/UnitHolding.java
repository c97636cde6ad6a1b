package dev.espalier.mdm.domain.content;

import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.shared.IntegrationId;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Decides whose a unit is within this installation (rules A2, S3): an account integrates it once, and another account
 * does not get it unless an operator allows that.
 *
 * @param unit what Apple says about the unit
 */
public record UnitHolding(UnitDetails unit) {

    /**
     * Decides whether an integration may have the unit behind it. The unit is taken before the account looks whether it
     * has it already: two people who integrate it at one moment then come one after the other.
     *
     * @param integration which
     * @param taken takes the unit for the account; false if another account holds it
     * @param inUse the account's integration that has the unit behind it, if there is one
     * @return why not, or empty if it may
     */
    public Optional<Refusal> refusal(
            IntegrationId integration, BooleanSupplier taken, Supplier<Optional<ContentIntegration>> inUse) {
        if (!taken.getAsBoolean()) {
            return Optional.of(about(ContentRefusal.HELD_ELSEWHERE));
        }
        return inUse.get()
                .filter(ours -> !ours.id().equals(integration))
                .map(ours -> about(ContentRefusal.ALREADY_INTEGRATED)
                        .with("label", ours.label().value()));
    }

    private Refusal about(ContentRefusal reason) {
        return Refusal.of(reason)
                .with("unit", unit.locationName().orElse(unit.unit().value()));
    }
}
