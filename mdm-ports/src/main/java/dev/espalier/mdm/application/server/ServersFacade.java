package dev.espalier.mdm.application.server;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.api.server.Consequences;
import dev.espalier.mdm.api.server.NewCertificate;
import dev.espalier.mdm.api.server.Renewal;
import dev.espalier.mdm.api.server.ServerChange;
import dev.espalier.mdm.api.server.ServerView;
import dev.espalier.mdm.api.server.Servers;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.RefreshDetails;
import dev.espalier.mdm.application.Refusals;
import dev.espalier.mdm.application.Session;
import dev.espalier.mdm.application.Turns;
import dev.espalier.mdm.domain.credential.Guidance;
import dev.espalier.mdm.domain.journal.Subject;
import dev.espalier.mdm.domain.server.Adoption;
import dev.espalier.mdm.domain.server.KeyPairFiles;
import dev.espalier.mdm.domain.server.ServerDraft;
import dev.espalier.mdm.domain.server.ServerGuidance;
import dev.espalier.mdm.domain.server.ServerIntegration;
import dev.espalier.mdm.domain.server.ServerToken;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.IntegrationLabel;
import dev.espalier.mdm.domain.shared.Page;

/** {@link Servers} for one session: each method is one use case. */
public final class ServersFacade implements Servers {
    private final Session session;
    private final Refusals refusals;
    private final UseCases use;

    /** The use cases are shared by all sessions. */
    public ServersFacade(Session session, Refusals refusals, UseCases use) {
        this.session = session;
        this.refusals = refusals;
        this.use = use;
    }

    @Override
    public Guidance guidance(IntegrationLabel label) {
        return ServerGuidance.forIntegration(label);
    }

    @Override
    public Outcome<ServerDraft> draft(IntegrationLabel label) {
        return refusals.noting(session, Subject.account(), use.draft.draft(session, label));
    }

    @Override
    public Outcome<ServerDraft> draft(IntegrationLabel label, KeyPairFiles pair) {
        return refusals.noting(session, Subject.account(), use.draft.draft(session, label, pair));
    }

    @Override
    public Page<ServerDraft> drafts(String after, int max) {
        return use.show.drafts(session, after, max);
    }

    @Override
    public Outcome<ServerToken> open(IntegrationId id, byte[] file) {
        return noting(id, use.show.open(session, id, file));
    }

    @Override
    public Outcome<ServerIntegration> complete(IntegrationId draft, byte[] file) {
        return noting(draft, use.complete.complete(session, draft, file));
    }

    @Override
    public Guidance adoption(IntegrationLabel label) {
        return ServerGuidance.forAdoption(label);
    }

    @Override
    public Outcome<ServerIntegration> adopt(Adoption adoption) {
        return refusals.noting(session, Subject.account(), use.adopt.adopt(session, adoption));
    }

    @Override
    public Page<ServerView> list(String after, int max) {
        return use.show.list(session, after, max);
    }

    @Override
    public Outcome<ServerView> show(IntegrationId id) {
        return noting(id, use.show.show(session, id));
    }

    @Override
    public Outcome<Guidance> renewal(IntegrationId id) {
        return noting(id, use.show.renewal(session, id));
    }

    @Override
    public Outcome<Renewal> renew(IntegrationId id, byte[] file) {
        return noting(id, use.renew.renew(session, id, file));
    }

    @Override
    public Outcome<NewCertificate> rekey(IntegrationId id) {
        return noting(id, use.rekey.rekey(session, id));
    }

    @Override
    public Outcome<Consequences> consequences(IntegrationId id) {
        return noting(id, use.show.consequences(session, id));
    }

    @Override
    public Outcome<ServerIntegration> replace(IntegrationId id, byte[] file, long confirmedDevices) {
        return noting(id, use.replace.replace(session, id, file, confirmedDevices));
    }

    @Override
    public Outcome<ServerIntegration> save(ServerChange change) {
        return noting(change.id(), use.save.save(session, change));
    }

    @Override
    public Outcome<ServerIntegration> delete(IntegrationId id, long confirmedDevices) {
        return noting(id, use.delete.delete(session, id, confirmedDevices));
    }

    private <T> Outcome<T> noting(IntegrationId id, Outcome<T> outcome) {
        return refusals.noting(session, Subject.integration(id), outcome);
    }

    /** The use cases of servers. */
    public static final class UseCases {
        private final DraftServer draft;
        private final CompleteServer complete;
        private final AdoptServer adopt;
        private final ShowServers show;
        private final RenewServer renew;
        private final RekeyServer rekey;
        private final ReplaceServer replace;
        private final SaveServer save;
        private final DeleteServer delete;

        /** Makes them once for all sessions. */
        public UseCases(Ports ports, Turns turns, RefreshDetails refresh) {
            var newToken = new NewToken(ports);
            var retire = new RetireSecrets(ports, newToken);
            draft = new DraftServer(ports);
            complete = new CompleteServer(ports, turns, newToken);
            adopt = new AdoptServer(ports, turns, newToken);
            show = new ShowServers(ports, newToken);
            renew = new RenewServer(ports, turns, newToken, retire);
            rekey = new RekeyServer(ports, retire);
            replace = new ReplaceServer(ports, turns, newToken, retire);
            save = new SaveServer(ports, turns, refresh);
            delete = new DeleteServer(ports, turns, retire);
        }
    }
}
