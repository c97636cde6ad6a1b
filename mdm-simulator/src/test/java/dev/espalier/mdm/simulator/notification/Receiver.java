package dev.espalier.mdm.simulator.notification;

import dev.espalier.mdm.simulator.Delivery;
import dev.espalier.mdm.simulator.http.LoopbackServer;
import dev.espalier.mdm.simulator.http.Pace;
import dev.espalier.mdm.simulator.http.Reply;
import dev.espalier.mdm.simulator.http.Request;
import dev.espalier.mdm.simulator.http.Silence;
import dev.espalier.mdm.simulator.http.Transmission;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A service that manages devices, as far as it takes notifications. */
public final class Receiver implements AutoCloseable {

    /** Half an answer, and then nothing. */
    public static final int SILENCE = -1;

    private final List<Request> requests = new ArrayList<>();
    private final Queue<Integer> answers = new ConcurrentLinkedQueue<>();
    private final LoopbackServer server = LoopbackServer.start(
            0, own -> this::answer, (request, status) -> {}, new Pace(InstantSource.system(), new Silence()));

    /** What it answers next; 200 when that is used up, 0 is a connection that ends. */
    public Receiver answers(Integer... statuses) {
        answers.addAll(List.of(statuses));
        return this;
    }

    public URI url() {
        return URI.create(server.url() + "/apple/notifications");
    }

    public synchronized List<Request> requests() {
        return List.copyOf(requests);
    }

    public List<JsonNode> bodies() {
        return requests().stream()
                .map(request -> JsonMapper.shared().readTree(request.body()))
                .toList();
    }

    /** The notifications of a type, what they say. */
    public List<JsonNode> of(String type) {
        return bodies().stream()
                .filter(body -> body.path("notificationType").asString("").equals(type))
                .map(body -> body.path("notification"))
                .toList();
    }

    @Override
    public void close() {
        server.close();
    }

    private synchronized Transmission answer(Request request) {
        requests.add(request);
        var status = answers.poll();
        if (status == null || status > 0) {
            return Transmission.of(Reply.text(status == null ? 200 : status, ""));
        }
        return new Transmission(
                Reply.text(200, "thanks"),
                status == SILENCE ? Delivery.HALF_THEN_SILENCE : Delivery.DROPPED,
                Duration.ZERO);
    }
}
