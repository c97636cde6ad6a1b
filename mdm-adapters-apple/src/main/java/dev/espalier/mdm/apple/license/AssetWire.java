package dev.espalier.mdm.apple.license;

import dev.espalier.mdm.apple.content.AssetKeyWire;
import dev.espalier.mdm.apple.http.JsonFields;
import dev.espalier.mdm.domain.license.AssetKey;
import dev.espalier.mdm.domain.license.AssetRecord;
import dev.espalier.mdm.domain.license.LicenseCount;
import dev.espalier.mdm.domain.license.ProductType;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** An asset as Apple writes it (Apple: ResponseAsset, UnlimitedResponseAsset). */
final class AssetWire {
    /** What is read of an asset. */
    static final Set<String> MEMBERS = Set.of(
            "adamId",
            "pricingParam",
            "productType",
            "totalCount",
            "assignedCount",
            "availableCount",
            "retiredCount",
            "deviceAssignable",
            "revocable",
            "supportedPlatforms");
    /** With this many licenses there is no end to them. */
    private static final long UNLIMITED = Integer.MAX_VALUE;

    private static final int LONGEST = 50;
    private static final int MOST_PLATFORMS = 20;

    private AssetWire() {}

    /** A counted asset, unless its key or its count cannot be read; it may turn out to be unlimited. */
    static Optional<AssetRecord> counted(JsonFields asset) {
        var total = asset.number("totalCount");
        return total.isEmpty() ? Optional.empty() : record(asset, count(asset, total.getAsLong()));
    }

    /** An unlimited asset, unless its key cannot be read. */
    static Optional<AssetRecord> unlimited(JsonFields asset) {
        return record(asset, new LicenseCount.Unlimited(number(asset, "assignedCount", 0)));
    }

    private static LicenseCount count(JsonFields asset, long total) {
        long assigned = number(asset, "assignedCount", 0);
        return total >= UNLIMITED
                ? new LicenseCount.Unlimited(assigned)
                : new LicenseCount.Finite(
                        Math.max(0, total),
                        assigned,
                        number(asset, "availableCount", Math.max(0, total - assigned)),
                        number(asset, "retiredCount", 0));
    }

    /** Less than none is none. */
    private static long number(JsonFields asset, String name, long otherwise) {
        OptionalLong number = asset.number(name);
        return Math.max(0, number.orElse(otherwise));
    }

    private static Optional<AssetRecord> record(JsonFields asset, LicenseCount count) {
        return AssetKeyWire.toDomain(asset).map(key -> record(key, asset, count));
    }

    private static AssetRecord record(AssetKey key, JsonFields asset, LicenseCount count) {
        var record = AssetRecord.builder();
        record.key(key)
                .type(type(asset.text("productType", LONGEST)))
                .count(count)
                .deviceAssignable(asset.flag("deviceAssignable", false))
                .revocable(asset.flag("revocable", false));
        asset.list("supportedPlatforms").stream()
                .filter(platform -> !platform.isBlank() && platform.length() <= LONGEST)
                .limit(MOST_PLATFORMS)
                .forEach(record::addPlatforms);
        return record.build();
    }

    private static ProductType type(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "app" -> ProductType.APP;
            case "book" -> ProductType.BOOK;
            default -> ProductType.OTHER;
        };
    }
}
