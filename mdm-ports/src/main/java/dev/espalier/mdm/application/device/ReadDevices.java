package dev.espalier.mdm.application.device;

import dev.espalier.mdm.api.Progress;
import dev.espalier.mdm.application.Locator;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.Setbacks;
import dev.espalier.mdm.application.device.PageAhead.Arrived;
import dev.espalier.mdm.domain.device.CursorRefusal;
import dev.espalier.mdm.domain.device.DeviceChange;
import dev.espalier.mdm.domain.device.DeviceEvent;
import dev.espalier.mdm.domain.device.DeviceLedger;
import dev.espalier.mdm.domain.device.DeviceRecord;
import dev.espalier.mdm.domain.device.EnrollableDevice;
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
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

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
        try (var pages = new PageAhead(ports, run)) {
            return walk(run, pages, begin(run));
        }
    }

    private Ending walk(UpdateRun run, PageAhead pages, SyncWalk begun) {
        var walk = begun;
        run.tally().begin(walk.phase() == SyncPhase.FULL);
        if (run.tally().full() && walk.state().listed() > 0) {
            report(run, walk);
        }
        while (walk.next() == SyncWalk.Next.ASK) {
            var page = take(run, pages, request(run, walk));
            if (page.isEmpty()) {
                return Ending.CANCELED;
            }
            walk = step(run, pages, walk, page.orElseThrow());
            report(run, walk);
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

    /** What an earlier update read of the same full list counts, too. */
    private static void report(UpdateRun run, SyncWalk walk) {
        boolean full = run.tally().full();
        long done = (full ? walk.state().listed() : 0) + run.tally().changesRead();
        long expected = full ? walk.state().expected().orElse(Progress.UNKNOWN) : Progress.UNKNOWN;
        run.step(Progress.Stage.READING, done, expected == Progress.UNKNOWN ? expected : Math.max(done, expected));
    }

    private Optional<Arrived> take(UpdateRun run, PageAhead pages, PageRequest request) {
        return setbacks.minding(run.place(), () -> pages.take(request));
    }

    private static PageRequest request(UpdateRun run, SyncWalk walk) {
        int limit = Math.min(run.server().details().pageLimit(), Page.MAX);
        var cursor = walk.state().cursor().map(SyncCursor::value).orElse("");
        return new PageRequest(walk.phase(), cursor, limit);
    }

    private SyncWalk step(UpdateRun run, PageAhead pages, SyncWalk walk, Arrived page) {
        return page.answer()
                .match(
                        listed -> {
                            var after = walk.counting(listed.records().size())
                                    .after(listed.cursor(), listed.more(), page.at());
                            if (after.next() == SyncWalk.Next.ASK && setbacks.allows(run.lease())) {
                                pages.ask(request(run, after));
                            }
                            record(run, new Step(walk, after, page.at()), listed);
                            return after;
                        },
                        refused -> refused(run, walk, refused.refusal()));
    }

    private void record(UpdateRun run, Step step, Listed page) {
        var chunks = Batches.of(page.records()); // a page of Apple's may be larger than one of ours
        var places = chunks.stream().map(records -> places(run, records)).toList();
        var changes = ports.inTransaction(run.lease(), stores -> {
            var changed = apply(run, stores, step, chunks);
            places.forEach(devices -> copy(stores, devices));
            stores.syncStates().put(step.after().state());
            note(run, stores, step);
            return changed;
        });
        run.tally().changed(changes);
        run.tally().read(step.before().phase() == SyncPhase.FULL, page.records().size(), page.skipped());
    }

    private List<DeviceChange> apply(UpdateRun run, Stores stores, Step step, List<List<DeviceRecord>> chunks) {
        var ledger = ledger(run, step);
        var changes = new ArrayList<DeviceChange>();
        for (List<DeviceRecord> records : chunks) {
            var known = stores.devices().find(run.id(), serials(records));
            var merge = ledger.merge(known, records);
            put(stores, known.keySet(), merge.devices());
            note(run, stores, step.before(), merge.changes());
            changes.addAll(merge.changes());
        }
        return changes;
    }

    private static void put(Stores stores, Set<SerialNumber> known, List<EnrollableDevice> devices) {
        Predicate<EnrollableDevice> onFile = device -> known.contains(device.serial());
        stores.devices().put(devices.stream().filter(onFile).toList());
        stores.devices().add(devices.stream().filter(onFile.negate()).toList());
    }

    /** What changed with a first full list is not kept device by device: it is all that there is. */
    private void note(UpdateRun run, Stores stores, SyncWalk walk, List<DeviceChange> changes) {
        if (walk.state().fetchEndedAt().isEmpty()) {
            changePages.summarize(run, stores, DeviceEvent.PAGE_APPLIED, changes);
        } else {
            changePages.keep(run, stores, DeviceEvent.PAGE_APPLIED, changes);
        }
    }

    /** A foreign inventory may name locations that the account does not have; those are not copied. */
    private static void copy(Stores stores, List<ManagedDevice> devices) {
        if (devices.isEmpty()) {
            return;
        }
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

    private static DeviceLedger ledger(UpdateRun run, Step step) {
        var walk = step.before();
        var builder = DeviceLedger.builder().server(run.id()).now(step.at());
        builder.defaultWanted(walk.state().defaultWanted());
        if (walk.phase() == SyncPhase.FULL) {
            builder.fetch(walk.state().fetchBegunAt().orElseThrow());
        }
        return builder.build();
    }

    private void note(UpdateRun run, Stores stores, Step step) {
        var now = ports.now();
        if (step.after().next() == SyncWalk.Next.STUCK) {
            stores.journal().append(run.session().event(DeviceEvent.CURSOR_STUCK, run.subject(), now));
        }
        if (!step.before().state().fetchEndedAt().equals(step.after().state().fetchEndedAt())) {
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

    /** From one state of the walk to the next, by what Apple answered at a time. */
    private record Step(SyncWalk before, SyncWalk after, Instant at) {}
}
