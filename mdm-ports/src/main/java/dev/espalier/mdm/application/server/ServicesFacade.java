package dev.espalier.mdm.application.server;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.api.server.ServerServices;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.Refusals;
import dev.espalier.mdm.application.Session;
import dev.espalier.mdm.application.Setbacks;
import dev.espalier.mdm.application.Turns;
import dev.espalier.mdm.domain.journal.Subject;
import dev.espalier.mdm.domain.server.BetaToken;
import dev.espalier.mdm.domain.server.Discovery;
import dev.espalier.mdm.domain.server.DiscoveryUrl;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.Secret;
import java.util.List;
import java.util.Optional;

/** {@link ServerServices} for one session: each method is one use case. */
public final class ServicesFacade implements ServerServices {
    private final Session session;
    private final Refusals refusals;
    private final UseCases use;

    /** The use cases are shared by all sessions. */
    public ServicesFacade(Session session, Refusals refusals, UseCases use) {
        this.session = session;
        this.refusals = refusals;
        this.use = use;
    }

    @Override
    public Outcome<Optional<Discovery>> discovery(IntegrationId server) {
        return noting(server, use.discovery.read(session, server));
    }

    @Override
    public Outcome<Discovery> setDiscovery(IntegrationId server, DiscoveryUrl url) {
        return noting(server, use.discovery.set(session, server, url));
    }

    @Override
    public Outcome<Optional<Discovery>> clearDiscovery(IntegrationId server) {
        return noting(server, use.discovery.clear(session, server));
    }

    @Override
    public Outcome<List<BetaToken>> betaTokens(IntegrationId server) {
        return noting(server, use.betas.list(session, server));
    }

    @Override
    public Outcome<Secret> managedAccountToken(IntegrationId server) {
        return noting(server, use.sign.token(session, server));
    }

    private <T> Outcome<T> noting(IntegrationId id, Outcome<T> outcome) {
        return refusals.noting(session, Subject.integration(id), outcome);
    }

    /** The use cases of a server's services. */
    public static final class UseCases {
        private final ConfigureDiscovery discovery;
        private final ListBetaTokens betas;
        private final SignAccountToken sign;

        /** Makes them once for all sessions. */
        public UseCases(Ports ports, Turns turns, Setbacks setbacks) {
            discovery = new ConfigureDiscovery(ports, turns, setbacks);
            betas = new ListBetaTokens(ports, turns, setbacks);
            sign = new SignAccountToken(ports);
        }
    }
}
