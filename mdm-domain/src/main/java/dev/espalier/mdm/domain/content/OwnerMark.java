package dev.espalier.mdm.domain.content;

/**
 * The mark that a product leaves on a unit, {@code mdmInfo} (rule A3). Apple repeats it in every answer about the unit.
 *
 * @param id the product's own id for its connection to the unit, at most 100 characters
 * @param name what a person at another product may read, at most 100 characters
 * @param metadata where the product runs, at most 255 characters; no secret
 */
public record OwnerMark(String id, String name, String metadata) {

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
