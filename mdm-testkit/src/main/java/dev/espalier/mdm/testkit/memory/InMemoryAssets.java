package dev.espalier.mdm.testkit.memory;

import dev.espalier.mdm.domain.license.Asset;
import dev.espalier.mdm.domain.license.AssetKey;
import dev.espalier.mdm.domain.license.AssetQuery;
import dev.espalier.mdm.domain.license.AssetRecord;
import dev.espalier.mdm.domain.license.CountMismatch;
import dev.espalier.mdm.domain.license.LicenseSums;
import dev.espalier.mdm.domain.license.ListedAsset;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.spi.license.AssetStore;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Assets of units. */
record InMemoryAssets(AccountTables tables) implements AssetStore {

    @Override
    public Map<AssetKey, Asset> find(IntegrationId unit, Collection<AssetKey> keys) {
        Pages.checkSize(keys);
        return keys.stream()
                .distinct()
                .map(key -> tables.assets.find(LicenseKey.of(unit, key)))
                .flatMap(Optional::stream)
                .collect(Collectors.toMap(Asset::key, Function.identity()));
    }

    @Override
    public void put(IntegrationId unit, Collection<AssetRecord> records, Instant seenAt) {
        Pages.checkSize(records);
        records.forEach(record -> put(unit, record, seenAt));
    }

    private void put(IntegrationId unit, AssetRecord record, Instant seenAt) {
        store(tables.assets
                .find(LicenseKey.of(unit, record.key()))
                .map(known -> known.told(record, seenAt))
                .orElseGet(() -> Asset.first(unit, record, seenAt)));
    }

    @Override
    public int markAbsent(IntegrationId unit, Instant begun) {
        var gone = of(unit).filter(asset -> asset.present() && asset.seenAt().isBefore(begun))
                .toList();
        gone.forEach(this::markAbsent);
        return gone.size();
    }

    @Override
    public void markAbsent(IntegrationId unit, AssetKey key) {
        tables.assets.find(LicenseKey.of(unit, key)).ifPresent(this::markAbsent);
    }

    private void markAbsent(Asset asset) {
        store(asset.gone());
    }

    @Override
    public boolean hide(IntegrationId unit, AssetKey key, boolean hidden) {
        var changing = tables.assets.find(LicenseKey.of(unit, key)).filter(asset -> asset.hidden() != hidden);
        changing.ifPresent(asset -> store(asset.hiding(hidden)));
        return changing.isPresent();
    }

    private void store(Asset asset) {
        tables.assets.put(LicenseKey.of(asset.unit(), asset.key()), asset);
    }

    @Override
    public List<Asset> inOrder(IntegrationId unit, String after, int max) {
        Pages.checkMax(max);
        return after(unit, after).limit(max).toList();
    }

    @Override
    public Page<ListedAsset> list(AssetQuery query, String after, int max) {
        var wanted = new AssetFilter(query);
        return Pages.cut(matching(wanted), wanted::position, after, max);
    }

    @Override
    public List<ListedAsset> everywhere(Collection<IntegrationId> units, AssetKey key) {
        Pages.checkSize(units);
        return units.stream()
                .distinct()
                .sorted(Comparator.comparing(IntegrationId::toString))
                .flatMap(unit -> tables.assets.find(LicenseKey.of(unit, key)).stream())
                .map(this::listed)
                .toList();
    }

    @Override
    public LicenseSums sums(AssetQuery query) {
        return matching(new AssetFilter(query))
                .map(listed -> listed.asset().record().count())
                .reduce(LicenseSums.NONE, LicenseSums::plus, (one, other) -> other);
    }

    @Override
    public List<CountMismatch> mismatches(IntegrationId unit, String after, int max) {
        Pages.checkMax(max);
        return after(unit, after)
                .filter(Asset::present)
                .map(this::compared)
                .filter(both -> both.assigned() != both.held())
                .limit(max)
                .toList();
    }

    private CountMismatch compared(Asset asset) {
        long held = InMemoryAssignments.of(tables, asset.unit(), asset.key()).count();
        return new CountMismatch(asset.key(), asset.record().count().assigned(), held);
    }

    @Override
    public void removeAll(IntegrationId unit) {
        of(unit).map(asset -> LicenseKey.of(unit, asset.key())).toList().forEach(tables.assets::remove);
    }

    private Stream<ListedAsset> matching(AssetFilter wanted) {
        return tables.assets.rows().map(this::listed).filter(wanted::matches);
    }

    private ListedAsset listed(Asset asset) {
        var facts = tables.catalog
                .find(InMemoryStoreFacts.key(asset.unit(), asset.key().item()))
                .flatMap(CatalogRow::facts)
                .orElse(null);
        return new ListedAsset(asset, facts);
    }

    private Stream<Asset> of(IntegrationId unit) {
        return after(unit, "");
    }

    private Stream<Asset> after(IntegrationId unit, String key) {
        return tables.assets
                .from(new LicenseKey(unit.toString(), key, ""))
                .takeWhile(asset -> asset.unit().equals(unit))
                .filter(asset -> !asset.key().text().equals(key));
    }
}
