package dev.espalier.mdm.simulator.content;

import dev.espalier.mdm.simulator.StoreItem;
import java.util.ArrayList;

/** What content managers and the store do to the licenses of one unit. */
public final class Stock {

    private final Unit unit;
    private final Library library;

    Stock(Unit unit) {
        this.unit = unit;
        this.library = unit.library();
    }

    public void buy(StoreItem item, int licenses) {
        change(library.own(item), licenses);
    }

    public void acquireUnlimited(StoreItem item) {
        unlimit(library.own(item));
    }

    public void unlimit(Asset asset) {
        library.makeUnlimited(asset);
        tellOfLimit(asset);
    }

    public void limit(Asset asset, int total) {
        library.makeFinite(asset, total);
        tellOfLimit(asset);
    }

    /** Hands free licenses to another unit. */
    public void transfer(Asset asset, int licenses, Stock to) {
        change(asset, -licenses);
        to.buy(asset.item(), licenses);
    }

    /** Gives licenses back to the store: free ones first, then those that were assigned last. */
    public void refund(Asset asset, int licenses) {
        int assigned = Math.max(0, licenses - asset.available());
        var all = new ArrayList<>(asset.assignments());
        all.subList(all.size() - assigned, all.size()).forEach(library::release);
        change(asset, -licenses);
    }

    private void change(Asset asset, int licenses) {
        library.count(asset, licenses);
        unit.seal();
        unit.notifier().count(asset.key(), licenses);
    }

    private void tellOfLimit(Asset asset) {
        unit.seal();
        unit.notifier().unlimited(asset);
    }
}
