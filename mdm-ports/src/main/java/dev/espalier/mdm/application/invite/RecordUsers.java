package dev.espalier.mdm.application.invite;

import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.UnitPlace;
import dev.espalier.mdm.domain.content.EventPatience;
import dev.espalier.mdm.domain.invite.Channel;
import dev.espalier.mdm.domain.invite.ClientUserId;
import dev.espalier.mdm.domain.invite.Invitation;
import dev.espalier.mdm.domain.invite.InvitationDecision;
import dev.espalier.mdm.domain.invite.InviteEvent;
import dev.espalier.mdm.domain.invite.UserOperation;
import dev.espalier.mdm.domain.invite.UserOperationKind;
import dev.espalier.mdm.domain.invite.UserSettlement;
import dev.espalier.mdm.domain.invite.UserSettlement.Refused;
import dev.espalier.mdm.spi.Stores;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Writes down what came of an operation on users: whoever is not asked for again is let go, and told why. */
final class RecordUsers {
    private final Ports ports;
    private final Met met;

    RecordUsers(Ports ports) {
        this.ports = ports;
        this.met = new Met(ports);
    }

    /** The operation as it is afterwards; those who are left are asked for again a few minutes later. */
    UserOperation settled(UnitPlace place, UserOperation operation, UserSettlement result) {
        int left = result.again().size();
        return record(
                place,
                left == 0 ? operation.ended() : operation.again(left, EventPatience.afterFailure(ports.now())),
                result);
    }

    /** Apple refused all because of some; the others are asked for at once, as if they never had been. */
    UserOperation without(UnitPlace place, UserOperation operation, UserSettlement result) {
        int left = result.again().size();
        return record(place, left == 0 ? operation.ended() : operation.anew(left, ports.now()), result);
    }

    private UserOperation record(UnitPlace place, UserOperation after, UserSettlement result) {
        var failures =
                after.kind() == UserOperationKind.RETIRE ? List.<Failure>of() : failures(place, result.refused());
        return ports.inTransaction(place.lease(), stores -> {
            var over = new HashSet<>(result.done());
            over.addAll(result.refused().keySet());
            stores.userOperations().release(place.id(), over);
            stores.userOperations().update(after);
            fail(stores, place, failures);
            stores.journal()
                    .append(place.event(InviteEvent.USERS_SETTLED, ports.now())
                            .with("operation", after.id().toString())
                            .with("kind", after.kind().name())
                            .with("done", result.done().size())
                            .with("refused", result.refused().size())
                            .with("again", result.again().size()));
            return after;
        });
    }

    /** An invitation that came to nothing, and those that follow it. */
    private record Failure(Invitation failed, List<Invitation> following) {}

    private List<Failure> failures(UnitPlace place, Map<ClientUserId, Refused> refused) {
        var pending = refused.isEmpty()
                ? Map.<ClientUserId, Invitation>of()
                : ports.inTransaction(
                        place.lease(), stores -> stores.invitations().current(place.id(), refused.keySet()));
        var people = PeopleBehind.asked(
                ports,
                place.session(),
                pending.values().stream().map(Invitation::person).toList());
        var failures = new ArrayList<Failure>();
        pending.forEach((user, invitation) -> {
            var why = refused.get(user);
            var failed = invitation.failed(why.failure(), why.number(), ports.now());
            failures.add(new Failure(failed, following(place, failed, people)));
        });
        return failures;
    }

    /** After a Managed Apple Account of somebody else's organization, a mail may follow (rule I4). */
    private List<Invitation> following(UnitPlace place, Invitation failed, PeopleBehind people) {
        return people.person(failed.person()).stream()
                .map(person -> InvitationDecision.following(
                        failed, person, place.unit().personalAccounts()))
                .flatMap(decision -> decision.match(Stream::of, reason -> Stream.<Channel>empty()))
                .filter(ports.letters()::serves)
                .map(channel -> Verdicts.draft(ports, place.unit(), failed.person(), failed.user(), channel)
                        .invitedBy(failed.invitedBy())
                        .build())
                .toList();
    }

    private void fail(Stores stores, UnitPlace place, List<Failure> failures) {
        stores.invitations().update(failures.stream().map(Failure::failed).toList());
        stores.invitations()
                .add(failures.stream().flatMap(one -> one.following().stream()).toList());
        failures.forEach(one -> stores.journal().append(met.failed(place, one.failed())));
    }
}
