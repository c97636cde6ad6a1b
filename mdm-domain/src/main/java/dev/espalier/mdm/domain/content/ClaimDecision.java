package dev.espalier.mdm.domain.content;

import dev.espalier.mdm.domain.access.Refusal;
import java.util.Optional;

/**
 * Decides whether our mark may be written to a unit, whose owner was asked for just now (rule A3).
 *
 * @param unit the integration, with Apple's answer of just now
 */
public record ClaimDecision(ContentIntegration unit) {

    /**
     * Decides about a plain claim.
     *
     * @return that the unit is ours already or another product's, or empty if it may be claimed
     */
    public Optional<Refusal> toClaim() {
        return alreadyOurs()
                .or(() -> other().map(mark -> new Claim.ClaimedByOther(
                                mark, unit.details().readAt())
                        .beforeWrite()
                        .orElseThrow()));
    }

    /**
     * Decides about a take-over.
     *
     * @param confirmed the other product's name, as the person repeated it
     * @return that the unit is ours already or the name is not the owner's, or empty if it may be taken over
     */
    public Optional<Refusal> toTakeOver(String confirmed) {
        return alreadyOurs()
                .or(() -> other().filter(mark -> !mark.name().equals(confirmed))
                        .map(mark -> Refusal.of(ContentRefusal.TAKE_OVER_NOT_CONFIRMED)
                                .with("owner", mark.name())
                                .with("metadata", mark.metadata())));
    }

    private Optional<Refusal> alreadyOurs() {
        return unit.claim().beforeWrite().isEmpty()
                ? Optional.of(Refusal.of(ContentRefusal.ALREADY_OURS))
                : Optional.empty();
    }

    private Optional<OwnerMark> other() {
        return unit.details().owner().filter(mark -> !unit.mark().sameOwner(mark));
    }
}
