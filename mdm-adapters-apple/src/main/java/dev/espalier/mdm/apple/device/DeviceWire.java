package dev.espalier.mdm.apple.device;

import dev.espalier.mdm.apple.http.JsonFields;
import dev.espalier.mdm.domain.device.DeviceFacts;
import dev.espalier.mdm.domain.device.DeviceIdentifiers;
import dev.espalier.mdm.domain.device.DeviceOperation;
import dev.espalier.mdm.domain.device.DeviceRecord;
import dev.espalier.mdm.domain.device.ProfileState;
import dev.espalier.mdm.domain.device.ProfileStatus;
import dev.espalier.mdm.domain.device.ProfileUuid;
import dev.espalier.mdm.domain.shared.SerialNumber;
import java.util.Optional;
import java.util.Set;

/** A device as Apple writes it (Apple: Device). Whatever is malformed counts as absent. */
final class DeviceWire {
    /** What is read of a device. */
    static final Set<String> MEMBERS = Set.of(
            "serial_number",
            "model",
            "description",
            "color",
            "asset_tag",
            "device_family",
            "os",
            "device_assigned_by",
            "device_assigned_date",
            "mdm_migration_deadline",
            "profile_uuid",
            "profile_status",
            "profile_assign_time",
            "profile_push_time",
            "op_type",
            "op_date",
            "released_by_replacement",
            "is_replacement_device",
            "imei",
            "meid",
            "eid",
            "wifi_mac_address",
            "bluetooth_mac_address",
            "ethernet_mac_address",
            "response_status");

    private static final int LONGEST = 250;
    private static final int LONGEST_WORD = 50;
    private static final int MOST_RADIOS = 4;

    private DeviceWire() {}

    /** The record, unless it lacks a usable serial number. */
    static Optional<DeviceRecord> toDomain(JsonFields device) {
        return serial(device).map(serial -> record(serial, device));
    }

    private static Optional<SerialNumber> serial(JsonFields device) {
        return SerialNumber.parse(device.text("serial_number", LONGEST));
    }

    /** The record of a device whose serial number is known otherwise. */
    static DeviceRecord record(SerialNumber serial, JsonFields device) {
        var operation = operation(device);
        return DeviceRecord.builder()
                .serial(serial)
                .facts(facts(device))
                .profile(profile(device))
                .operation(operation)
                .replaced(device.flag("released_by_replacement", false)
                        && operation.filter(DeviceOperation::deleted).isPresent())
                .build();
    }

    private static DeviceFacts facts(JsonFields device) {
        return DeviceFacts.builder()
                .model(device.text("model", LONGEST))
                .description(device.text("description", LONGEST))
                .color(device.text("color", LONGEST))
                .assetTag(device.text("asset_tag", LONGEST))
                .family(device.text("device_family", LONGEST))
                .os(device.text("os", LONGEST))
                .assignedBy(device.text("device_assigned_by", LONGEST))
                .assignedAt(device.time("device_assigned_date"))
                .migrationDeadline(device.time("mdm_migration_deadline"))
                .identifiers(identifiers(device))
                .replacement(device.flag("is_replacement_device", false))
                .build();
    }

    private static DeviceIdentifiers identifiers(JsonFields device) {
        var identifiers = DeviceIdentifiers.builder()
                .readingEid(device.text("eid", LONGEST))
                .readingWifi(device.text("wifi_mac_address", LONGEST))
                .readingBluetooth(device.text("bluetooth_mac_address", LONGEST))
                .readingEthernet(device.text("ethernet_mac_address", LONGEST));
        device.list("imei").stream().limit(MOST_RADIOS).forEach(identifiers::readingImei);
        device.list("meid").stream().limit(MOST_RADIOS).forEach(identifiers::readingMeid);
        return identifiers.build();
    }

    private static ProfileState profile(JsonFields device) {
        return ProfileState.builder()
                .status(new ProfileStatus(device.text("profile_status", LONGEST_WORD)))
                .uuid(device.optional("profile_uuid", LONGEST)
                        .filter(uuid -> uuid.length() <= 100)
                        .map(ProfileUuid::new))
                .assignedAt(device.time("profile_assign_time"))
                .pushedAt(device.time("profile_push_time"))
                .build();
    }

    /** Without a time the record cannot be put in order, so it counts as a record without an operation. */
    private static Optional<DeviceOperation> operation(JsonFields device) {
        return device.optional("op_type", LONGEST_WORD)
                .flatMap(word -> device.time("op_date").map(at -> new DeviceOperation(word, at)));
    }
}
