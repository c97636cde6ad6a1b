package dev.espalier.mdm.application.invite;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.api.invite.UserView;
import dev.espalier.mdm.api.invite.Users;
import dev.espalier.mdm.application.Refusals;
import dev.espalier.mdm.application.Session;
import dev.espalier.mdm.domain.invite.ClientUserId;
import dev.espalier.mdm.domain.invite.ContentUser;
import dev.espalier.mdm.domain.invite.Departure;
import dev.espalier.mdm.domain.invite.UserFilter;
import dev.espalier.mdm.domain.invite.UserPair;
import dev.espalier.mdm.domain.journal.Subject;
import dev.espalier.mdm.domain.people.PersonId;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.Page;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** {@link Users} for one session: each method is one use case. */
public final class UsersFacade implements Users {
    private final Session session;
    private final Refusals refusals;
    private final InvitationsFacade.UseCases use;

    /** The use cases are shared by all sessions. */
    public UsersFacade(Session session, Refusals refusals, InvitationsFacade.UseCases use) {
        this.session = session;
        this.refusals = refusals;
        this.use = use;
    }

    @Override
    public Outcome<Map<PersonId, ClientUserId>> pseudonyms(Collection<PersonId> people) {
        return refusals.noting(session, Subject.account(), use.users.pseudonyms(session, people));
    }

    @Override
    public Outcome<Page<UserView>> list(IntegrationId unit, UserFilter filter, String after, int max) {
        return noting(unit, use.users.list(session, unit, filter, new ShowUsers.Cut(after, max)));
    }

    @Override
    public Outcome<UserView> show(IntegrationId unit, ClientUserId user) {
        return noting(unit, use.users.show(session, unit, user));
    }

    @Override
    public Outcome<Page<UserPair>> pairs(IntegrationId unit, String after, int max) {
        return noting(unit, use.users.pairs(session, unit, new ShowUsers.Cut(after, max)));
    }

    @Override
    public Outcome<Departure> consequences(IntegrationId unit, Set<ClientUserId> users) {
        return noting(unit, use.retire.consequences(session, unit, users));
    }

    @Override
    public Outcome<Map<ClientUserId, Outcome<ContentUser>>> retire(
            IntegrationId unit, Set<ClientUserId> users, long licenses) {
        return noting(unit, use.retire.retire(session, unit, users, licenses));
    }

    private <T> Outcome<T> noting(IntegrationId unit, Outcome<T> outcome) {
        return refusals.noting(session, Subject.integration(unit), outcome);
    }
}
