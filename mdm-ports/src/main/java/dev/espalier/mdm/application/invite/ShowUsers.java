package dev.espalier.mdm.application.invite;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.api.invite.UserView;
import dev.espalier.mdm.application.AccountsOnDevices;
import dev.espalier.mdm.application.Doorkeeper;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.Pseudonyms;
import dev.espalier.mdm.application.Session;
import dev.espalier.mdm.domain.access.Action;
import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.invite.ClientUserId;
import dev.espalier.mdm.domain.invite.ContentUser;
import dev.espalier.mdm.domain.invite.InviteRefusal;
import dev.espalier.mdm.domain.invite.UserFilter;
import dev.espalier.mdm.domain.invite.UserPair;
import dev.espalier.mdm.domain.people.PersonId;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.Page;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Shows users within reach, and whether their Apple Accounts are those of their devices (rules I2, I10, I11). */
final class ShowUsers {
    private final Ports ports;
    private final Pseudonyms pseudonyms;
    private final AccountsOnDevices accounts;

    ShowUsers(Ports ports) {
        this.ports = ports;
        this.pseudonyms = new Pseudonyms(ports);
        this.accounts = new AccountsOnDevices(ports);
    }

    Outcome<Map<PersonId, ClientUserId>> pseudonyms(Session session, Collection<PersonId> asked) {
        return Outcome.done(asked)
                .unless(people -> people.size() <= Page.MAX
                        ? Optional.empty()
                        : Optional.of(Refusal.of(InviteRefusal.TOO_MANY).with("most", (long) Page.MAX)))
                .map(people -> {
                    var behind = PeopleBehind.asked(ports, session, people);
                    return pseudonyms.of(
                            session.account(),
                            people.stream()
                                    .filter(id -> behind.person(id).isPresent() && behind.reaches(id))
                                    .toList());
                });
    }

    Outcome<Page<UserView>> list(Session session, IntegrationId unit, UserFilter filter, Cut cut) {
        return ports.inTransaction(
                        session,
                        stores -> Doorkeeper.toUnit(session, stores, unit, Action.SEE)
                                .map(found -> stores.contentUsers().list(unit, filter, cut.after(), cut.max())))
                .map(page -> {
                    var views = views(session, page.items());
                    return page.next().map(after -> Page.of(views, after)).orElseGet(() -> Page.last(views));
                });
    }

    /** Which part of a list. */
    record Cut(String after, int max) {}

    Outcome<UserView> show(Session session, IntegrationId unit, ClientUserId user) {
        return ports.inTransaction(
                        session,
                        stores -> Doorkeeper.toUnit(session, stores, unit, Action.SEE)
                                .map(found -> stores.contentUsers().find(unit, List.of(user))))
                .then(found -> views(session, found.values()).stream()
                        .findFirst()
                        .map(Outcome::done)
                        .orElseGet(() -> Outcome.refused(
                                Refusal.of(InviteRefusal.NO_SUCH_USER).with("user", user.value()))));
    }

    Outcome<Page<UserPair>> pairs(Session session, IntegrationId unit, Cut cut) {
        return ports.inTransaction(
                        session,
                        stores -> Doorkeeper.toUnit(session, stores, unit, Action.SEE)
                                .map(found -> stores.contentUsers().pairs(unit, cut.after(), cut.max())))
                .map(page -> {
                    var behind = behind(
                            session,
                            page.items().stream()
                                    .flatMap(pair -> Stream.of(pair.first(), pair.second()))
                                    .toList());
                    var reached = page.items().stream()
                            .filter(pair -> reaches(behind, pair.first()) && reaches(behind, pair.second()))
                            .toList();
                    return page.next().map(after -> Page.of(reached, after)).orElseGet(() -> Page.last(reached));
                });
    }

    private List<UserView> views(Session session, Collection<ContentUser> users) {
        var behind = behind(session, users);
        var reached = users.stream().filter(user -> reaches(behind, user)).toList();
        var matches = accounts.matches(session.account(), reached);
        return reached.stream()
                .map(user -> new UserView(user, user.person().flatMap(behind::person), matches.of(user)))
                .toList();
    }

    private PeopleBehind behind(Session session, Collection<ContentUser> users) {
        return PeopleBehind.asked(
                ports,
                session,
                users.stream()
                        .flatMap(user -> user.person().stream())
                        .distinct()
                        .limit(Page.MAX)
                        .toList());
    }

    private static boolean reaches(PeopleBehind behind, ContentUser user) {
        return user.person().map(behind::reaches).orElseGet(behind::reachesAll);
    }
}
