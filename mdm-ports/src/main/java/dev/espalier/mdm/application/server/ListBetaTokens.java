package dev.espalier.mdm.application.server;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.application.AppleTurn;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.ServerPlace;
import dev.espalier.mdm.application.Session;
import dev.espalier.mdm.application.Setbacks;
import dev.espalier.mdm.application.Turns;
import dev.espalier.mdm.domain.access.Action;
import dev.espalier.mdm.domain.server.BetaToken;
import dev.espalier.mdm.domain.server.ServerEvent;
import dev.espalier.mdm.domain.server.ServerRefusal;
import dev.espalier.mdm.domain.shared.IntegrationId;
import java.util.List;

/** Lists what lets devices into betas; that it was seen is in the journal before it is shown (rule E4). */
final class ListBetaTokens {
    private final Ports ports;
    private final Setbacks setbacks;
    private final AppleTurn appleTurn;

    ListBetaTokens(Ports ports, Turns turns, Setbacks setbacks) {
        this.ports = ports;
        this.setbacks = setbacks;
        this.appleTurn = new AppleTurn(ports, turns);
    }

    Outcome<List<BetaToken>> list(Session session, IntegrationId id) {
        return appleTurn.in(AppleTurn.onServer(session, id, Action.CONFIGURE_SERVICE), this::list);
    }

    private Outcome<List<BetaToken>> list(ServerPlace place) {
        return setbacks.minding(place, () -> ports.apple().servers().betaTokens(place.credential()))
                .match(
                        given -> Outcome.done(noted(place, given.value())),
                        declined -> Outcome.refused(ServerRefusal.declined(declined.code())));
    }

    private List<BetaToken> noted(ServerPlace place, List<BetaToken> tokens) {
        return ports.inTransaction(place.lease(), stores -> {
            stores.journal()
                    .append(place.event(ServerEvent.BETA_TOKENS_VIEWED, ports.now())
                            .with("tokens", tokens.size()));
            return tokens;
        });
    }
}
