package dev.espalier.mdm.application.device;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.api.Progress;
import dev.espalier.mdm.api.device.Devices;
import dev.espalier.mdm.api.device.DisownReport;
import dev.espalier.mdm.api.device.FleetView;
import dev.espalier.mdm.api.device.HeldCode;
import dev.espalier.mdm.api.device.UpdateRequest;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.RefreshDetails;
import dev.espalier.mdm.application.Refusals;
import dev.espalier.mdm.application.Session;
import dev.espalier.mdm.application.Setbacks;
import dev.espalier.mdm.application.Turns;
import dev.espalier.mdm.domain.device.ActivationLock;
import dev.espalier.mdm.domain.device.DeviceQuery;
import dev.espalier.mdm.domain.device.DeviceStory;
import dev.espalier.mdm.domain.device.Disowning;
import dev.espalier.mdm.domain.device.LocatedDevice;
import dev.espalier.mdm.domain.device.Replacement;
import dev.espalier.mdm.domain.device.UpdateReport;
import dev.espalier.mdm.domain.journal.Subject;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.domain.shared.SerialNumber;
import java.util.List;
import java.util.stream.Stream;

/** {@link Devices} for one session: each method is one use case. */
public final class DevicesFacade implements Devices {
    private final Session session;
    private final Refusals refusals;
    private final UseCases use;

    /** The use cases are shared by all sessions. */
    public DevicesFacade(Session session, Refusals refusals, UseCases use) {
        this.session = session;
        this.refusals = refusals;
        this.use = use;
    }

    @Override
    public Outcome<UpdateReport> update(UpdateRequest request, Progress progress) {
        return refusals.noting(
                session, Subject.integration(request.server()), use.update.update(session, request, progress));
    }

    @Override
    public List<IntegrationId> due() {
        return use.list.due(session);
    }

    @Override
    public Outcome<FleetView> fleet(IntegrationId server) {
        return refusals.noting(session, Subject.integration(server), use.list.fleet(session, server));
    }

    @Override
    public Page<LocatedDevice> list(DeviceQuery query, String after, int max) {
        return use.list.list(session, query, after, max);
    }

    @Override
    public Stream<LocatedDevice> stream(DeviceQuery query) {
        return use.list.stream(session, query);
    }

    @Override
    public Outcome<List<LocatedDevice>> show(SerialNumber serial) {
        return refusals.noting(session, Subject.account(), use.list.show(session, serial));
    }

    @Override
    public Outcome<DeviceStory> explain(SerialNumber serial) {
        return refusals.noting(session, Subject.device(serial), use.explain.explain(session, serial));
    }

    @Override
    public Outcome<DisownReport> disown(IntegrationId server, Disowning wish) {
        return refusals.noting(session, Subject.integration(server), use.disown.disown(session, server, wish));
    }

    @Override
    public Outcome<ActivationLock> lock(IntegrationId server, SerialNumber serial, String message) {
        return refusals.noting(session, Subject.device(serial), use.lock.lock(session, server, serial, message));
    }

    @Override
    public Outcome<List<HeldCode>> bypassCodes(SerialNumber serial) {
        return refusals.noting(session, Subject.device(serial), use.codes.show(session, serial));
    }

    @Override
    public Outcome<Replacement> replacement(IntegrationId server, SerialNumber serial) {
        return refusals.noting(session, Subject.integration(server), use.replacement.read(session, server, serial));
    }

    /** The use cases of devices. */
    public static final class UseCases {
        private final UpdateDevices update;
        private final ListDevices list;
        private final ExplainDevice explain;
        private final DisownDevices disown;
        private final LockDevice lock;
        private final ShowBypassCodes codes;
        private final ReadReplacement replacement;

        /** Makes them once for all sessions. */
        public UseCases(Ports ports, Turns turns, Setbacks setbacks, RefreshDetails refresh) {
            update = new UpdateDevices(ports, turns, setbacks, refresh);
            list = new ListDevices(ports);
            explain = new ExplainDevice(ports);
            disown = new DisownDevices(ports, turns, setbacks);
            lock = new LockDevice(ports, turns, setbacks);
            codes = new ShowBypassCodes(ports);
            replacement = new ReadReplacement(ports, turns, setbacks);
        }
    }
}
