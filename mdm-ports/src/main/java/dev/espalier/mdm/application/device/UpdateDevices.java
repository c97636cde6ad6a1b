package dev.espalier.mdm.application.device;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.api.Progress;
import dev.espalier.mdm.api.device.UpdateRequest;
import dev.espalier.mdm.application.Doorkeeper;
import dev.espalier.mdm.application.ExpiryWarning;
import dev.espalier.mdm.application.IntegrationKind;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.RefreshDetails;
import dev.espalier.mdm.application.RunningUpdates;
import dev.espalier.mdm.application.Session;
import dev.espalier.mdm.application.Setbacks;
import dev.espalier.mdm.application.Turns;
import dev.espalier.mdm.domain.access.Action;
import dev.espalier.mdm.domain.credential.CallPolicy;
import dev.espalier.mdm.domain.device.UpdateReport;
import dev.espalier.mdm.domain.device.UpdateReport.Ending;
import dev.espalier.mdm.domain.server.ServerIntegration;
import dev.espalier.mdm.spi.Lease;

/**
 * Brings a server up to date in one go: read, verify, assign, read back (rules S18, S19). Every step is stored before
 * the next one begins, so an update that ends early, by whatever cause, is continued by the next.
 */
final class UpdateDevices {
    private final Ports ports;
    private final Turns turns;
    private final ExpiryWarning warning;
    private final RunningUpdates<UpdateReport> running = new RunningUpdates<>();
    private final RefreshDetails refresh;
    private final ReadDevices read;
    private final VerifyDevices verify;
    private final GiveDefault giveDefault;
    private final AssignProfiles assign;

    UpdateDevices(Ports ports, Turns turns, Setbacks setbacks, RefreshDetails refresh) {
        this.ports = ports;
        this.turns = turns;
        this.warning = new ExpiryWarning(ports);
        this.refresh = refresh;
        this.read = new ReadDevices(ports, setbacks);
        this.verify = new VerifyDevices(ports, setbacks);
        var define = new DefineAtApple(ports, setbacks);
        this.giveDefault = new GiveDefault(ports, define);
        this.assign = new AssignProfiles(ports, setbacks, define);
    }

    Outcome<UpdateReport> update(Session session, UpdateRequest request, Progress progress) {
        var id = request.server();
        return admitted(session, request)
                .then(seen -> running.joining(
                        session.account(),
                        id,
                        () -> turns.aloneNow(
                                session,
                                IntegrationKind.SERVERS.turn(id),
                                lease -> inTurn(session, lease, request, progress))));
    }

    private Outcome<UpdateReport> inTurn(Session session, Lease lease, UpdateRequest request, Progress progress) {
        var watch = new UpdateRun.Watch(progress, ports.now());
        return begin(session, lease, request).map(server -> run(new UpdateRun(session, lease, server, request, watch)));
    }

    private Outcome<ServerIntegration> admitted(Session session, UpdateRequest request) {
        return ports.inTransaction(
                session, stores -> Doorkeeper.toServer(session, stores, request.server(), Action.UPDATE));
    }

    /** Says at most once what is to be said about the token's date, and whether Apple may be called. */
    private Outcome<ServerIntegration> begin(Session session, Lease lease, UpdateRequest request) {
        return ports.inTransaction(
                lease,
                stores -> Doorkeeper.toServer(session, stores, request.server(), Action.UPDATE)
                        .map(server -> warning.given(session, IntegrationKind.SERVERS, stores, server))
                        .unless(server ->
                                CallPolicy.before(server, stores.syncStates().find(server.id()), ports.now())));
    }

    private UpdateReport run(UpdateRun run) {
        try {
            refresh.refresh(run.session(), run.lease(), run.server());
            return end(run, steps(run));
        } catch (Setbacks.Held held) {
            run.tally().leaves(held.refusal());
            return end(run, Ending.HELD);
        }
    }

    /** Each step begins from what is stored, and says how the update ends if it cannot go on. */
    private Ending steps(UpdateRun run) {
        var reading = read.read(run);
        if (reading != Ending.COMPLETE) {
            return reading;
        }
        var absences = verify.verify(run);
        if (run.canceled()) {
            return Ending.CANCELED;
        }
        giveDefault.give(run);
        assign.assign(run);
        verify.readBack(run);
        return run.canceled() ? Ending.CANCELED : absences;
    }

    private UpdateReport end(UpdateRun run, Ending ending) {
        var now = ports.now();
        ports.inTransaction(run.lease(), stores -> {
            var sync = stores.syncStates().find(run.id());
            stores.syncStates().put(sync.ended(now, ports.plan().next(sync, now)));
            return sync;
        });
        return run.tally().report(run.id(), ending, now);
    }
}
