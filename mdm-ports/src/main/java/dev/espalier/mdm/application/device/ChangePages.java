package dev.espalier.mdm.application.device;

import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.domain.device.DeviceChange;
import dev.espalier.mdm.domain.device.DeviceEvent;
import dev.espalier.mdm.domain.device.PastChange;
import dev.espalier.mdm.domain.journal.JournalEvent;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.spi.Stores;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes down what changed with a page: rows of their own, and one entry with their digest in the journal. */
final class ChangePages {
    private final Ports ports;

    ChangePages(Ports ports) {
        this.ports = ports;
    }

    /** Keeps each change of an update, and notes the page. */
    void keep(UpdateRun run, Stores stores, DeviceEvent event, List<DeviceChange> changes) {
        keep(run.id(), stores, run.place().event(event, ports.now()), changes);
    }

    /** Keeps each change, and notes the page with what the event says already. */
    void keep(IntegrationId server, Stores stores, JournalEvent event, List<DeviceChange> changes) {
        if (changes.isEmpty()) {
            return;
        }
        var page = ports.ids().next();
        stores.devices()
                .addChanges(
                        page,
                        changes.stream()
                                .map(change -> new PastChange(server, change, event.actor()))
                                .toList());
        stores.journal()
                .append(counted(event, changes).with("page", page).with("digest", DeviceChange.digest(changes)));
    }

    /** Notes how many devices changed, without a row for each: so a first full list is read. */
    void summarize(UpdateRun run, Stores stores, DeviceEvent event, List<DeviceChange> changes) {
        if (!changes.isEmpty()) {
            stores.journal().append(counted(run.place().event(event, ports.now()), changes));
        }
    }

    private static JournalEvent counted(JournalEvent event, List<DeviceChange> changes) {
        Map<DeviceChange.Kind, Long> counts = changes.stream()
                .map(DeviceChange::kind)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        var written = event;
        for (Map.Entry<DeviceChange.Kind, Long> count : counts.entrySet()) {
            written = written.with(count.getKey().name().toLowerCase(Locale.ROOT), count.getValue());
        }
        return written;
    }
}
