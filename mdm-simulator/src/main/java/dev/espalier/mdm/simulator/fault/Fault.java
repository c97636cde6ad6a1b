package dev.espalier.mdm.simulator.fault;

import dev.espalier.mdm.simulator.Delivery;
import dev.espalier.mdm.simulator.http.Reply;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What goes wrong with one call.
 *
 * @param status status to answer instead of carrying the request out, 0 to carry it out
 * @param contentType media type of that answer
 * @param body body of that answer
 * @param headers headers to add to any answer
 * @param delivery how far the answer gets
 * @param delay how long it is held back
 * @param tampering what is changed in a real answer
 */
public record Fault(
        int status,
        String contentType,
        String body,
        Map<String, String> headers,
        Delivery delivery,
        Duration delay,
        Tampering tampering) {

    public static final Fault NONE = new Fault(0, "", "", Map.of(), Delivery.WHOLE, Duration.ZERO, Tampering.NONE);

    /** The scripted answer, or the real one; a request whose connection drops first is not carried out. */
    public Reply replyOr(Supplier<Reply> real) {
        if (status == 0 && delivery != Delivery.DROPPED) {
            return real.get().with(headers);
        }
        return Reply.of(status, contentType, body).with(headers);
    }
}
