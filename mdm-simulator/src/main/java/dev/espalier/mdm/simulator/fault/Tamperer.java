package dev.espalier.mdm.simulator.fault;

import dev.espalier.mdm.simulator.Twist;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes real answers: what they say stays true, how they say it becomes surprising. */
public final class Tamperer {

    private static final List<String> LISTS = List.of("devices", "assets", "unlimitedAssets", "assignments", "users");
    private static final List<String> WORDS = List.of(
            "device_family",
            "os",
            "profile_status",
            "op_type",
            "response_status",
            "status",
            "userStatus",
            "productType");

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final Tampering tampering;
    private final String requestCursor;

    public Tamperer(Tampering tampering, String requestCursor) {
        this.tampering = tampering;
        this.requestCursor = requestCursor;
    }

    public byte[] tamper(byte[] json) {
        var answer = (ObjectNode) MAPPER.readTree(json);
        for (var name : LISTS) {
            if (answer.get(name) instanceof ArrayNode records) {
                answer.set(name, list(records));
            }
        }
        if (answer.get("devices") instanceof ObjectNode devices) {
            devices.remove(tampering.serials());
            devices.values().forEach(this::record);
        }
        envelope(answer);
        return MAPPER.writeValueAsBytes(answer);
    }

    private ArrayNode list(ArrayNode records) {
        List<JsonNode> kept = new ArrayList<>();
        records.values().stream()
                .filter(record -> !tampering.serials().contains(serial(record)))
                .forEach(kept::add);
        kept.forEach(this::record);
        reorder(kept);
        return MAPPER.createArrayNode().addAll(kept);
    }

    private static String serial(JsonNode record) {
        return record.path("serial_number").asString(record.path("serialNumber").asString(""));
    }

    private void reorder(List<JsonNode> records) {
        if (tampering.has(Twist.DOUBLED)) {
            records.addAll(records.stream().map(JsonNode::deepCopy).toList());
        }
        if (tampering.has(Twist.SHUFFLED)) {
            shuffle(records);
        }
        if (tampering.has(Twist.NAMELESS_RECORD) && !records.isEmpty()) {
            ((ObjectNode) records.get(0)).remove("serial_number");
        }
    }

    /** Comes out the same for the same number of records. */
    private static void shuffle(List<JsonNode> records) {
        var random = new SplittableRandom(records.size());
        for (int i = records.size() - 1; i > 0; i--) {
            Collections.swap(records, i, random.nextInt(i + 1));
        }
    }

    private void record(JsonNode record) {
        if (record instanceof ObjectNode members) {
            members.remove(tampering.members());
            if (tampering.has(Twist.UNKNOWN_FIELDS)) {
                unknownField(members);
            }
            if (tampering.has(Twist.CAPITAL_OPERATIONS) && members.has("op_type")) {
                members.put("op_type", members.path("op_type").asString("").toUpperCase(Locale.ROOT));
            }
            if (tampering.has(Twist.UNKNOWN_WORDS)) {
                WORDS.stream().filter(members::has).forEach(name -> members.put(name, "brand-new-word"));
            }
        }
    }

    private void envelope(ObjectNode answer) {
        if (tampering.has(Twist.SAME_CURSOR)) {
            answer.put("cursor", requestCursor).put("more_to_follow", true);
        }
        if (tampering.has(Twist.EMPTY_CURSOR)) {
            answer.put("cursor", "");
        }
        if (tampering.has(Twist.NO_CURSOR)) {
            answer.remove("cursor");
        }
        if (tampering.has(Twist.UNKNOWN_FIELDS)) {
            unknownField(answer);
        }
        answer.remove(tampering.members());
    }

    private static void unknownField(ObjectNode members) {
        members.putObject("x_added_next_year")
                .put("nested", true)
                .putArray("list")
                .add(1)
                .addNull();
    }
}
