package dev.espalier.mdm.domain.device;

import static dev.espalier.mdm.domain.Examples.NOW;
import static dev.espalier.mdm.domain.Examples.SERVER;

import dev.espalier.mdm.domain.shared.SerialNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Devices, records and ledgers that several specifications start from. */
final class DeviceExamples {

    static final ProfileUuid CLASSROOM = new ProfileUuid("CLASSROOM");
    static final ProfileUuid STAFF = new ProfileUuid("STAFF");
    static final SerialNumber SERIAL = new SerialNumber("C02");

    private DeviceExamples() {}

    static EnrollableDevice.Builder aDevice() {
        return EnrollableDevice.builder()
                .server(SERVER)
                .serial(SERIAL)
                .facts(DeviceFacts.unknown())
                .profile(ProfileState.none())
                .firstSeenAt(NOW)
                .answeredAt(NOW);
    }

    static ProfileState state(ProfileStatus status, ProfileUuid profile) {
        return ProfileState.builder().status(status).uuid(profile).build();
    }

    static ProfileState assigned(ProfileUuid profile) {
        return state(ProfileStatus.ASSIGNED, profile);
    }

    /** A record of the list of changes; the tag tells it from others. */
    static DeviceRecord changed(String serial, String operation, Instant at, String tag) {
        return listed(serial, tag).operation(new DeviceOperation(operation, at)).build();
    }

    /** A record of a full list. */
    static DeviceRecord.Builder listed(String serial, String tag) {
        return DeviceRecord.builder()
                .serial(new SerialNumber(serial))
                .facts(DeviceFacts.builder().assetTag(tag).build());
    }

    static DeviceLedger changes() {
        return DeviceLedger.builder().server(SERVER).now(NOW).build();
    }

    static DeviceLedger fullList(Instant begun) {
        return DeviceLedger.builder()
                .server(SERVER)
                .fetch(begun)
                .now(begun.plus(Duration.ofSeconds(1)))
                .build();
    }

    /** The devices after pages were merged one after another, as a store would keep them. */
    static Map<SerialNumber, EnrollableDevice> after(
            DeviceLedger ledger, Map<SerialNumber, EnrollableDevice> known, List<List<DeviceRecord>> pages) {
        var devices = new TreeMap<>(known);
        for (List<DeviceRecord> page : pages) {
            ledger.merge(devices, page).devices().forEach(device -> devices.put(device.serial(), device));
        }
        return devices;
    }

    static EnrollableDevice only(DeviceLedger ledger, DeviceRecord... records) {
        return after(ledger, Map.of(), List.of(List.of(records))).get(records[0].serial());
    }

    static Optional<AssignmentAttempt> attempt(AssignmentOutcome outcome, int failures, Instant notBefore) {
        return Optional.of(new AssignmentAttempt(outcome, failures, NOW, notBefore));
    }
}
