package dev.espalier.mdm.domain.device;

import dev.espalier.mdm.domain.internal.MdmValue;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.SerialNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Makes one true picture of Apple's records, which come at least once, in pages cut anywhere, partly out of order
 * (rules S21, S22; Apple: Get a List of Devices, Sync the List of Devices).
 *
 * <p>Merging a page again changes nothing, and where the pages are cut makes no difference. A record older than what was
 * applied is stale; one of the same time is a duplicate if it says the same, and otherwise applies and puts the device
 * in doubt, to be settled by asking Apple about it alone.
 */
@Value.Immutable
@MdmValue
public abstract class DeviceLedger {
    /** How much older than a full list a change must be to contradict it without being believed. */
    private static final Duration REDELIVERED = Duration.ofMinutes(10);

    DeviceLedger() {}

    /**
     * Whose devices these are.
     *
     * @return the integration
     */
    public abstract IntegrationId server();

    /**
     * What the server's default wants for devices that are met for the first time.
     *
     * @return Apple's id of the profile, or empty
     */
    public abstract Optional<ProfileUuid> defaultWanted();

    /**
     * The full list that the page belongs to.
     *
     * @return when the list was begun; empty for a page of changes
     */
    public abstract Optional<Instant> fetch();

    /**
     * When Apple answered with the page.
     *
     * @return our time
     */
    public abstract Instant now();

    /**
     * Merges a page.
     *
     * @param known the stored devices among those of the page
     * @param records the page, in Apple's order
     * @return what to store, and what changed
     */
    public Merge merge(Map<SerialNumber, EnrollableDevice> known, List<DeviceRecord> records) {
        var after = new LinkedHashMap<SerialNumber, EnrollableDevice>();
        var times = new LinkedHashMap<SerialNumber, Instant>();
        for (DeviceRecord record : records) {
            var serial = record.serial();
            var before = Optional.ofNullable(after.getOrDefault(serial, known.get(serial)));
            after.put(serial, fold(before, record));
            times.put(serial, record.operation().map(DeviceOperation::at).orElse(now()));
        }
        return difference(known, after, times);
    }

    private Merge difference(
            Map<SerialNumber, EnrollableDevice> known,
            Map<SerialNumber, EnrollableDevice> after,
            Map<SerialNumber, Instant> times) {
        var devices = new ArrayList<EnrollableDevice>(after.size());
        var changes = new ArrayList<DeviceChange>();
        after.values().stream()
                .sorted(Comparator.comparing(EnrollableDevice::serial))
                .forEach(device -> {
                    var before = Optional.ofNullable(known.get(device.serial()));
                    if (before.filter(device::equals).isEmpty()) {
                        devices.add(device);
                    }
                    DeviceChange.between(before, device, times.getOrDefault(device.serial(), now()))
                            .ifPresent(changes::add);
                });
        return new Merge(List.copyOf(devices), List.copyOf(changes));
    }

    private EnrollableDevice fold(Optional<EnrollableDevice> before, DeviceRecord record) {
        if (fetch().isPresent()) {
            return shown(before, record).seenIn(fetch().orElseThrow());
        }
        if (record.operation().isEmpty()) {
            return shown(before, record).doubted();
        }
        return before.map(device -> change(device, record)).orElseGet(() -> meet(record));
    }

    private EnrollableDevice meet(DeviceRecord record) {
        var operation = record.operation().orElseThrow();
        return apply(shown(Optional.empty(), record), record)
                .remembering(Optional.of(LastOperation.after(operation, record.digest())));
    }

    private EnrollableDevice change(EnrollableDevice device, DeviceRecord record) {
        var operation = record.operation().orElseThrow();
        if (device.lastOperation().isEmpty()) {
            return redelivered(device, record)
                    ? device.doubted()
                    : apply(device, record).remembering(Optional.of(LastOperation.after(operation, record.digest())));
        }
        var last = device.lastOperation().orElseThrow();
        int order = operation.at().compareTo(last.at());
        if (order > 0) {
            return apply(device, record).remembering(Optional.of(LastOperation.after(operation, record.digest())));
        }
        boolean stale = order < 0 || last.digests().contains(record.digest());
        return stale ? device : apply(device, record).doubted().remembering(Optional.of(last.and(record.digest())));
    }

    /** An old change that contradicts a newer full list is most likely one that Apple delivered before. */
    private static boolean redelivered(EnrollableDevice device, DeviceRecord record) {
        var operation = record.operation().orElseThrow();
        boolean old = device.seenInFetch()
                .filter(begun -> operation.at().isBefore(begun.minus(REDELIVERED)))
                .isPresent();
        return old && contradicts(device, record);
    }

    private static boolean contradicts(EnrollableDevice device, DeviceRecord record) {
        if (record.deleted() || !device.present()) {
            return record.deleted() == device.present();
        }
        return !record.facts().equals(device.facts()) || !record.profile().equals(device.profile());
    }

    private EnrollableDevice apply(EnrollableDevice device, DeviceRecord record) {
        return record.deleted()
                ? device.released(record.operation().orElseThrow().at(), record.replaced(), now())
                : device.answered(record, now());
    }

    private EnrollableDevice shown(Optional<EnrollableDevice> before, DeviceRecord record) {
        return before.map(device -> device.answered(record, now()))
                .orElseGet(() -> EnrollableDevice.first(server(), record, defaultWanted(), now()));
    }

    /**
     * Settles a doubt with Apple's answer about the device alone.
     *
     * @param device the stored device
     * @param answer Apple's answer
     * @return what to store, and what changed; nothing if Apple could not say
     */
    public Merge settle(EnrollableDevice device, DeviceAnswer answer) {
        return answer.match(
                found -> settled(device, device.verified(found.record(), now())),
                gone -> settled(device, device.released(device.releasedAt().orElse(now()), device.replaced(), now())),
                failed -> new Merge(List.of(), List.of()));
    }

    private Merge settled(EnrollableDevice before, EnrollableDevice after) {
        var change = DeviceChange.between(Optional.of(before), after, now());
        return new Merge(List.of(after), change.stream().toList());
    }

    /**
     * Starts a ledger.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects what a ledger needs to know. */
    public static final class Builder extends ImmutableDeviceLedger.Builder {
        Builder() {}
    }

    /**
     * What a page comes to.
     *
     * @param devices the devices whose rows change, by serial number, each once
     * @param changes what changed, by serial number
     */
    public record Merge(List<EnrollableDevice> devices, List<DeviceChange> changes) {}
}
