package dev.espalier.mdm.simulator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the store says about an app or a book.
 *
 * @param adamId its number in the store, decimal digits
 * @param name its name
 * @param kind what it is
 * @param bundleId bundle identifier, empty for a book
 * @param seller who sells it
 * @param version current version, empty for a book
 * @param minimumOs oldest system that it runs on, empty for a book
 * @param price price of one, zero if it is free
 * @param deviceFamilies for example {@code iphone}, {@code ipad}, {@code mac}, {@code tvos}
 * @param storefronts lower-case codes of the countries in which it is offered; none means everywhere
 * @param visibility who sees it
 * @param color six hexadecimal digits; its picture has this color
 */
public record CatalogItem(
        String adamId,
        String name,
        Kind kind,
        String bundleId,
        String seller,
        String version,
        String minimumOs,
        BigDecimal price,
        List<String> deviceFamilies,
        List<String> storefronts,
        Visibility visibility,
        String color) {

    private static final Map<String, String> PLATFORMS = Map.of(
            "iphone", "iOS",
            "ipad", "iOS",
            "ipod", "iOS",
            "mac", "macOS",
            "tvos", "tvOS",
            "watch", "watchOS",
            "vision", "visionOS");

    /** What a product is. */
    public enum Kind {
        /** An app for iPhone, iPad, Apple TV or Vision, perhaps also for Macs. */
        IOS_APP("iosSoftware", "software"),
        /** An app that is for Macs alone. */
        MAC_APP("desktopApp", "mac-software"),
        /** A book. */
        BOOK("ebook", "ebook");

        private final String word;
        private final String publicWord;

        Kind(String word, String publicWord) {
            this.word = word;
            this.publicWord = publicWord;
        }

        /**
         * Returns the word for it in the metadata for organizations.
         *
         * @return the word
         */
        public String word() {
            return word;
        }

        /**
         * Returns the word for it in the public search.
         *
         * @return the word
         */
        public String publicWord() {
            return publicWord;
        }
    }

    /** Who sees a product. */
    public enum Visibility {
        /** Everybody. */
        PUBLIC,
        /** Organizations with a content token: it was made for them. */
        CUSTOM,
        /** Organizations with a content token: it is not on sale any more. */
        WITHDRAWN
    }

    /**
     * Brings codes of countries into lower case.
     *
     * @throws IllegalArgumentException if the number, the name or the color can't be one
     */
    public CatalogItem {
        require(adamId.matches("[0-9]{1,18}"), "adamId", adamId);
        require(!name.isBlank(), "name", name);
        require(color.matches("[0-9A-Fa-f]{6}"), "color", color);
        deviceFamilies = List.copyOf(deviceFamilies);
        storefronts = storefronts.stream()
                .map(code -> code.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }

    /**
     * Tells whether the store of a country offers it.
     *
     * @param country code of the country, upper or lower case
     * @return whether it does
     */
    public boolean offeredIn(String country) {
        return storefronts.isEmpty() || storefronts.contains(country.toLowerCase(Locale.ROOT));
    }

    /**
     * Returns what licenses of it an organizational unit can own, in standard quality.
     *
     * @return a book for users only, an app for the platforms of its device families
     */
    public StoreItem storeItem() {
        if (kind == Kind.BOOK) {
            return StoreItem.book(adamId, StoreItem.STANDARD);
        }
        var platforms = deviceFamilies.stream()
                .filter(PLATFORMS::containsKey)
                .map(PLATFORMS::get)
                .distinct()
                .toArray(String[]::new);
        return StoreItem.app(adamId, platforms);
    }

    private static void require(boolean fits, String what, String value) {
        if (!fits) {
            throw new IllegalArgumentException(what + " can't be \"" + value + "\"");
        }
    }
}
