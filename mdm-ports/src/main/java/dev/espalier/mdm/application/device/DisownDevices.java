package dev.espalier.mdm.application.device;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.api.device.DisownReport;
import dev.espalier.mdm.application.AppleTurn;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.ServerPlace;
import dev.espalier.mdm.application.Session;
import dev.espalier.mdm.application.Setbacks;
import dev.espalier.mdm.application.Turns;
import dev.espalier.mdm.domain.access.Action;
import dev.espalier.mdm.domain.device.DeviceChange;
import dev.espalier.mdm.domain.device.DeviceEvent;
import dev.espalier.mdm.domain.device.DisownOutcome;
import dev.espalier.mdm.domain.device.Disowning;
import dev.espalier.mdm.domain.device.EnrollableDevice;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.SerialNumber;
import dev.espalier.mdm.spi.Stores;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Gives devices up for good (rule E1). That it was asked for is in the journal before Apple hears of it, so that not even
 * a crash in between hides who did it.
 */
final class DisownDevices {
    private final Ports ports;
    private final Setbacks setbacks;
    private final AppleTurn appleTurn;
    private final DeviceAccess access;
    private final ChangePages changePages;

    DisownDevices(Ports ports, Turns turns, Setbacks setbacks) {
        this.ports = ports;
        this.setbacks = setbacks;
        this.appleTurn = new AppleTurn(ports, turns);
        this.access = new DeviceAccess(ports);
        this.changePages = new ChangePages(ports);
    }

    Outcome<DisownReport> disown(Session session, IntegrationId id, Disowning wish) {
        return access.may(Action.DISOWN, session, id, wish.serials())
                .unless(admitted -> wish.refusal())
                .then(admitted -> appleTurn.in(
                        AppleTurn.onServer(session, id, Action.DISOWN), place -> Outcome.done(disown(place, wish))));
    }

    private DisownReport disown(ServerPlace place, Disowning wish) {
        var outcomes = new TreeMap<SerialNumber, DisownOutcome>();
        try {
            for (List<SerialNumber> batch : Batches.of(wish.serials(), place.server())) {
                outcomes.putAll(disown(place, batch));
            }
        } catch (Setbacks.Held held) {
            return new DisownReport(outcomes, Optional.of(held.refusal()));
        }
        return new DisownReport(outcomes, Optional.empty());
    }

    private Map<SerialNumber, DisownOutcome> disown(ServerPlace place, List<SerialNumber> batch) {
        ports.inTransaction(place.lease(), stores -> {
            stores.journal()
                    .append(place.event(DeviceEvent.DISOWN_ASKED, ports.now())
                            .with("devices", batch.size())
                            .with("serials", joined(batch)));
            return batch;
        });
        var answer = setbacks.minding(place, () -> ports.apple().devices().disown(place.credential(), batch));
        return ports.inTransaction(place.lease(), stores -> record(place, stores, batch, answer));
    }

    private Map<SerialNumber, DisownOutcome> record(
            ServerPlace place, Stores stores, List<SerialNumber> batch, Map<SerialNumber, DisownOutcome> answer) {
        var outcomes = batch.stream()
                .collect(Collectors.toMap(
                        serial -> serial, serial -> answer.getOrDefault(serial, DisownOutcome.FAILED)));
        var before = stores.devices().find(place.id(), batch);
        var after = Disowning.settled(List.copyOf(before.values()), outcomes, ports.now());
        stores.devices().put(after);
        changePages.keep(place.id(), stores, place.event(DeviceEvent.DISOWNED, ports.now()), changes(before, after));
        note(place, stores, outcomes);
        return outcomes;
    }

    private List<DeviceChange> changes(Map<SerialNumber, EnrollableDevice> before, List<EnrollableDevice> after) {
        return after.stream()
                .flatMap(device -> DeviceChange.between(old(before, device), device, ports.now()).stream())
                .sorted(Comparator.comparing(DeviceChange::serial))
                .toList();
    }

    private static EnrollableDevice old(Map<SerialNumber, EnrollableDevice> before, EnrollableDevice device) {
        return Objects.requireNonNull(before.get(device.serial()));
    }

    /** What Apple did not do is named; what it did is in the page of changes. */
    private void note(ServerPlace place, Stores stores, Map<SerialNumber, DisownOutcome> outcomes) {
        var left = outcomes.entrySet().stream()
                .filter(outcome -> outcome.getValue() != DisownOutcome.DISOWNED)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        if (!left.isEmpty()) {
            stores.journal()
                    .append(place.event(DeviceEvent.DISOWN_LEFT, ports.now())
                            .with("devices", left.size())
                            .with("serials", joined(left)));
        }
    }

    private static String joined(Collection<SerialNumber> serials) {
        return serials.stream().map(SerialNumber::value).collect(Collectors.joining(","));
    }
}
