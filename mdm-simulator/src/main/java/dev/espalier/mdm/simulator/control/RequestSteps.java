package dev.espalier.mdm.simulator.control;

import dev.espalier.mdm.simulator.LoggedRequest;
import dev.espalier.mdm.simulator.RequestLog;
import dev.espalier.mdm.simulator.http.Reply;
import tools.jackson.databind.node.ObjectNode;

/** What was asked at Apple's side. */
final class RequestSteps {

    private final RequestLog requests;

    RequestSteps(RequestLog requests) {
        this.requests = requests;
    }

    void addTo(ControlTable table) {
        table.add("GET /requests", "the last requests: ?path=", this::show)
                .add("DELETE /requests", "forget them", call -> clear());
    }

    private Reply show(ControlCall call) {
        var view = ControlCall.object();
        var array = view.putArray("requests");
        call.request()
                .parameter("path")
                .map(requests::to)
                .orElseGet(requests::all)
                .forEach(request -> array.add(view(request)));
        return Views.of(view);
    }

    private Reply clear() {
        requests.clear();
        return Views.done();
    }

    private static ObjectNode view(LoggedRequest request) {
        var view = ControlCall.object()
                .put("at", request.at().toString())
                .put("method", request.method())
                .put("path", request.path())
                .put("query", request.query())
                .put("status", request.status())
                .put("body", request.body());
        var headers = view.putObject("headers");
        request.headers().forEach((name, values) -> headers.put(name, String.join(", ", values)));
        return view;
    }
}
