package dev.espalier.mdm.application.device;

import dev.espalier.mdm.api.Progress;
import dev.espalier.mdm.application.Locator;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.Setbacks;
import dev.espalier.mdm.domain.device.CursorRefusal;
import dev.espalier.mdm.domain.device.DeviceChange;
import dev.espalier.mdm.domain.device.DeviceEvent;
import dev.espalier.mdm.domain.device.DeviceLedger;
import dev.espalier.mdm.domain.device.DeviceRecord;
import dev.espalier.mdm.domain.device.SyncCursor;
import dev.espalier.mdm.domain.device.SyncPhase;
import dev.espalier.mdm.domain.device.SyncState;
import dev.espalier.mdm.domain.device.SyncWalk;
import dev.espalier.mdm.domain.device.UpdateReport.Ending;
import dev.espalier.mdm.domain.inventory.ManagedDevice;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.domain.shared.SerialNumber;
import dev.espalier.mdm.spi.Stores;
import dev.espalier.mdm.spi.device.DeviceGateway.PageRequest;
import dev.espalier.mdm.spi.device.PageAnswer.Listed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads Apple's lists page by page; page, cursor and journal are one transaction (rule S22). */
final class ReadDevices {
    private final Ports ports;
    private final Setbacks setbacks;
    private final ChangePages changePages;
    private final Locator locator;

    ReadDevices(Ports ports, Setbacks setbacks) {
        this.ports = ports;
        this.setbacks = setbacks;
        this.changePages = new ChangePages(ports);
        this.locator = new Locator(ports);
    }

    /** Walks to the end of the lists, or as far as it goes. */
    Ending read(UpdateRun run) {
        var walk = begin(run);
        while (walk.next() == SyncWalk.Next.ASK) {
            if (run.canceled()) {
                return Ending.CANCELED;
            }
            walk = step(run, walk);
            run.step(Progress.Stage.READING, run.tally().records(), Progress.UNKNOWN);
        }
        return walk.next() == SyncWalk.Next.DONE ? Ending.COMPLETE : Ending.STUCK;
    }

    private SyncWalk begin(UpdateRun run) {
        return ports.inTransaction(run.lease(), stores -> {
            var now = ports.now();
            var sync = stores.syncStates().find(run.id());
            var walk = run.request().full()
                    ? ports.plan().beginAfresh(sync, now)
                    : ports.plan().begin(sync, now);
            if (walk.state().cursor().isEmpty()) {
                stores.journal().append(run.session().event(DeviceEvent.FULL_LIST_BEGUN, run.subject(), now));
            }
            stores.syncStates().put(walk.state());
            return walk;
        });
    }

    private SyncWalk step(UpdateRun run, SyncWalk walk) {
        int limit = Math.min(run.server().details().pageLimit(), Page.MAX);
        var cursor = walk.state().cursor().map(SyncCursor::value).orElse("");
        var request = new PageRequest(walk.phase(), cursor, limit);
        var answer = setbacks.minding(
                run.session(),
                run.lease(),
                run.id(),
                () -> ports.apple().devices().page(run.credential(), request));
        return answer.match(listed -> record(run, walk, listed), refused -> refused(run, walk, refused.refusal()));
    }

    private SyncWalk record(UpdateRun run, SyncWalk walk, Listed page) {
        var now = ports.now();
        var after = walk.after(page.cursor(), page.more(), now);
        var chunks = chunks(page.records());
        var places = chunks.stream().map(records -> places(run, records)).toList();
        var changes = ports.inTransaction(run.lease(), stores -> {
            var changed = apply(run, stores, ledger(run, walk, now), chunks);
            places.forEach(devices -> copy(stores, devices));
            stores.syncStates().put(after.state());
            note(run, stores, walk, after);
            return changed;
        });
        run.tally().changed(changes);
        run.tally().read(walk.phase() == SyncPhase.FULL, page.records().size(), page.skipped());
        return after;
    }

    private List<DeviceChange> apply(
            UpdateRun run, Stores stores, DeviceLedger ledger, List<List<DeviceRecord>> chunks) {
        boolean first = stores.syncStates().find(run.id()).fetchEndedAt().isEmpty();
        var changes = new ArrayList<DeviceChange>();
        for (List<DeviceRecord> records : chunks) {
            var merge = ledger.merge(stores.devices().find(run.id(), serials(records)), records);
            stores.devices().put(merge.devices());
            if (first) {
                changePages.summarize(run, stores, DeviceEvent.PAGE_APPLIED, merge.changes());
            } else {
                changePages.keep(run, stores, DeviceEvent.PAGE_APPLIED, merge.changes());
            }
            changes.addAll(merge.changes());
        }
        return changes;
    }

    /** A foreign inventory may name locations that the account does not have; those are not copied. */
    private static void copy(Stores stores, List<ManagedDevice> devices) {
        var existing = stores.locations()
                .existing(devices.stream()
                        .flatMap(device -> device.location().stream())
                        .collect(Collectors.toSet()));
        stores.managedDevices()
                .put(devices.stream()
                        .filter(device -> existing.containsAll(device.locations()))
                        .toList());
    }

    private List<ManagedDevice> places(UpdateRun run, List<DeviceRecord> records) {
        return locator.toCopy(run.session().account(), serials(records));
    }

    private static List<SerialNumber> serials(List<DeviceRecord> records) {
        return records.stream().map(DeviceRecord::serial).distinct().toList();
    }

    private static DeviceLedger ledger(UpdateRun run, SyncWalk walk, Instant now) {
        var builder = DeviceLedger.builder().server(run.id()).now(now);
        builder.defaultWanted(walk.state().defaultWanted());
        if (walk.phase() == SyncPhase.FULL) {
            builder.fetch(walk.state().fetchBegunAt().orElseThrow());
        }
        return builder.build();
    }

    /** A page of Apple's may be larger than one of ours. */
    private static List<List<DeviceRecord>> chunks(List<DeviceRecord> records) {
        return IntStream.iterate(0, from -> from < records.size(), from -> from + Page.MAX)
                .mapToObj(from -> records.subList(from, Math.min(from + Page.MAX, records.size())))
                .toList();
    }

    private void note(UpdateRun run, Stores stores, SyncWalk before, SyncWalk after) {
        var now = ports.now();
        if (after.next() == SyncWalk.Next.STUCK) {
            stores.journal().append(run.session().event(DeviceEvent.CURSOR_STUCK, run.subject(), now));
        }
        if (!before.state().fetchEndedAt().equals(after.state().fetchEndedAt())) {
            stores.journal().append(run.session().event(DeviceEvent.FULL_LIST_ENDED, run.subject(), now));
        }
    }

    private SyncWalk refused(UpdateRun run, SyncWalk walk, CursorRefusal refusal) {
        var now = ports.now();
        var after = walk.afterRefusal(refusal, now);
        return ports.inTransaction(run.lease(), stores -> {
            SyncState state = after.state();
            stores.syncStates().put(state);
            stores.journal()
                    .append(run.session()
                            .event(DeviceEvent.CURSOR_REFUSED, run.subject(), now)
                            .with("reason", refusal));
            return after;
        });
    }
}
