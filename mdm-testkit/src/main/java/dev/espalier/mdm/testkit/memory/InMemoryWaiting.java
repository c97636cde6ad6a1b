package dev.espalier.mdm.testkit.memory;

import dev.espalier.mdm.domain.license.AssetKey;
import dev.espalier.mdm.domain.license.Assignment;
import dev.espalier.mdm.domain.license.WaitingWish;
import dev.espalier.mdm.domain.license.WorkRefusal;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.spi.license.WaitingStore;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Who waits for a license. */
record InMemoryWaiting(AccountTables tables) implements WaitingStore {

    @Override
    public void put(Collection<WaitingWish> wishes) {
        Pages.checkSize(wishes);
        wishes.forEach(this::put);
    }

    private void put(WaitingWish wish) {
        String key = InMemoryOperations.position(wish.license());
        boolean kept = !wish.direct()
                && tables.waiting.find(key).filter(WaitingWish::direct).isPresent();
        if (!kept) {
            tables.waiting.put(key, wish);
        }
    }

    @Override
    public void remove(Collection<Assignment> licenses) {
        Pages.checkSize(licenses);
        licenses.forEach(license -> tables.waiting.remove(InMemoryOperations.position(license)));
    }

    @Override
    public void forget(AssetKey asset) {
        of(asset)
                .filter(wish -> !wish.direct())
                .toList()
                .forEach(wish -> tables.waiting.remove(InMemoryOperations.position(wish.license())));
    }

    @Override
    public Page<WaitingWish> list(String after, int max) {
        return Pages.cut(tables.waiting.rows(), wish -> InMemoryOperations.position(wish.license()), after, max);
    }

    @Override
    public Page<WaitingWish> unready(String after, int max) {
        return Pages.cut(
                tables.waiting.rows().filter(wish -> wish.lacking() != WorkRefusal.NO_LICENSE_LEFT),
                wish -> InMemoryOperations.position(wish.license()),
                after,
                max);
    }

    @Override
    public List<WaitingWish> direct(AssetKey asset, String after, int max) {
        Pages.checkMax(max);
        return of(asset)
                .filter(WaitingWish::direct)
                .filter(wish -> wish.license().assignee().text().compareTo(after) > 0)
                .limit(max)
                .toList();
    }

    @Override
    public List<AssetKey> assets(String after, int max) {
        Pages.checkMax(max);
        return tables.waiting
                .rows()
                .filter(wish -> wish.lacking() == WorkRefusal.NO_LICENSE_LEFT)
                .map(wish -> wish.license().asset())
                .filter(asset -> asset.text().compareTo(after) > 0)
                .distinct()
                .limit(max)
                .toList();
    }

    private Stream<WaitingWish> of(AssetKey asset) {
        return tables.waiting.rows().filter(wish -> wish.license().asset().equals(asset));
    }
}
