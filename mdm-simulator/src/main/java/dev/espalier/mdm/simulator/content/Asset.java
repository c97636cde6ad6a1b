package dev.espalier.mdm.simulator.content;

import dev.espalier.mdm.simulator.StoreItem;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** What a unit owns of one item: how many licenses, and who holds them. */
public final class Asset extends Tracked {

    private final StoreItem item;
    private final AssetKey key;
    final Map<Holder, Assignment> held = new LinkedHashMap<>();
    boolean unlimited;
    int owned;
    int retired;

    Asset(StoreItem item) {
        this.item = item;
        this.key = new AssetKey(item.adamId(), item.pricingParam());
    }

    public StoreItem item() {
        return item;
    }

    public AssetKey key() {
        return key;
    }

    public boolean unlimited() {
        return unlimited;
    }

    public int total() {
        return unlimited ? Integer.MAX_VALUE : owned;
    }

    public int assigned() {
        return held.size();
    }

    public int available() {
        return total() - retired - held.size();
    }

    public int retired() {
        return retired;
    }

    public Collection<Assignment> assignments() {
        return held.values();
    }

    public Optional<Assignment> heldBy(Holder holder) {
        return Optional.ofNullable(held.get(holder));
    }

    /** As an element of {@code assets}. */
    public void writeTo(ObjectNode node) {
        key.writeTo(node).put("totalCount", total()).put("assignedCount", assigned());
        node.put("availableCount", available()).put("retiredCount", retired);
        writeFlags(node);
    }

    /** As an element of {@code unlimitedAssets}. */
    public void writeUnlimitedTo(ObjectNode node) {
        writeFlags(key.writeTo(node).put("assignedCount", assigned()));
    }

    private void writeFlags(ObjectNode node) {
        node.put("productType", item.productType())
                .put("deviceAssignable", item.deviceAssignable())
                .put("revocable", item.revocable());
        var platforms = node.putArray("supportedPlatforms");
        item.supportedPlatforms().forEach(platforms::add);
    }
}
