package dev.espalier.mdm.simulator.enrollment;

import dev.espalier.mdm.simulator.Behavior;
import dev.espalier.mdm.simulator.Choice;
import dev.espalier.mdm.simulator.DeviceKind;
import dev.espalier.mdm.simulator.device.DeviceState;
import dev.espalier.mdm.simulator.device.Hardware;
import dev.espalier.mdm.simulator.device.Operation;
import dev.espalier.mdm.simulator.device.ProfileStanding;
import java.io.ByteArrayOutputStream;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes device records with the members that a protocol version has. */
final class RecordWriter {

    /** Some members or elements of a document. */
    @FunctionalInterface
    interface Part {
        void write(JsonGenerator out);
    }

    private static final JsonFactory JSON = new JsonFactory();

    private final int version;
    private final Spelling spelling;
    private final String emptyStatus;
    private final boolean sparse;
    private final boolean emptyOperations;

    RecordWriter(int version, Behavior behavior) {
        this.version = version;
        this.spelling = Spelling.of(behavior);
        this.emptyStatus = behavior.get(Choice.EMPTY_STATUS);
        this.sparse = behavior.get(Choice.DELETED_IS_SPARSE);
        this.emptyOperations = behavior.get(Choice.FETCH_NAMES_OPERATIONS);
    }

    static byte[] document(Part members) {
        var bytes = new ByteArrayOutputStream(4096);
        try (var out = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
            out.writeStartObject();
            members.write(out);
            out.writeEndObject();
        }
        return bytes.toByteArray();
    }

    /** A record of the full list. */
    void device(JsonGenerator out, DeviceState device) {
        out.writeStartObject();
        members(out, device);
        if (emptyOperations) {
            out.writeStringProperty("op_type", "");
            out.writeStringProperty("op_date", "");
        }
        out.writeEndObject();
    }

    /** A record of details: what is true now, under the serial number, with a status of its own. */
    void details(JsonGenerator out, DeviceState device) {
        out.writeObjectPropertyStart(device.serial());
        members(out, device);
        out.writeStringProperty("response_status", "SUCCESS");
        out.writeEndObject();
    }

    void operation(JsonGenerator out, Operation operation) {
        boolean deleted = operation.type() == Operation.Type.DELETED;
        out.writeStartObject();
        if (deleted && sparse) {
            out.writeStringProperty("serial_number", operation.device().serial());
        } else {
            members(out, operation.device());
        }
        out.writeStringProperty("op_type", operation.type().name().toLowerCase(Locale.ROOT));
        spelling.time(out, "op_date", operation.at());
        if (operation.replaced() && version >= 10) {
            out.writeBooleanProperty("released_by_replacement", true);
        }
        out.writeEndObject();
    }

    private void members(JsonGenerator out, DeviceState device) {
        var hardware = Hardware.of(device.unit());
        identity(out, device, hardware);
        profile(out, device.profile());
        out.writeStringProperty("device_assigned_by", device.placement().assignedBy());
        spelling.time(out, "device_assigned_date", device.placement().assignedAt());
        if (version >= 8) {
            spelling.time(out, "mdm_migration_deadline", device.marks().deadline());
        }
        if (version >= 10) {
            sinceVersion10(out, device, hardware);
        }
    }

    private void identity(JsonGenerator out, DeviceState device, Hardware hardware) {
        out.writeStringProperty("serial_number", device.serial());
        out.writeStringProperty("model", hardware.model());
        out.writeStringProperty("description", hardware.description());
        out.writeStringProperty("color", hardware.color());
        spelling.text(out, "asset_tag", device.marks().assetTag());
        if (version >= 2) {
            out.writeStringProperty("device_family", family(device.unit().kind()));
            out.writeStringProperty("os", system(device.unit().kind()));
        }
    }

    private void profile(JsonGenerator out, ProfileStanding profile) {
        boolean empty = profile.status() == ProfileStanding.Status.EMPTY;
        out.writeStringProperty(
                "profile_status", empty ? emptyStatus : profile.status().name().toLowerCase(Locale.ROOT));
        spelling.text(out, "profile_uuid", profile.uuid());
        spelling.time(out, "profile_assign_time", profile.assignedAt());
        spelling.time(out, "profile_push_time", profile.pushedAt());
    }

    private void sinceVersion10(JsonGenerator out, DeviceState device, Hardware hardware) {
        if (hardware.cellular()) {
            out.writeArrayPropertyStart("imei");
            hardware.imei().forEach(imei -> out.writeString(spelling.imei(imei)));
            out.writeEndArray();
            out.writeArrayPropertyStart("meid");
            out.writeString(hardware.meid());
            out.writeEndArray();
            out.writeStringProperty("eid", hardware.eid());
        }
        out.writeStringProperty("wifi_mac_address", spelling.address(hardware.address(0)));
        out.writeStringProperty("bluetooth_mac_address", spelling.address(hardware.address(1)));
        if (hardware.wired()) {
            out.writeStringProperty("ethernet_mac_address", spelling.address(hardware.address(2)));
        }
        out.writeBooleanProperty("is_replacement_device", device.marks().isReplacement());
    }

    private String system(DeviceKind kind) {
        return switch (kind) {
            case IPAD -> version >= 7 ? "iPadOS" : "iOS";
            case IPHONE -> "iOS";
            case MAC -> "OSX";
            case APPLE_TV -> "tvOS";
            case VISION -> "visionOS";
        };
    }

    private static String family(DeviceKind kind) {
        return switch (kind) {
            case IPAD -> "iPad";
            case IPHONE -> "iPhone";
            case MAC -> "Mac";
            case APPLE_TV -> "AppleTV";
            case VISION -> "Vision";
        };
    }
}
