package dev.espalier.mdm.apple.device;

import dev.espalier.mdm.apple.http.Json;
import dev.espalier.mdm.domain.shared.SerialNumber;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * A word for each device as Apple writes it (Apple: DeviceStatusResponse): an object with a member for each.
 *
 * @param <T> what a word means
 */
final class DeviceWords<T> {
    private final Function<String, T> meaning;
    private final Map<SerialNumber, T> words = new LinkedHashMap<>();

    /** Words about some devices; one that Apple leaves out has the meaning of empty text. */
    DeviceWords(Collection<SerialNumber> asked, Function<String, T> meaning) {
        this.meaning = meaning;
        asked.forEach(serial -> words.put(serial, meaning.apply("")));
    }

    /** Takes a member of the answer. */
    void take(String name, JsonParser value) {
        if (name.equals("devices") && value.currentToken() == JsonToken.START_OBJECT) {
            Json.members(value, this::device);
        }
    }

    private void device(String name, JsonParser value) {
        if (value.currentToken() == JsonToken.VALUE_STRING) {
            var word = meaning.apply(value.getString().strip());
            SerialNumber.parse(name).ifPresent(serial -> words.replace(serial, word));
        }
    }

    /** A meaning for each device that was asked for, in the same order. */
    Map<SerialNumber, T> toDomain() {
        return Collections.unmodifiableMap(words);
    }
}
