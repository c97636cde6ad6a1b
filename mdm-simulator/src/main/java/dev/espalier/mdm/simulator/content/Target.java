package dev.espalier.mdm.simulator.content;

import tools.jackson.databind.node.ObjectNode;

/**
 * Whom a request names.
 *
 * @param user whether it is a user
 * @param id {@code clientUserId} or serial number
 */
public record Target(boolean user, String id) {

    public static Target user(String id) {
        return new Target(true, id);
    }

    public static Target device(String serial) {
        return new Target(false, serial);
    }

    public ObjectNode writeTo(ObjectNode node) {
        return node.put(user ? "clientUserId" : "serialNumber", id);
    }
}
