package dev.espalier.mdm.apple.content;

import dev.espalier.mdm.apple.http.JsonFields;
import dev.espalier.mdm.domain.license.AdamId;
import dev.espalier.mdm.domain.license.AssetKey;
import dev.espalier.mdm.domain.license.Pricing;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonGenerator;

/** An asset's key as Apple writes it (Apple: Asset). */
public final class AssetKeyWire {
    /** What is read of an asset. */
    public static final Set<String> MEMBERS = Set.of("adamId", "pricingParam");

    private static final int LONGEST = 21;

    private AssetKeyWire() {}

    /** The key, unless it is in no form that can be used; without a quality the usual one is meant. */
    public static Optional<AssetKey> toDomain(JsonFields asset) {
        String item = asset.text("adamId", LONGEST);
        String pricing = asset.optional("pricingParam", LONGEST).orElse(Pricing.STANDARD.word());
        return item.matches("[0-9]{1,20}") && pricing.matches("[A-Za-z0-9_-]{1,20}")
                ? Optional.of(new AssetKey(new AdamId(item), new Pricing(pricing)))
                : Optional.empty();
    }

    /** Writes an element of a list of assets. */
    public static void write(JsonGenerator list, AssetKey key) {
        list.writeStartObject();
        list.writeStringProperty("adamId", key.item().value());
        list.writeStringProperty("pricingParam", key.pricing().word());
        list.writeEndObject();
    }
}
