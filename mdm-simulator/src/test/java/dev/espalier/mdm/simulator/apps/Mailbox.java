package dev.espalier.mdm.simulator.apps;

import dev.espalier.mdm.simulator.SimulatedUnit;
import dev.espalier.mdm.simulator.notification.Receiver;
import java.net.URI;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a device management service is told, read where it is sent so that nobody has to wait for its arrival. */
final class Mailbox implements AutoCloseable {

    /** A test as it arrived. */
    record Probe(String authorization, JsonNode json) {}

    private final Receiver receiver = new Receiver();
    private final SimulatedUnit unit;
    private int seen;

    Mailbox(SimulatedUnit unit) {
        this.unit = unit;
    }

    URI url() {
        return receiver.url();
    }

    void hangUp() {
        receiver.answers(500);
    }

    List<JsonNode> letters() {
        return unit.notifications().stream()
                .skip(seen)
                .map(letter -> JsonMapper.shared().readTree(letter))
                .toList();
    }

    /** The content of all letters of one type. */
    List<JsonNode> about(String type) {
        return letters().stream()
                .filter(letter -> letter.path("notificationType").stringValue().equals(type))
                .map(letter -> letter.path("notification"))
                .toList();
    }

    void empty() {
        seen = unit.notifications().size();
    }

    List<Probe> probes() {
        return receiver.requests().stream()
                .map(request -> Map.entry(
                        request.header("Authorization").orElse(""),
                        JsonMapper.shared().readTree(request.body())))
                .map(arrived -> new Probe(arrived.getKey(), arrived.getValue()))
                .filter(probe ->
                        probe.json().path("notificationType").stringValue().equals("TEST_NOTIFICATION"))
                .toList();
    }

    @Override
    public void close() {
        receiver.close();
    }
}
