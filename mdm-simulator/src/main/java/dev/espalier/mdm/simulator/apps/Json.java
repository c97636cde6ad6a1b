package dev.espalier.mdm.simulator.apps;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON as the service reads and writes it: a member that is null is as good as one that is missing. */
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
            throw Refused.invalid();
        }
        throw Refused.invalid();
    }

    /** A member that is given. */
    static Optional<JsonNode> given(JsonNode body, String name) {
        return Optional.of(body.path(name)).filter(node -> !node.isMissingNode() && !node.isNull());
    }

    static Optional<String> text(JsonNode body, String name) {
        return given(body, name).map(Json::text);
    }

    static Optional<Boolean> flag(JsonNode body, String name) {
        return given(body, name).map(node -> {
            Refused.unless(node.isBoolean(), 9602);
            return node.booleanValue();
        });
    }

    /** The elements of an array, none if it is missing. */
    static <T> List<T> list(JsonNode body, String name, Function<JsonNode, T> element) {
        var list = new ArrayList<T>();
        given(body, name).ifPresent(array -> {
            Refused.unless(array.isArray(), 9602);
            array.values().forEach(node -> list.add(element.apply(node)));
        });
        return list;
    }

    static String text(JsonNode node) {
        Refused.unless(node.isString(), 9602);
        return node.stringValue();
    }

    /** A text that says something. */
    static String word(JsonNode node) {
        var text = text(node).trim();
        Refused.unless(!text.isEmpty(), 9602);
        return text;
    }
}
