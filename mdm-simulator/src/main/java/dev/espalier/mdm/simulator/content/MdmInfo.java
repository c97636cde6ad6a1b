package dev.espalier.mdm.simulator.content;

import tools.jackson.databind.node.ObjectNode;

/**
 * Which device management service claims a unit.
 *
 * @param id its identifier
 * @param name a name for people
 * @param metadata anything
 */
public record MdmInfo(String id, String name, String metadata) {

    public void writeTo(ObjectNode node) {
        node.put("id", id).put("name", name).put("metadata", metadata);
    }
}
