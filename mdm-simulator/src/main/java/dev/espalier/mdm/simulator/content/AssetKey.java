package dev.espalier.mdm.simulator.content;

import tools.jackson.databind.node.ObjectNode;

/**
 * What identifies an asset of a unit.
 *
 * @param adamId number in the store
 * @param pricingParam quality
 */
public record AssetKey(String adamId, String pricingParam) {

    public ObjectNode writeTo(ObjectNode node) {
        return node.put("adamId", adamId).put("pricingParam", pricingParam);
    }

    @Override
    public String toString() {
        return adamId + "/" + pricingParam;
    }
}
