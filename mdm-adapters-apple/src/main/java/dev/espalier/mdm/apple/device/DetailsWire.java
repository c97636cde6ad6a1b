package dev.espalier.mdm.apple.device;

import dev.espalier.mdm.apple.http.Json;
import dev.espalier.mdm.apple.http.JsonFields;
import dev.espalier.mdm.domain.device.DeviceAnswer;
import dev.espalier.mdm.domain.shared.SerialNumber;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Answers about single devices as Apple writes them (Apple: DeviceListResponse): an object with a member for each. */
final class DetailsWire {
    private final Map<SerialNumber, DeviceAnswer> answers = new LinkedHashMap<>();

    DetailsWire(Collection<SerialNumber> asked) {
        asked.forEach(serial -> answers.put(serial, new DeviceAnswer.Failed()));
    }

    /** Takes a member of the answer. */
    void take(String name, JsonParser value) {
        if (name.equals("devices") && value.currentToken() == JsonToken.START_OBJECT) {
            Json.members(value, this::device);
        }
    }

    private void device(String name, JsonParser value) {
        if (value.currentToken() == JsonToken.START_OBJECT) {
            var device = Json.fields(value, DeviceWire.MEMBERS);
            SerialNumber.parse(name)
                    .ifPresent(serial -> answers.computeIfPresent(serial, (asked, none) -> answer(asked, device)));
        }
    }

    private static DeviceAnswer answer(SerialNumber serial, JsonFields device) {
        return switch (device.text("response_status", 50)) {
            case "SUCCESS" -> new DeviceAnswer.Found(DeviceWire.record(serial, device));
            case "NOT_ACCESSIBLE", "NOT_FOUND" -> new DeviceAnswer.Gone();
            default -> new DeviceAnswer.Failed();
        };
    }

    /** An answer for each device that was asked for; one that Apple left out has failed. */
    Map<SerialNumber, DeviceAnswer> toDomain() {
        return Collections.unmodifiableMap(answers);
    }
}
