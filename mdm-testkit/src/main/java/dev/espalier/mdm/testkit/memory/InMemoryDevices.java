package dev.espalier.mdm.testkit.memory;

import dev.espalier.mdm.domain.device.DeviceChange;
import dev.espalier.mdm.domain.device.DeviceQuery;
import dev.espalier.mdm.domain.device.DeviceStatus;
import dev.espalier.mdm.domain.device.EnrollableDevice;
import dev.espalier.mdm.domain.device.LocatedDevice;
import dev.espalier.mdm.domain.device.PastChange;
import dev.espalier.mdm.domain.inventory.ManagedDevice;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.domain.shared.SerialNumber;
import dev.espalier.mdm.spi.device.DeviceStore;
import dev.espalier.mdm.testkit.memory.AccountTables.DeviceKey;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Devices at servers. */
record InMemoryDevices(AccountTables tables) implements DeviceStore {

    @Override
    public Map<SerialNumber, EnrollableDevice> find(IntegrationId server, Collection<SerialNumber> serials) {
        Pages.checkSize(serials);
        return serials.stream()
                .distinct()
                .map(serial -> tables.devices.find(DeviceKey.of(server, serial)))
                .flatMap(Optional::stream)
                .collect(Collectors.toMap(EnrollableDevice::serial, Function.identity()));
    }

    @Override
    public void put(Collection<EnrollableDevice> devices) {
        Pages.checkSize(devices);
        devices.forEach(device -> tables.devices.put(DeviceKey.of(device), device));
    }

    @Override
    public List<EnrollableDevice> inOrder(IntegrationId server, String after, int max) {
        return firstOf(after(server, after), max);
    }

    @Override
    public Page<LocatedDevice> list(DeviceQuery query, String after, int max) {
        var wanted = new DeviceFilter(query);
        var found =
                query.servers().stream().flatMap(this::at).map(this::located).filter(wanted::matches);
        return Pages.cut(found, wanted::position, after, max);
    }

    @Override
    public List<LocatedDevice> everywhere(SerialNumber serial) {
        return tables.devices
                .rows()
                .filter(device -> device.serial().equals(serial))
                .sorted(Comparator.comparing(EnrollableDevice::present).reversed())
                .map(this::located)
                .toList();
    }

    private LocatedDevice located(EnrollableDevice device) {
        var place = tables.managedDevices
                .find(device.serial())
                .flatMap(ManagedDevice::location)
                .orElse(null);
        return new LocatedDevice(device, place);
    }

    @Override
    public Map<DeviceStatus, Long> count(IntegrationId server) {
        return at(server).collect(Collectors.groupingBy(EnrollableDevice::status, Collectors.counting()));
    }

    @Override
    public List<EnrollableDevice> verificationDue(IntegrationId server, String after, int max) {
        return firstOf(after(server, after).filter(EnrollableDevice::verificationDue), max);
    }

    @Override
    public List<EnrollableDevice> absentFrom(IntegrationId server, Instant fetch, String after, int max) {
        return firstOf(after(server, after).filter(device -> absent(device, fetch)), max);
    }

    @Override
    public long countAbsentFrom(IntegrationId server, Instant fetch) {
        return at(server).filter(device -> absent(device, fetch)).count();
    }

    private static boolean absent(EnrollableDevice device, Instant fetch) {
        boolean seen = device.seenInFetch().filter(at -> !at.isBefore(fetch)).isPresent();
        boolean changedSince =
                device.lastOperation().isPresent() && !device.answeredAt().isBefore(fetch);
        return device.present() && !seen && !changedSince;
    }

    @Override
    public List<EnrollableDevice> assignmentDue(IntegrationId server, Instant now, int max) {
        return firstOf(
                at(server)
                        .filter(device -> device.assignmentDue()
                                .filter(due -> !due.isAfter(now))
                                .isPresent())
                        .sorted(Comparator.comparing(
                                device -> device.assignmentDue().orElseThrow())),
                max);
    }

    @Override
    public Optional<Instant> nextAssignmentDue(IntegrationId server) {
        return at(server).flatMap(device -> device.assignmentDue().stream()).min(Comparator.naturalOrder());
    }

    @Override
    public void addChanges(UUID page, Collection<PastChange> changes) {
        Pages.checkSize(changes);
        tables.changes.put(
                page.toString(),
                changes.stream()
                        .sorted(Comparator.comparing(past -> past.change().serial()))
                        .toList());
    }

    @Override
    public List<DeviceChange> changes(UUID page) {
        return tables.changes.find(page.toString()).orElse(List.of()).stream()
                .map(PastChange::change)
                .toList();
    }

    @Override
    public List<PastChange> history(SerialNumber serial, int max) {
        Pages.checkMax(max);
        Comparator<PastChange> byTime =
                Comparator.comparing(past -> past.change().at());
        return tables.changes
                .rows()
                .flatMap(List::stream)
                .filter(past -> past.change().serial().equals(serial))
                .sorted(byTime.reversed())
                .limit(max)
                .toList();
    }

    private Stream<EnrollableDevice> at(IntegrationId server) {
        return after(server, "");
    }

    private Stream<EnrollableDevice> after(IntegrationId server, String serial) {
        return tables.devices
                .from(new DeviceKey(server.toString(), serial))
                .takeWhile(device -> device.server().equals(server))
                .filter(device -> !device.serial().value().equals(serial));
    }

    private static List<EnrollableDevice> firstOf(Stream<EnrollableDevice> devices, int max) {
        Pages.checkMax(max);
        return devices.limit(max).toList();
    }
}
