package dev.espalier.mdm.simulator.fault;

import dev.espalier.mdm.simulator.Behavior;
import dev.espalier.mdm.simulator.Delivery;
import dev.espalier.mdm.simulator.Outage;
import dev.espalier.mdm.simulator.http.Reply;
import dev.espalier.mdm.simulator.http.RetryAfter;
import dev.espalier.mdm.simulator.http.Transmission;
import java.time.Duration;
import java.time.Instant;

/** What every service answers while Apple is away. */
public final class Absence {

    private static final int ANNOUNCED_WAIT = 120;

    private Absence() {}

    public static Transmission answer(Outage outage, Instant now, Behavior behavior) {
        var reply = Reply.text(503, "");
        return switch (outage) {
            case UNAVAILABLE -> Transmission.of(reply);
            case ANNOUNCED -> Transmission.of(reply.with(RetryAfter.in(ANNOUNCED_WAIT, now, behavior)));
            case UNREACHABLE -> new Transmission(reply, Delivery.DROPPED, Duration.ZERO);
        };
    }
}
