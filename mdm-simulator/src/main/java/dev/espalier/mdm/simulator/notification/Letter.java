package dev.espalier.mdm.simulator.notification;

/**
 * A notification before it is sent.
 *
 * @param id its identifier
 * @param type its type
 * @param unit {@code uId} of the unit that it is about
 * @param to where it goes
 * @param body the JSON document
 */
public record Letter(String id, String type, String unit, Address to, String body) {

    Letter to(Address other) {
        return new Letter(id, type, unit, other, body);
    }
}
