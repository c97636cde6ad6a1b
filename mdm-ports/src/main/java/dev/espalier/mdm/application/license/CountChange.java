package dev.espalier.mdm.application.license;

import dev.espalier.mdm.domain.journal.JournalEvent;
import dev.espalier.mdm.domain.license.Asset;
import dev.espalier.mdm.domain.license.AssetKey;
import dev.espalier.mdm.domain.license.AssetRecord;
import dev.espalier.mdm.domain.license.LicenseSums;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.spi.Stores;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Stores what Apple said about some assets, and sums up what that changed. */
final class CountChange {
    private final Stores stores;
    private final IntegrationId unit;
    private LicenseSums before = LicenseSums.NONE;
    private LicenseSums after = LicenseSums.NONE;
    private long changed;

    CountChange(Stores stores, IntegrationId unit) {
        this.stores = stores;
        this.unit = unit;
    }

    /** Of an asset that a page names twice, the last word counts. */
    void apply(List<AssetRecord> records, Instant begun) {
        var distinct = new LinkedHashMap<AssetKey, AssetRecord>();
        records.forEach(record -> distinct.put(record.key(), record));
        var known = stores.assets().find(unit, distinct.keySet());
        stores.assets().put(unit, distinct.values(), begun);
        count(known, distinct.values(), begun);
    }

    private void count(Map<AssetKey, Asset> known, Collection<AssetRecord> records, Instant begun) {
        for (var record : records) {
            var old = Optional.ofNullable(known.get(record.key()));
            var present = old.filter(Asset::present);
            var told = old.map(asset -> asset.told(record, begun)).orElseGet(() -> Asset.first(unit, record, begun));
            before = present.map(asset -> before.plus(asset.record().count())).orElse(before);
            after = told.present() ? after.plus(told.record().count()) : after;
            changed += present.map(Asset::record).filter(told.record()::equals).isPresent() ? 0 : 1;
        }
    }

    /** An asset that Apple does not know any more. */
    void gone(Asset asset) {
        if (asset.present()) {
            stores.assets().markAbsent(unit, asset.key());
            before = before.plus(asset.record().count());
            changed++;
        }
    }

    /** What to write down, or nothing if nothing changed. */
    Optional<JournalEvent> event(JournalEvent event) {
        return changed == 0
                ? Optional.empty()
                : Optional.of(event.with("changed", changed)
                        .with("assets", after.assets() - before.assets())
                        .with("total", after.total() - before.total())
                        .with("assigned", after.assigned() - before.assigned()));
    }
}
