package dev.espalier.mdm.simulator.enrollment;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON as the enrollment service reads and writes it. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static byte[] bytes(JsonNode node) {
        return MAPPER.writeValueAsBytes(node);
    }

    static ObjectNode parse(byte[] body) {
        try {
            if (MAPPER.readTree(body) instanceof ObjectNode object) {
                return object;
            }
        } catch (JacksonException e) {
            throw Refused.malformed();
        }
        throw Refused.malformed();
    }

    /** A string member; absent, null and empty are the same. */
    static Optional<String> string(ObjectNode body, String name) {
        return given(body, name).filter(text -> !text.isEmpty());
    }

    /** A string member; absent and null are the same, empty is something else. */
    static Optional<String> given(ObjectNode body, String name) {
        var node = body.path(name);
        return node.isMissingNode() || node.isNull() ? Optional.empty() : Optional.of(text(node));
    }

    /** The serial numbers of a request, in upper case, each once. */
    static List<String> serials(ObjectNode body) {
        var node = body.path("devices");
        if (node.isMissingNode() || node.isNull()) {
            return List.of();
        }
        if (!node.isArray()) {
            throw Refused.malformed();
        }
        var serials = new LinkedHashSet<String>();
        for (var each : node.values()) {
            serials.add(text(each).trim().toUpperCase(Locale.ROOT));
        }
        return new ArrayList<>(serials);
    }

    /** The same, where at least one is required. */
    static List<String> requiredSerials(ObjectNode body) {
        var serials = serials(body);
        if (serials.isEmpty()) {
            throw new Refused(400, "DEVICE_ID_REQUIRED");
        }
        return serials;
    }

    /** The text of a node that must be a string. */
    static String text(JsonNode node) {
        if (!node.isString()) {
            throw Refused.malformed();
        }
        return node.stringValue();
    }
}
