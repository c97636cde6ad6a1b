package dev.espalier.mdm.domain.license;

import java.util.Comparator;

/**
 * One item of the store in one quality: what a unit owns licenses of.
 *
 * @param item the store's number
 * @param pricing the quality
 */
public record AssetKey(AdamId item, Pricing pricing) implements Comparable<AssetKey> {
    private static final Comparator<AssetKey> ORDER =
            Comparator.comparing(AssetKey::item).thenComparing(AssetKey::pricing);

    /**
     * An item in the usual quality.
     *
     * @param adamId the store's number
     * @return the key
     */
    public static AssetKey of(String adamId) {
        return new AssetKey(new AdamId(adamId), Pricing.STANDARD);
    }

    @Override
    public int compareTo(AssetKey other) {
        return ORDER.compare(this, other);
    }

    /** The number, and the quality unless it is the usual one. */
    @Override
    public String toString() {
        return pricing.equals(Pricing.STANDARD) ? item.value() : item + "/" + pricing;
    }
}
