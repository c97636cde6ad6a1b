package dev.espalier.mdm.simulator.control;

import dev.espalier.mdm.simulator.http.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A control request.
 *
 * @param request what was asked
 * @param path the path, matched against the step's template
 */
record ControlCall(Request request, Matcher path) {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static byte[] bytes(JsonNode node) {
        return MAPPER.writeValueAsBytes(node);
    }

    /** A part of the path. */
    String part(String name) {
        return path.group(name);
    }

    ObjectNode body() {
        if (request.body().length == 0) {
            return object();
        }
        if (MAPPER.readTree(request.body()) instanceof ObjectNode object) {
            return object;
        }
        throw new IllegalArgumentException("the body must be a JSON object");
    }

    /** Refuses a body with a member that would be passed over, which is a misspelling more often than not. */
    void allow(Set<String> members) {
        body().propertyNames().stream()
                .filter(name -> !members.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException("there is no member called \"" + name + "\"");
                });
    }

    Optional<String> text(String member) {
        return Optional.of(body().path(member))
                .filter(node -> !node.isMissingNode())
                .map(node -> node.asString());
    }

    String required(String member) {
        return text(member).orElseThrow(() -> new IllegalArgumentException("\"" + member + "\" is missing"));
    }

    int number(String member, int otherwise) {
        return body().path(member).asInt(otherwise);
    }

    boolean flag(String member) {
        return body().path(member).asBoolean(false);
    }

    List<String> texts(String member) {
        var texts = new ArrayList<String>();
        body().path(member).values().forEach(node -> texts.add(node.asString()));
        return texts;
    }
}
