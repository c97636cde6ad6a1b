package dev.espalier.mdm.apple.license;

import dev.espalier.mdm.apple.content.ContentExchange;
import dev.espalier.mdm.apple.content.PageReader;
import dev.espalier.mdm.apple.http.Json;
import dev.espalier.mdm.apple.http.JsonFields;
import dev.espalier.mdm.domain.license.AssetKey;
import dev.espalier.mdm.domain.license.AssetRecord;
import dev.espalier.mdm.spi.license.AssetPage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** A page of assets as Apple writes it (Apple: GetAssetsResponse): two lists, of counted assets and of unlimited ones. */
final class AssetPageWire {
    private static final Logger LOG = LoggerFactory.getLogger(AssetPageWire.class);

    private final PageReader cut;
    private final Map<AssetKey, AssetRecord> records = new LinkedHashMap<>();
    private int skipped;

    AssetPageWire(int asked) {
        this.cut = new PageReader(asked);
    }

    /** Takes a member of the answer. */
    void take(String name, JsonParser value) {
        switch (name) {
            case "assets" -> cut.list(value, asset -> asset(asset, AssetWire::counted));
            case "unlimitedAssets" -> cut.list(value, asset -> asset(asset, AssetWire::unlimited));
            default -> cut.take(name, value);
        }
    }

    private void asset(JsonParser asset, Function<JsonFields, Optional<AssetRecord>> kind) {
        var record = asset.currentToken() == JsonToken.START_OBJECT
                ? kind.apply(Json.fields(asset, AssetWire.MEMBERS))
                : Optional.<AssetRecord>empty();
        record.ifPresentOrElse(each -> records.put(each.key(), each), () -> skipped++);
    }

    AssetPage toDomain(ContentExchange exchange) {
        var place = Cuts.toDomain(cut.toDomain(exchange));
        if (skipped > 0) {
            LOG.debug("{} assets of a page cannot be read and are left out.", skipped);
        }
        return new AssetPage(List.copyOf(records.values()), place, skipped);
    }

    /** The page with nothing on it but one asset, whatever else Apple sent along. */
    AssetPage only(AssetKey key, ContentExchange exchange) {
        var page = toDomain(exchange);
        return new AssetPage(Optional.ofNullable(records.get(key)).stream().toList(), page.cut(), skipped);
    }
}
