package dev.espalier.mdm.domain.license;

/**
 * What a notification gives reason to look at. It is never believed, only followed: Apple is asked.
 *
 * @param kind what sort of thing
 * @param subject {@link AssetKey#text()} of an asset, Apple's id of an event, or empty text for all assets
 */
public record Hint(Kind kind, String subject) {
    /** No subject is longer. */
    public static final int LONGEST = 200;

    /** What sort of thing is to be looked at. */
    public enum Kind {
        /** One asset's counts. */
        ASSET,
        /** The counts of all assets. */
        ALL_ASSETS,
        /** What came of an event. */
        EVENT,
        /** Users: somebody accepted, or was registered, changed or retired. */
        USERS
    }

    /**
     * One asset's counts changed.
     *
     * @param asset which
     * @return the hint
     */
    public static Hint asset(AssetKey asset) {
        return new Hint(Kind.ASSET, asset.text());
    }

    /**
     * Counts changed, of whatever asset.
     *
     * @return the hint
     */
    public static Hint allAssets() {
        return new Hint(Kind.ALL_ASSETS, "");
    }

    /**
     * Something became of users.
     *
     * @return the hint
     */
    public static Hint users() {
        return new Hint(Kind.USERS, "");
    }

    /**
     * Apple got on with an event.
     *
     * @param event Apple's id
     * @return the hint
     */
    public static Hint event(String event) {
        return new Hint(Kind.EVENT, event);
    }
}
