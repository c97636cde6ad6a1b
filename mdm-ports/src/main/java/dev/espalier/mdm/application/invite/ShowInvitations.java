package dev.espalier.mdm.application.invite;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.api.invite.InvitationView;
import dev.espalier.mdm.application.Doorkeeper;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.Session;
import dev.espalier.mdm.domain.access.Action;
import dev.espalier.mdm.domain.invite.ClientUserId;
import dev.espalier.mdm.domain.invite.ContentUser;
import dev.espalier.mdm.domain.invite.Invitation;
import dev.espalier.mdm.domain.invite.InvitationFilter;
import dev.espalier.mdm.domain.invite.InviteEvent;
import dev.espalier.mdm.domain.journal.Subject;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.domain.shared.Secret;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows invitations of the people within reach, and hands out their links with a trace (rules I1, I6). */
final class ShowInvitations {
    private final Ports ports;

    ShowInvitations(Ports ports) {
        this.ports = ports;
    }

    /** Which part of which list. */
    record Cut(InvitationFilter filter, String after, int max) {}

    Outcome<Page<InvitationView>> list(Session session, IntegrationId unit, Cut cut) {
        return page(session, unit, Action.SEE, cut).map(page -> views(session, page, Map.of()));
    }

    /** Whoever gets a link can become the user: that is on file before it is handed out. */
    Outcome<Page<InvitationView>> download(Session session, IntegrationId unit, Cut cut) {
        return page(session, unit, Action.INVITE, cut).map(page -> {
            var views = views(session, page, codes(session, unit, page.items()));
            ports.inTransaction(session, stores -> {
                stores.journal()
                        .append(session.event(InviteEvent.DOWNLOADED, Subject.integration(unit), ports.now())
                                .with("invitations", views.items().size())
                                .with(
                                        "links",
                                        views.items().stream()
                                                .filter(view -> view.link().isPresent())
                                                .count()));
                return views;
            });
            return views;
        });
    }

    private Outcome<Page<Invitation>> page(Session session, IntegrationId unit, Action action, Cut cut) {
        return ports.inTransaction(
                session,
                stores -> Doorkeeper.toUnit(session, stores, unit, action)
                        .map(found -> stores.invitations().list(unit, cut.filter(), cut.after(), cut.max())));
    }

    private Map<ClientUserId, ContentUser> codes(Session session, IntegrationId unit, List<Invitation> invitations) {
        var pending = invitations.stream()
                .filter(Invitation::pending)
                .map(Invitation::user)
                .toList();
        return ports.inTransaction(session, stores -> stores.contentUsers().find(unit, pending));
    }

    private Page<InvitationView> views(Session session, Page<Invitation> page, Map<ClientUserId, ContentUser> users) {
        var people = PeopleBehind.asked(
                ports, session, page.items().stream().map(Invitation::person).toList());
        var views = page.items().stream()
                .filter(one -> people.reaches(one.person()))
                .map(one -> new InvitationView(one, people.person(one.person()), link(one, users)))
                .toList();
        return page.next().map(after -> Page.of(views, after)).orElseGet(() -> Page.last(views));
    }

    private Optional<Secret> link(Invitation invitation, Map<ClientUserId, ContentUser> users) {
        return Optional.ofNullable(users.get(invitation.user()))
                .filter(user -> invitation.pending())
                .flatMap(ContentUser::inviteCode)
                .map(ports.apple().users()::link);
    }
}
