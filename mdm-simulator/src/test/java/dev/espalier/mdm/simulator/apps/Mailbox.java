package dev.espalier.mdm.simulator.apps;

import dev.espalier.mdm.simulator.AppleSimulatorBuilder;
import dev.espalier.mdm.simulator.Hooks;
import dev.espalier.mdm.simulator.content.Notices;
import dev.espalier.mdm.simulator.content.Unit;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Takes notifications in the place of a device management service. */
final class Mailbox implements Notices {

    /** A test as it arrived. */
    record Probe(URI url, String secret, JsonNode json) {}

    private final List<JsonNode> letters = new ArrayList<>();
    private final List<Probe> probes = new ArrayList<>();
    private boolean answering = true;

    /** A builder of simulators that deliver here. */
    AppleSimulatorBuilder builder() {
        return Hooks.delivering(this);
    }

    void hangUp() {
        answering = false;
    }

    synchronized List<JsonNode> letters() {
        return List.copyOf(letters);
    }

    /** The content of all letters of one type. */
    List<JsonNode> about(String type) {
        return letters().stream()
                .filter(letter -> letter.path("notificationType").stringValue().equals(type))
                .map(letter -> letter.path("notification"))
                .toList();
    }

    public synchronized void empty() {
        letters.clear();
    }

    synchronized List<Probe> probes() {
        return List.copyOf(probes);
    }

    @Override
    public synchronized void emit(Unit unit, String type, ObjectNode envelope) {
        letters.add(envelope);
    }

    @Override
    public boolean takes(URI url) {
        return url.getScheme().equals("https");
    }

    @Override
    public synchronized boolean probe(URI url, String secret, String json) {
        probes.add(new Probe(url, secret, JsonMapper.shared().readTree(json)));
        return answering;
    }
}
