package dev.espalier.mdm.simulator.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.espalier.mdm.simulator.LoggedRequest;
import dev.espalier.mdm.simulator.RequestLog;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Keeps the last requests. */
public final class RequestBook implements RequestLog {

    private static final int LONGEST_BODY = 64 * 1024;

    private final InstantSource clock;
    private final Deque<LoggedRequest> requests = new ArrayDeque<>();

    public RequestBook(InstantSource clock) {
        this.clock = clock;
    }

    public synchronized void add(Request request, int status) {
        if (requests.size() == CAPACITY) {
            requests.removeFirst();
        }
        var body = new String(request.body(), 0, Math.min(LONGEST_BODY, request.body().length), UTF_8);
        requests.addLast(new LoggedRequest(
                clock.instant(), request.method(), request.path(), request.query(), request.headers(), body, status));
    }

    @Override
    public synchronized List<LoggedRequest> all() {
        return List.copyOf(requests);
    }

    @Override
    public synchronized void clear() {
        requests.clear();
    }
}
