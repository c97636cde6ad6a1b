package dev.espalier.mdm.application.invite;

import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.UnitFrame;
import dev.espalier.mdm.application.UnitPlace;
import dev.espalier.mdm.domain.invite.Channel;
import dev.espalier.mdm.domain.invite.ClientUserId;
import dev.espalier.mdm.domain.invite.ContentUser;
import dev.espalier.mdm.domain.invite.Invitation;
import dev.espalier.mdm.domain.invite.InvitationFailure;
import dev.espalier.mdm.domain.invite.InviteEvent;
import dev.espalier.mdm.domain.invite.UserFailure;
import dev.espalier.mdm.domain.invite.UserOperation;
import dev.espalier.mdm.domain.invite.UserOperationId;
import dev.espalier.mdm.domain.invite.UserOperationKind;
import dev.espalier.mdm.domain.invite.UserSettlement;
import dev.espalier.mdm.domain.invite.UserState;
import dev.espalier.mdm.domain.people.Person;
import dev.espalier.mdm.spi.invite.UserChange;
import dev.espalier.mdm.spi.invite.UserChange.Member;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/**
 * Asks Apple for one change of users that is on file already (rule A30). Apple gets a pseudonym, and an address only where
 * the channel needs it. Whatever happens from here on, the operation says so, or is looked at a minute later.
 */
final class TellUsers {
    private static final Duration DIRECTORY_SILENT = Duration.ofMinutes(1);

    private final Ports ports;
    private final UnitFrame frame;
    private final RecordUsers recording;

    TellUsers(Ports ports, UnitFrame frame) {
        this.ports = ports;
        this.frame = frame;
        this.recording = new RecordUsers(ports);
    }

    UserOperation tell(UnitPlace place, UserOperation operation) {
        var users = ports.inTransaction(
                place.lease(), stores -> stores.userOperations().users(operation));
        var named = members(place, operation, users);
        if (named.silent) {
            return keep(place, operation.again(users.size(), ports.now().plus(DIRECTORY_SILENT)));
        }
        if (!named.nameless.isEmpty()) { // refused before Apple hears of the others
            return recording.without(
                    place, operation, UserSettlement.without(users, named.nameless, InvitationFailure.NO_ADDRESS));
        }
        var telling = keep(place, operation.telling(ports.now()));
        var change = new UserChange(operation.kind(), named.members);
        return frame.writing(place, () -> ports.apple().users().change(place.credential(), change))
                .match(
                        accepted -> accepted(place, telling, accepted.event()),
                        refused -> declined(place, telling, users, refused.failure()),
                        tooLarge -> recut(place, telling, users));
    }

    private UserOperation keep(UnitPlace place, UserOperation operation) {
        return ports.inTransaction(place.lease(), stores -> {
            stores.userOperations().update(operation);
            return operation;
        });
    }

    /** How Apple is told of users, as far as the directory knows. */
    private static final class Members {
        private final List<Member> members = new ArrayList<>();
        private final List<ClientUserId> nameless = new ArrayList<>();
        private boolean silent;

        /** To close a record, the pseudonym is enough. */
        static Members only(List<ClientUserId> users) {
            var members = new Members();
            users.forEach(user -> members.members.add(Member.of(user)));
            return members;
        }

        void add(ClientUserId user, Channel channel, Optional<Person> person) {
            var managed =
                    channel == Channel.MANAGED ? person.flatMap(Person::managedAppleAccount) : Optional.<String>empty();
            var email = channel == Channel.EMAIL ? person.flatMap(Person::email) : Optional.<String>empty();
            boolean needed = channel == Channel.MANAGED || channel == Channel.EMAIL;
            if (needed && managed.isEmpty() && email.isEmpty()) {
                nameless.add(user);
            } else {
                members.add(new Member(user, managed, email));
            }
        }
    }

    private Members members(UnitPlace place, UserOperation operation, List<ClientUserId> users) {
        return operation.kind() == UserOperationKind.RETIRE ? Members.only(users) : invited(place, users);
    }

    private Members invited(UnitPlace place, List<ClientUserId> users) {
        var members = new Members();
        var pending = ports.inTransaction(
                place.lease(), stores -> stores.invitations().current(place.id(), users));
        var people = PeopleBehind.asked(
                ports,
                place.session(),
                pending.values().stream().map(Invitation::person).toList());
        for (ClientUserId user : users) {
            var invitation = Optional.ofNullable(pending.get(user));
            members.silent |=
                    invitation.filter(one -> people.unavailable(one.person())).isPresent();
            members.add(
                    user,
                    invitation.map(Invitation::channel).orElse(Channel.LINK),
                    invitation.flatMap(one -> people.person(one.person())));
        }
        return members;
    }

    private UserOperation accepted(UnitPlace place, UserOperation operation, String event) {
        return ports.inTransaction(place.lease(), stores -> {
            var sent = operation.sent(event, ports.now());
            stores.userOperations().update(sent);
            stores.journal()
                    .append(place.event(InviteEvent.USERS_SENT, ports.now())
                            .with("operation", sent.id().toString())
                            .with("kind", sent.kind().name())
                            .with("users", sent.users())
                            .with("attempt", sent.attempts())
                            .with("event", event));
            return sent;
        });
    }

    /** Nothing was processed. Those whom Apple names are judged; if it names nobody, halves show who it is. */
    private UserOperation declined(
            UnitPlace place, UserOperation operation, List<ClientUserId> users, UserFailure failure) {
        ports.inTransaction(place.lease(), stores -> {
            stores.journal()
                    .append(place.event(InviteEvent.USERS_DECLINED, ports.now())
                            .with("operation", operation.id().toString())
                            .with("number", failure.number()));
            return failure;
        });
        boolean namesSome = users.stream().anyMatch(failure.users()::contains);
        if (!namesSome && users.size() > 1) {
            return cut(place, operation, users, (users.size() + 1) / 2);
        }
        var mirrored = ports.inTransaction(
                place.lease(), stores -> stores.contentUsers().find(place.id(), users));
        var states = new HashMap<ClientUserId, UserState>();
        mirrored.values().forEach((ContentUser user) -> states.put(user.id(), user.state()));
        return recording.without(place, operation, UserSettlement.compared(operation, users, states, List.of(failure)));
    }

    /** Apple lowered its limit. */
    private UserOperation recut(UnitPlace place, UserOperation operation, List<ClientUserId> users) {
        int limit = ports.apple().content().limits().users();
        return cut(place, operation, users, Math.max(1, limit < users.size() ? limit : users.size() / 2));
    }

    private UserOperation cut(UnitPlace place, UserOperation operation, List<ClientUserId> users, int most) {
        return ports.inTransaction(place.lease(), stores -> {
            var now = ports.now();
            var first = operation.anew(Math.min(most, users.size()), now);
            stores.userOperations().update(first);
            for (int from = most; from < users.size(); from += most) {
                var part = users.subList(from, Math.min(from + most, users.size()));
                var more = UserOperation.builder()
                        .from(first)
                        .id(new UserOperationId(ports.ids().next()))
                        .users(part.size())
                        .build();
                stores.userOperations().add(more, List.of());
                stores.userOperations().move(more, part);
            }
            stores.journal()
                    .append(place.event(InviteEvent.USERS_RECUT, now)
                            .with("operation", operation.id().toString())
                            .with("users", users.size())
                            .with("most", most));
            return first;
        });
    }
}
