package dev.espalier.mdm.domain.content;

import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.IntegrationLabel;

/**
 * The mark that a product leaves on a unit, {@code mdmInfo} (rule A3). Apple repeats it in every answer about the unit.
 *
 * @param id the product's own id for its connection to the unit, at most 100 characters
 * @param name what a person at another product may read, at most 100 characters
 * @param metadata where the product runs, at most 255 characters; no secret
 */
public record OwnerMark(String id, String name, String metadata) {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_METADATA = 255;

    /**
     * Our mark for an integration. It is made once and outlives every renewal.
     *
     * @param integration which; its id is the mark's
     * @param product what people know this product by
     * @param label our name for the unit
     * @param place where the product runs
     * @return the mark, cut to what Apple takes
     */
    public static OwnerMark ours(IntegrationId integration, String product, IntegrationLabel label, String place) {
        return new OwnerMark(
                integration.toString(), cut(product + " (" + label + ")", LONGEST_NAME), cut(place, LONGEST_METADATA));
    }

    /**
     * What is left of this mark once the unit is let go: Apple takes no empty one.
     *
     * @return a mark that says so by its name
     */
    public OwnerMark released() {
        return new OwnerMark(id, cut("Released by " + name, LONGEST_NAME), metadata);
    }

    private static String cut(String text, int longest) {
        return text.substring(0, Math.min(text.length(), longest));
    }

    /**
     * Whether two marks are one owner's; names may change.
     *
     * @param other another mark
     * @return true if the ids are equal
     */
    public boolean sameOwner(OwnerMark other) {
        return id.equals(other.id);
    }
}
