package dev.espalier.mdm.application.invite;

import dev.espalier.mdm.api.Progress;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.UnitFrame;
import dev.espalier.mdm.application.UnitPlace;
import dev.espalier.mdm.application.UnitStep;
import dev.espalier.mdm.domain.invite.ClientUserId;
import dev.espalier.mdm.domain.invite.Invitation;
import dev.espalier.mdm.domain.invite.UserFailure;
import dev.espalier.mdm.domain.invite.UserOperation;
import dev.espalier.mdm.domain.invite.UserSettlement;
import dev.espalier.mdm.domain.invite.UserState;
import dev.espalier.mdm.domain.shared.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/**
 * Follows users to where they should be (rule A30): what Apple has is read, whoever was invited is registered, operations
 * whose time has come are looked at. What Apple says of an event is only a reason to read its list.
 */
public final class FollowUsers implements UnitStep {
    private final Ports ports;
    private final UnitFrame frame;
    private final ReadUsers reading;
    private final RegisterUsers registering;
    private final TellUsers teller;
    private final RecordUsers recording;

    /** Calls are made in this frame. */
    public FollowUsers(Ports ports, UnitFrame frame) {
        this.ports = ports;
        this.frame = frame;
        this.reading = new ReadUsers(ports, frame);
        this.registering = new RegisterUsers(ports);
        this.teller = new TellUsers(ports, frame);
        this.recording = new RecordUsers(ports);
    }

    @Override
    public void take(UnitPlace place, Progress progress) {
        follow(place, progress);
    }

    /** What it came to. */
    Tally follow(UnitPlace place, Progress progress) {
        var tally = new Tally();
        if (due(place)) {
            tally.accepted += reading.read(place);
        }
        if (place.unit().claim().beforeWrite().isPresent()) {
            return tally;
        }
        registering.register(place);
        var operations = operations(place);
        while (!operations.isEmpty() && !progress.canceled()) {
            round(place, operations, tally);
            registering.register(place);
            operations = operations(place);
        }
        return tally;
    }

    private boolean due(UnitPlace place) {
        return ports.inTransaction(place.lease(), stores -> {
            boolean awaited =
                    !stores.userOperations().open(place.id(), "", 1).items().isEmpty()
                            || stores.invitations().counts(place.id()).keySet().stream()
                                    .anyMatch(state -> state.standing() == Invitation.Standing.PENDING);
            return stores.userReadings().find(place.id()).due(awaited, ports.now());
        });
    }

    private List<UserOperation> operations(UnitPlace place) {
        return ports.inTransaction(
                place.lease(), stores -> stores.userOperations().due(place.id(), ports.now(), Page.MAX));
    }

    /** One reading shows what came of all operations that Apple is done with. */
    private void round(UnitPlace place, List<UserOperation> operations, Tally tally) {
        var over = new ArrayList<Heard>();
        for (UserOperation operation : operations) {
            if (operation.state() == UserOperation.State.ASKING_AGAIN) {
                tally.asked += operation.users();
                teller.tell(place, operation);
            } else {
                over.addAll(ask(place, operation));
            }
        }
        if (!over.isEmpty()) {
            tally.accepted += reading.read(place);
            over.forEach(heard -> compare(place, heard));
        }
    }

    /** An operation that Apple does not work on any more, and what it said about it. */
    private record Heard(UserOperation operation, List<UserFailure> failures) {}

    private List<Heard> ask(UnitPlace place, UserOperation operation) {
        if (operation.state() != UserOperation.State.SENT) {
            return List.of(new Heard(operation, List.of()));
        }
        String event = operation.event().orElseThrow();
        var answer = frame.minding(place, () -> ports.apple().users().progress(place.credential(), event));
        if (answer.filter(progress -> progress.working()).isPresent()) {
            ports.inTransaction(place.lease(), stores -> {
                stores.userOperations().update(operation.pending(ports.now()));
                return operation;
            });
            return List.of();
        }
        return List.of(
                new Heard(operation, answer.map(progress -> progress.failures()).orElse(List.of())));
    }

    private void compare(UnitPlace place, Heard heard) {
        var operation = heard.operation();
        var states = new HashMap<ClientUserId, UserState>();
        var users = ports.inTransaction(place.lease(), stores -> {
            var reserved = stores.userOperations().users(operation);
            stores.contentUsers().find(place.id(), reserved).forEach((id, user) -> states.put(id, user.state()));
            return reserved;
        });
        recording.settled(place, operation, UserSettlement.compared(operation, users, states, heard.failures()));
    }

    /** What following users came to. */
    static final class Tally {
        private long asked;
        private long accepted;

        long asked() {
            return asked;
        }

        long accepted() {
            return accepted;
        }
    }
}
