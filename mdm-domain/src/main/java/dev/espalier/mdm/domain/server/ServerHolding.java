package dev.espalier.mdm.domain.server;

import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.shared.IntegrationId;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Decides whose an Apple server is (rule S3): an account integrates it once, and another account of the installation
 * does not get it unless an operator allows that.
 *
 * @param server what Apple says about the server
 * @param inUse the account's integration that has the server behind it, if there is one
 */
public record ServerHolding(ServerDetails server, Optional<ServerIntegration> inUse) {

    /**
     * Decides whether an integration may have the server behind it.
     *
     * @param integration which
     * @param taken takes the server for the account; false if another account holds it. It is asked last, and only if
     *     nothing else stands in the way
     * @return why not, or empty if it may
     */
    public Optional<Refusal> refusal(IntegrationId integration, BooleanSupplier taken) {
        var other = inUse.filter(ours -> !ours.id().equals(integration));
        if (other.isPresent()) {
            return Optional.of(Refusal.of(ServerRefusal.ALREADY_INTEGRATED)
                    .with("server", server.serverName())
                    .with("label", other.orElseThrow().label().value()));
        }
        return taken.getAsBoolean()
                ? Optional.empty()
                : Optional.of(Refusal.of(ServerRefusal.HELD_ELSEWHERE).with("server", server.serverName()));
    }
}
