package dev.espalier.mdm.jdbc.license;

import static dev.espalier.mdm.jdbc.core.ColumnType.FLAG;
import static dev.espalier.mdm.jdbc.core.ColumnType.NUMBER;
import static dev.espalier.mdm.jdbc.core.ColumnType.TEXT;
import static dev.espalier.mdm.jdbc.core.ColumnType.TIME;
import static dev.espalier.mdm.jdbc.core.ColumnType.UUID;

import dev.espalier.mdm.domain.license.Asset;
import dev.espalier.mdm.domain.license.AssetKey;
import dev.espalier.mdm.domain.license.AssetRecord;
import dev.espalier.mdm.domain.license.LicenseCount;
import dev.espalier.mdm.domain.license.LicenseCount.Finite;
import dev.espalier.mdm.domain.license.LicenseCount.Unlimited;
import dev.espalier.mdm.domain.license.ProductType;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.jdbc.core.Row;
import dev.espalier.mdm.jdbc.core.Table;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** An asset as it is stored. */
final class AssetRow {
    static final Table<Asset> TABLE = counts(Table.<Asset>named("license_asset")
                    .key("unit_id", UUID, asset -> asset.unit().value())
                    .key("asset", TEXT, asset -> asset.key().text())
                    .column("item", TEXT, asset -> asset.key().item().value())
                    .column("type", TEXT, asset -> asset.record().type().name()))
            .column("device_assignable", FLAG, asset -> asset.record().deviceAssignable())
            .column("revocable", FLAG, asset -> asset.record().revocable())
            .column(
                    "platforms",
                    TEXT,
                    asset -> asset.record().platforms().stream().sorted().collect(Collectors.joining(" ")))
            .column("seen_at", TIME, Asset::seenAt)
            .column("present", FLAG, Asset::present)
            .column("hidden", FLAG, Asset::hidden);

    private AssetRow() {}

    private static Table<Asset> counts(Table<Asset> table) {
        return table.column("assigned", NUMBER, asset -> asset.record().count().assigned())
                .column("total", NUMBER, asset -> finite(asset, Finite::total))
                .column("available", NUMBER, asset -> finite(asset, Finite::free))
                .column("retired", NUMBER, asset -> finite(asset, Finite::retired));
    }

    private static Optional<Long> finite(Asset asset, Function<Finite, Long> number) {
        return asset.record().count().match(finite -> Optional.of(number.apply(finite)), unlimited -> Optional.empty());
    }

    static Asset from(Row row) {
        return Asset.builder()
                .unit(new IntegrationId(row.uuid("unit_id")))
                .record(record(row))
                .seenAt(row.time("seen_at"))
                .present(row.flag("present"))
                .hidden(row.flag("hidden"))
                .build();
    }

    private static AssetRecord record(Row row) {
        return AssetRecord.builder()
                .key(AssetKey.parse(row.text("asset")))
                .type(ProductType.valueOf(row.text("type")))
                .count(count(row))
                .deviceAssignable(row.flag("device_assignable"))
                .revocable(row.flag("revocable"))
                .platforms(words(row.text("platforms")))
                .build();
    }

    private static Set<String> words(String joined) {
        return joined.isEmpty() ? Set.of() : Set.of(joined.split(" "));
    }

    private static LicenseCount count(Row row) {
        long assigned = row.number("assigned");
        return row.optionalLong("total")
                .<LicenseCount>map(total -> new Finite(total, assigned, row.number("available"), row.number("retired")))
                .orElseGet(() -> new Unlimited(assigned));
    }
}
