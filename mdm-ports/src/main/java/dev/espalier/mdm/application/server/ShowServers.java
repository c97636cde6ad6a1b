package dev.espalier.mdm.application.server;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.api.server.Consequences;
import dev.espalier.mdm.api.server.ServerView;
import dev.espalier.mdm.application.Doorkeeper;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.Session;
import dev.espalier.mdm.domain.access.AccessPolicy;
import dev.espalier.mdm.domain.access.Action;
import dev.espalier.mdm.domain.credential.Guidance;
import dev.espalier.mdm.domain.server.ServerDraft;
import dev.espalier.mdm.domain.server.ServerGuidance;
import dev.espalier.mdm.domain.server.ServerIntegration;
import dev.espalier.mdm.domain.server.ServerKey;
import dev.espalier.mdm.domain.server.ServerToken;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.Page;
import java.util.List;

/** Shows integrations and drafts from what is stored, at any time (rules S5 to S9). */
final class ShowServers {
    private final Ports ports;
    private final NewToken newToken;

    ShowServers(Ports ports, NewToken newToken) {
        this.ports = ports;
        this.newToken = newToken;
    }

    Page<ServerView> list(Session session, String after, int max) {
        var page = ports.inTransaction(session, stores -> stores.servers().list(after, max));
        var views = page.items().stream()
                .filter(server -> AccessPolicy.reaches(session.caller(), server.scope()))
                .map(this::view)
                .toList();
        return page.next().map(next -> Page.of(views, next)).orElseGet(() -> Page.last(views));
    }

    Page<ServerDraft> drafts(Session session, String after, int max) {
        return Doorkeeper.admit(session, Action.INTEGRATE)
                .match(
                        admitted -> ports.inTransaction(
                                session, stores -> stores.servers().drafts(after, max)),
                        refusal -> Page.last(List.of()));
    }

    Outcome<ServerView> show(Session session, IntegrationId id) {
        return seen(session, id).map(this::view);
    }

    Outcome<Guidance> renewal(Session session, IntegrationId id) {
        return admitted(session, id, Action.RENEW).map(ServerGuidance::forRenewal);
    }

    Outcome<Consequences> consequences(Session session, IntegrationId id) {
        return ports.inTransaction(
                session,
                stores -> Doorkeeper.toServer(session, stores, id, Action.SEE)
                        .map(server -> new Consequences(server, Consequence.devices(stores, id))));
    }

    /** Opens a file for a draft or an integration, and keeps nothing of it. */
    Outcome<ServerToken> open(Session session, IntegrationId id, byte[] file) {
        return keys(session, id)
                .then(keys -> newToken.open(session, keys, file))
                .map(opened -> opened.token());
    }

    private Outcome<List<ServerKey>> keys(Session session, IntegrationId id) {
        var draft = drafting(session)
                .then(admitted -> ports.inTransaction(
                        session,
                        stores -> stores.servers()
                                .draft(id)
                                .map(found -> Outcome.done(List.of(found.key())))
                                .orElseGet(() -> Outcome.refused(AccessPolicy.outOfReach()))));
        return draft.refusal().isEmpty()
                ? draft
                : admitted(session, id, Action.RENEW)
                        .map(server -> server.keys().inOrder());
    }

    private static Outcome<Session> drafting(Session session) {
        return Doorkeeper.admit(session, Action.INTEGRATE);
    }

    private Outcome<ServerIntegration> seen(Session session, IntegrationId id) {
        return admitted(session, id, Action.SEE);
    }

    private Outcome<ServerIntegration> admitted(Session session, IntegrationId id, Action action) {
        return ports.inTransaction(session, stores -> Doorkeeper.toServer(session, stores, id, action));
    }

    private ServerView view(ServerIntegration server) {
        return new ServerView(server, server.standing(ports.now()));
    }
}
