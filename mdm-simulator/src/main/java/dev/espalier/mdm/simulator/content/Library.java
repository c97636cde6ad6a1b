package dev.espalier.mdm.simulator.content;

import dev.espalier.mdm.simulator.StoreItem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The licenses of a unit. Of every finite asset, total = assigned + available + retired holds at any time. */
public final class Library {

    private final Map<AssetKey, Asset> byKey = new HashMap<>();
    private final Map<Holder, Map<Asset, Assignment>> byHolder = new HashMap<>();
    private final Ledger<Asset> assets;
    private final Ledger<Assignment> assignments;

    Library(Setting setting) {
        this.assets = new Ledger<>(setting);
        this.assignments = new Ledger<>(setting);
    }

    public Ledger<Asset> assets() {
        return assets;
    }

    public Ledger<Assignment> assignments() {
        return assignments;
    }

    public Optional<Asset> find(AssetKey key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** What somebody holds, in the order of its assignment. */
    public List<Assignment> heldBy(Holder holder) {
        return List.copyOf(byHolder.getOrDefault(holder, Map.of()).values());
    }

    /** The asset of an item, made if the unit owns none. */
    Asset own(StoreItem item) {
        return byKey.computeIfAbsent(new AssetKey(item.adamId(), item.pricingParam()), key -> {
            var asset = new Asset(item);
            assets.add(asset);
            return asset;
        });
    }

    void count(Asset asset, int change) {
        asset.owned += change;
        assets.touch(asset);
    }

    void makeUnlimited(Asset asset) {
        asset.unlimited = true;
        assets.touch(asset);
    }

    /** What is held stays held, so there are at least as many. */
    void makeFinite(Asset asset, int total) {
        asset.unlimited = false;
        asset.owned = Math.max(total, asset.assigned() + asset.retired);
        assets.touch(asset);
    }

    void assign(Asset asset, Holder holder) {
        var assignment = new Assignment(asset, holder);
        asset.held.put(holder, assignment);
        byHolder.computeIfAbsent(holder, key -> new LinkedHashMap<>(4)).put(asset, assignment);
        assignments.add(assignment);
        assets.touch(asset);
    }

    void release(Assignment assignment) {
        var asset = assignment.asset();
        asset.held.remove(assignment.holder());
        var ofHolder = byHolder.getOrDefault(assignment.holder(), Map.of());
        ofHolder.remove(asset);
        if (ofHolder.isEmpty()) {
            byHolder.remove(assignment.holder());
        }
        assignments.remove(assignment);
        assets.touch(asset);
    }

    /** Releases what can be taken back, and tells what that was. */
    List<Task> releaseAll(Holder holder) {
        var released = new ArrayList<Task>();
        for (var assignment : heldBy(holder)) {
            if (assignment.asset().item().revocable()) {
                release(assignment);
                released.add(assignment.task());
            }
        }
        return released;
    }

    /** Hands everything on to a newer record of the same person; a license that both have is of no use any more. */
    void move(Holder from, Holder to) {
        for (var assignment : heldBy(from)) {
            var asset = assignment.asset();
            release(assignment);
            if (asset.heldBy(to).isPresent()) {
                asset.retired += asset.unlimited ? 0 : 1;
            } else {
                assign(asset, to);
            }
        }
    }

    void seal() {
        assets.seal();
        assignments.seal();
    }
}
