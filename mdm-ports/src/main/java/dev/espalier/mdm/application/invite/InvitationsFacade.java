package dev.espalier.mdm.application.invite;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.api.Progress;
import dev.espalier.mdm.api.invite.InvitationView;
import dev.espalier.mdm.api.invite.Invitations;
import dev.espalier.mdm.api.invite.InviteListener;
import dev.espalier.mdm.api.invite.InviteReport;
import dev.espalier.mdm.api.invite.InviteRequest;
import dev.espalier.mdm.api.invite.ProceedReport;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.Refusals;
import dev.espalier.mdm.application.Session;
import dev.espalier.mdm.application.Setbacks;
import dev.espalier.mdm.application.Turns;
import dev.espalier.mdm.application.UnitFrame;
import dev.espalier.mdm.application.UnitStep;
import dev.espalier.mdm.domain.invite.Departure;
import dev.espalier.mdm.domain.invite.Invitation;
import dev.espalier.mdm.domain.invite.InvitationFilter;
import dev.espalier.mdm.domain.invite.InvitationId;
import dev.espalier.mdm.domain.journal.Subject;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.Page;
import java.util.Map;
import java.util.Set;

/** {@link Invitations} for one session: each method is one use case. */
public final class InvitationsFacade implements Invitations {
    private final Session session;
    private final Refusals refusals;
    private final UseCases use;

    /** The use cases are shared by all sessions. */
    public InvitationsFacade(Session session, Refusals refusals, UseCases use) {
        this.session = session;
        this.refusals = refusals;
        this.use = use;
    }

    @Override
    public Outcome<InviteReport> invite(InviteRequest request, InviteListener listener) {
        return noting(request.unit(), use.invite.invite(session, request, listener));
    }

    @Override
    public Outcome<ProceedReport> proceed(IntegrationId unit, Progress progress) {
        return noting(unit, use.proceed.proceed(session, unit, progress));
    }

    @Override
    public Outcome<Page<InvitationView>> list(IntegrationId unit, InvitationFilter filter, String after, int max) {
        return noting(unit, use.show.list(session, unit, new ShowInvitations.Cut(filter, after, max)));
    }

    @Override
    public Outcome<Page<InvitationView>> download(IntegrationId unit, InvitationFilter filter, String after, int max) {
        return noting(unit, use.show.download(session, unit, new ShowInvitations.Cut(filter, after, max)));
    }

    @Override
    public Outcome<Map<InvitationId, Outcome<Invitation>>> resend(IntegrationId unit, Set<InvitationId> ids) {
        return noting(unit, use.resend.resend(session, unit, ids));
    }

    @Override
    public Outcome<Departure> consequences(IntegrationId unit, Set<InvitationId> ids) {
        return noting(unit, use.revoke.consequences(session, unit, ids));
    }

    @Override
    public Outcome<Map<InvitationId, Outcome<Invitation>>> revoke(
            IntegrationId unit, Set<InvitationId> ids, long licenses) {
        return noting(unit, use.revoke.revoke(session, unit, ids, licenses));
    }

    private <T> Outcome<T> noting(IntegrationId unit, Outcome<T> outcome) {
        return refusals.noting(session, Subject.integration(unit), outcome);
    }

    /** The use cases of users and invitations. */
    public static final class UseCases {
        final ShowUsers users;
        final RetireUsers retire;
        private final FollowUsers following;
        private final InvitePeople invite;
        private final Proceed proceed;
        private final ShowInvitations show;
        private final ResendInvitations resend;
        private final RevokeInvitations revoke;

        /** Makes them once for all sessions. */
        public UseCases(Ports ports, Turns turns, Setbacks setbacks) {
            var frame = new UnitFrame(ports, turns, setbacks);
            following = new FollowUsers(ports, frame);
            users = new ShowUsers(ports);
            retire = new RetireUsers(ports, turns);
            invite = new InvitePeople(ports, turns);
            proceed = new Proceed(ports, frame, following);
            show = new ShowInvitations(ports);
            resend = new ResendInvitations(ports, turns);
            revoke = new RevokeInvitations(ports, turns, retire);
        }

        /** What updating and settling a unit do about its users. */
        public UnitStep step() {
            return following;
        }
    }
}
