package dev.espalier.mdm.apple.device;

import dev.espalier.mdm.apple.http.Json;
import dev.espalier.mdm.apple.http.JsonFields;
import dev.espalier.mdm.domain.device.DeviceRecord;
import dev.espalier.mdm.spi.device.PageAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** A page of devices as Apple writes it (Apple: FetchDeviceResponse), read one record at a time. */
final class PageWire {
    private static final Logger LOG = LoggerFactory.getLogger(PageWire.class);
    private static final Set<String> MEMBERS = Set.of("cursor", "more_to_follow");
    private static final int LONGEST_CURSOR = 1000;

    private final JsonFields fields = new JsonFields();
    private final List<DeviceRecord> records = new ArrayList<>();
    private int skipped;
    private boolean listed;

    /** Takes a member of the answer. */
    void take(String name, JsonParser value) {
        if (name.equals("devices") && value.currentToken() == JsonToken.START_ARRAY) {
            listed = true;
            Json.elements(value, this::device);
        } else {
            fields.take(name, value, MEMBERS);
        }
    }

    private void device(JsonParser device) {
        var record = device.currentToken() == JsonToken.START_OBJECT
                ? DeviceWire.toDomain(Json.fields(device, DeviceWire.MEMBERS))
                : Optional.<DeviceRecord>empty();
        record.ifPresentOrElse(records::add, () -> skipped++);
    }

    /** The page, unless the answer is nothing like one. */
    Optional<PageAnswer> toDomain() {
        if (!listed && fields.isEmpty()) {
            return Optional.empty();
        }
        if (skipped > 0) {
            LOG.debug("{} records of a page have no usable serial number and are left out.", skipped);
        }
        return Optional.of(
                new PageAnswer.Listed(List.copyOf(records), cursor(), fields.flag("more_to_follow", false), skipped));
    }

    /** A cursor that is longer than Apple allows could not be given back whole, so it counts as none. */
    private String cursor() {
        String cursor = fields.text("cursor", LONGEST_CURSOR + 1);
        return cursor.length() > LONGEST_CURSOR ? "" : cursor;
    }
}
