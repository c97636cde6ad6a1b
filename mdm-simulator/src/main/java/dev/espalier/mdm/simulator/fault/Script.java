package dev.espalier.mdm.simulator.fault;

import dev.espalier.mdm.simulator.Delivery;
import dev.espalier.mdm.simulator.FaultScript;
import dev.espalier.mdm.simulator.Twist;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** A script while it is being written. */
final class Script implements FaultScript {

    private final String path;
    private final Consumer<ArmedScript> arm;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final Set<Twist> twists = new LinkedHashSet<>();
    private final Set<String> members = new LinkedHashSet<>();
    private final Set<String> serials = new LinkedHashSet<>();
    private String method = "";
    private int passing;
    private int status;
    private String contentType = "";
    private String body = "";
    private Duration delay = Duration.ZERO;
    private Delivery delivery = Delivery.WHOLE;

    Script(String path, Consumer<ArmedScript> arm) {
        this.path = path;
        this.arm = arm;
    }

    @Override
    public FaultScript method(String only) {
        method = only;
        return this;
    }

    @Override
    public FaultScript after(int calls) {
        passing = calls;
        return this;
    }

    @Override
    public FaultScript status(int answered) {
        status = answered;
        return this;
    }

    @Override
    public FaultScript code(int answered, String code) {
        return status(answered).body("text/plain;Charset=UTF8", code);
    }

    @Override
    public FaultScript html(int answered) {
        return status(answered)
                .body(
                        "text/html;charset=UTF-8",
                        "<html><head><title>Service Unavailable</title></head><body><h1>Please try again</h1></body></html>");
    }

    @Override
    public FaultScript body(String mediaType, String text) {
        contentType = mediaType;
        body = text;
        status = status == 0 ? 200 : status;
        return this;
    }

    @Override
    public FaultScript header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    @Override
    public FaultScript delay(Duration held) {
        delay = held;
        return this;
    }

    @Override
    public FaultScript delivered(Delivery how) {
        delivery = how;
        return this;
    }

    @Override
    public FaultScript twisted(Twist... ways) {
        twists.addAll(Arrays.asList(ways));
        return this;
    }

    @Override
    public FaultScript without(String... names) {
        members.addAll(Arrays.asList(names));
        return this;
    }

    @Override
    public FaultScript withholding(String... devices) {
        serials.addAll(Arrays.asList(devices));
        return this;
    }

    @Override
    public void times(int calls) {
        var tampering = new Tampering(Set.copyOf(twists), Set.copyOf(members), Set.copyOf(serials));
        var fault = new Fault(status, contentType, body, Map.copyOf(headers), delivery, delay, tampering);
        arm.accept(new ArmedScript(path, method, fault, passing, calls));
    }
}
