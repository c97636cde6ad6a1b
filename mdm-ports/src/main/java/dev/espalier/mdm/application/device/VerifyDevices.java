package dev.espalier.mdm.application.device;

import dev.espalier.mdm.api.Progress;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.Setbacks;
import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.device.DeviceAnswer;
import dev.espalier.mdm.domain.device.DeviceChange;
import dev.espalier.mdm.domain.device.DeviceEvent;
import dev.espalier.mdm.domain.device.DeviceLedger;
import dev.espalier.mdm.domain.device.EnrollableDevice;
import dev.espalier.mdm.domain.device.SyncState;
import dev.espalier.mdm.domain.device.UpdateReport.Ending;
import dev.espalier.mdm.domain.shared.SerialNumber;
import dev.espalier.mdm.spi.Stores;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Settles doubts by asking Apple about single devices: those in doubt, and those that a full list did not show (rule S22). */
final class VerifyDevices {
    private final Ports ports;
    private final Setbacks setbacks;
    private final ChangePages changePages;

    VerifyDevices(Ports ports, Setbacks setbacks) {
        this.ports = ports;
        this.setbacks = setbacks;
        this.changePages = new ChangePages(ports);
    }

    /** Asks about devices in doubt, then about absent ones, unless these are too many. */
    Ending verify(UpdateRun run) {
        readBack(run);
        var sync = sync(run);
        if (!sync.absenceCheckDue() || run.canceled()) {
            return Ending.COMPLETE;
        }
        var brake = brake(run, sync);
        if (brake.isPresent()) {
            run.tally().leaves(brake.orElseThrow());
            return Ending.BRAKED;
        }
        askAboutAbsent(run, sync.fetchBegunAt().orElseThrow());
        return Ending.COMPLETE;
    }

    private void askAboutAbsent(UpdateRun run, Instant list) {
        boolean all = walk(run, (stores, after, most) -> stores.devices().absentFrom(run.id(), list, after, most));
        if (all) {
            absencesChecked(run);
        }
    }

    /** Asks about every device in doubt once; what was assigned is among them. */
    void readBack(UpdateRun run) {
        walk(run, (stores, after, most) -> stores.devices().verificationDue(run.id(), after, most));
    }

    /** Asks about these devices, which go into one call. */
    void verify(UpdateRun run, List<EnrollableDevice> devices) {
        if (!devices.isEmpty()) {
            settle(run, devices);
        }
    }

    private SyncState sync(UpdateRun run) {
        return ports.inTransaction(run.lease(), stores -> stores.syncStates().find(run.id()));
    }

    private Optional<Refusal> brake(UpdateRun run, SyncState sync) {
        if (sync.releasesConfirmed()) {
            return Optional.empty();
        }
        return ports.inTransaction(run.lease(), stores -> {
            long absent = stores.devices()
                    .countAbsentFrom(run.id(), sync.fetchBegunAt().orElseThrow());
            long present = FleetViews.present(stores, run.id());
            var refusal = ports.settings()
                    .releaseBrake()
                    .on(absent, present, run.request().confirmedReleases());
            refusal.ifPresent(braked -> stores.journal()
                    .append(run.session()
                            .event(DeviceEvent.RELEASE_BRAKED, run.subject(), ports.now())
                            .with("absent", absent)
                            .with("present", present)));
            return refusal;
        });
    }

    private void absencesChecked(UpdateRun run) {
        ports.inTransaction(run.lease(), stores -> {
            var checked = stores.syncStates().find(run.id()).absenceChecked();
            stores.syncStates().put(checked);
            return checked;
        });
    }

    /** Goes through devices page by page, each once. Says false if it was canceled before the end. */
    private boolean walk(UpdateRun run, Pages pages) {
        int most = Batches.most(run.server());
        String after = "";
        while (!run.canceled()) {
            String from = after;
            var batch = ports.inTransaction(run.lease(), stores -> pages.next(stores, from, most));
            if (batch.isEmpty()) {
                return true;
            }
            settle(run, batch);
            after = batch.get(batch.size() - 1).serial().value();
        }
        return false;
    }

    private void settle(UpdateRun run, List<EnrollableDevice> batch) {
        var serials = batch.stream().map(EnrollableDevice::serial).toList();
        var answers =
                setbacks.minding(run.place(), () -> ports.apple().devices().details(run.credential(), serials));
        ports.inTransaction(run.lease(), stores -> {
            record(run, stores, batch, answers);
            return batch;
        });
        run.tally().verified(batch.size());
        run.step(Progress.Stage.VERIFYING, run.tally().verified(), Progress.UNKNOWN);
    }

    private void record(
            UpdateRun run, Stores stores, List<EnrollableDevice> batch, Map<SerialNumber, DeviceAnswer> answers) {
        var ledger = DeviceLedger.builder().server(run.id()).now(ports.now()).build();
        var devices = new ArrayList<EnrollableDevice>();
        var changes = new ArrayList<DeviceChange>();
        for (EnrollableDevice device : batch) {
            var answer = answers.getOrDefault(device.serial(), new DeviceAnswer.Failed());
            var settled = ledger.settle(device, answer);
            devices.addAll(settled.devices());
            changes.addAll(settled.changes());
        }
        stores.devices().put(devices);
        run.tally().changed(changes);
        changePages.keep(run, stores, DeviceEvent.VERIFIED, changes);
    }

    /** Where a walk gets its next page. */
    private interface Pages {
        List<EnrollableDevice> next(Stores stores, String after, int most);
    }
}
