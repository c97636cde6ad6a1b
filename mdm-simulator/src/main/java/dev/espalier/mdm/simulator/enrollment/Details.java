package dev.espalier.mdm.simulator.enrollment;

import dev.espalier.mdm.simulator.Choice;
import dev.espalier.mdm.simulator.http.Reply;
import dev.espalier.mdm.simulator.portal.World;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;

/** What is true of single devices now, and what they replaced. */
final class Details {

    /** The protocol version that brought replacement details. */
    private static final int SINCE = 10;

    private final World world;

    Details(World world) {
        this.world = world;
    }

    /** {@code POST /devices}. */
    Reply describe(Call call) {
        var serials = Json.requiredSerials(call.body());
        var records = new RecordWriter(call.version(), world.behavior());
        return Reply.json(RecordWriter.document(out -> {
            out.writeObjectPropertyStart("devices");
            serials.forEach(serial -> call.accessible(serial)
                    .ifPresentOrElse(device -> records.details(out, device), () -> absent(out, serial)));
            out.writeEndObject();
        }));
    }

    /** {@code GET /device/replacementDetails}. */
    Reply replacement(Call call) {
        if (call.version() < SINCE) {
            throw new Refused(404, "");
        }
        var serial = call.request()
                .parameter("device")
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> new Refused(400, "DEVICE_ID_REQUIRED"));
        var marks = call.accessible(serial)
                .map(device -> device.marks())
                .filter(each -> each.isReplacement())
                .orElseThrow(() -> new Refused(world.behavior().get(Choice.NO_REPLACEMENT_STATUS), "DEVICE_NOT_FOUND"));
        var day =
                Instant.ofEpochSecond(marks.replacedOn()).atZone(ZoneOffset.UTC).toLocalDate();
        return Reply.json(Json.bytes(Json.object()
                .put("serial_number", serial.trim().toUpperCase(Locale.ROOT))
                .put("original_device_serial_number", marks.replaces())
                .put("replacement_date", day.toString())));
    }

    private void absent(JsonGenerator out, String serial) {
        out.writeObjectPropertyStart(serial);
        if (world.behavior().get(Choice.ABSENT_DEVICE_NAMED)) {
            out.writeStringProperty("serial_number", serial);
        }
        out.writeStringProperty("response_status", world.behavior().get(Choice.ABSENT_DEVICE));
        out.writeEndObject();
    }
}
