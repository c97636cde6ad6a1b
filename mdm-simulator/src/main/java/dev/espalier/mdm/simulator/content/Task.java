package dev.espalier.mdm.simulator.content;

import tools.jackson.databind.node.ObjectNode;

/**
 * One asset for one target.
 *
 * @param asset which asset; one without a number if whoever is meant is not even known
 * @param target for whom
 */
public record Task(AssetKey asset, Target target) {

    void writeTo(ObjectNode node) {
        if (!asset.adamId().isEmpty()) {
            asset.writeTo(node);
        }
        target.writeTo(node);
    }
}
