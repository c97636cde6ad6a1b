package dev.espalier.mdm.simulator.notification;

import java.net.URI;

/**
 * Where notifications of a unit go.
 *
 * @param url the receiver
 * @param secret what the receiver knows Apple by
 */
public record Address(URI url, String secret) {

    @Override
    public String toString() {
        return url.toString();
    }
}
