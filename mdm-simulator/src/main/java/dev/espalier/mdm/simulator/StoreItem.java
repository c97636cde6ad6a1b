package dev.espalier.mdm.simulator;

import java.util.List;

/**
 * A product of the store in one quality, as an organizational unit owns it.
 *
 * @param adamId its number in the store, decimal digits
 * @param pricingParam quality: {@code STDQ} or {@code PLUS}
 * @param productType {@code App} or {@code Book}
 * @param deviceAssignable whether devices can hold a license
 * @param revocable whether a license can be taken back
 * @param supportedPlatforms for example {@code iOS}, {@code macOS}
 */
public record StoreItem(
        String adamId,
        String pricingParam,
        String productType,
        boolean deviceAssignable,
        boolean revocable,
        List<String> supportedPlatforms) {

    /** Standard quality. */
    public static final String STANDARD = "STDQ";

    /** High quality, in practice of books. */
    public static final String PLUS = "PLUS";

    /**
     * Copies the platforms.
     *
     * @throws IllegalArgumentException if a word is none of Apple's
     */
    public StoreItem {
        require(adamId.matches("[0-9]+"), adamId);
        require(pricingParam.equals(STANDARD) || pricingParam.equals(PLUS), pricingParam);
        require(productType.equals("App") || productType.equals("Book"), productType);
        supportedPlatforms = List.copyOf(supportedPlatforms);
    }

    /**
     * Describes an ordinary app: for devices and users, revocable.
     *
     * @param adamId its number in the store
     * @param platforms for example {@code iOS}
     * @return the item
     */
    public static StoreItem app(String adamId, String... platforms) {
        return new StoreItem(
                adamId, STANDARD, "App", true, true, platforms.length == 0 ? List.of("iOS") : List.of(platforms));
    }

    /**
     * Describes an ordinary book: for users only, never taken back.
     *
     * @param adamId its number in the store
     * @param pricingParam quality
     * @return the item
     */
    public static StoreItem book(String adamId, String pricingParam) {
        return new StoreItem(adamId, pricingParam, "Book", false, false, List.of("iOS"));
    }

    /**
     * Returns the same item, not for devices.
     *
     * @return an item that only users can hold
     */
    public StoreItem forUsersOnly() {
        return new StoreItem(adamId, pricingParam, productType, false, revocable, supportedPlatforms);
    }

    private static void require(boolean fits, String word) {
        if (!fits) {
            throw new IllegalArgumentException("the store has no such word: " + word);
        }
    }
}
