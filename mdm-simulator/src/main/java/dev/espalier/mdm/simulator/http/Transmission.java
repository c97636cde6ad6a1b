package dev.espalier.mdm.simulator.http;

import dev.espalier.mdm.simulator.Delivery;
import java.time.Duration;

/**
 * An answer and how it travels.
 *
 * @param reply the answer
 * @param delivery how far it gets
 * @param delay how long it is held back, in real time
 */
public record Transmission(Reply reply, Delivery delivery, Duration delay) {

    public static Transmission of(Reply reply) {
        return new Transmission(reply, Delivery.WHOLE, Duration.ZERO);
    }

    public Transmission with(Reply other) {
        return new Transmission(other, delivery, delay);
    }

    /** Whether the client gets to read a status line. */
    boolean answered() {
        return delivery != Delivery.DROPPED && delivery != Delivery.LOST;
    }
}
