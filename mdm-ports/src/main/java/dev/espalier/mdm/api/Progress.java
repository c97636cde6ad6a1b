package dev.espalier.mdm.api;

/** Watches long work, and can end it between two steps. It is called by the thread that does the work. */
public interface Progress {
    /** "How many there will be is not known." */
    long UNKNOWN = -1;

    /**
     * One more step was done and is stored. An update that continues where another one ended begins with what that one
     * had done.
     *
     * @param stage what is being done
     * @param done how much is done in this stage; each stage says of what
     * @param expected how many there will be, or {@link #UNKNOWN}
     */
    void step(Stage stage, long done, long expected);

    /**
     * Whether to stop before the next step. What was stored stays; the next update continues there.
     *
     * @return true to stop
     */
    default boolean canceled() {
        return false;
    }

    /**
     * Nobody watches.
     *
     * @return a progress that ignores everything and never cancels
     */
    static Progress none() {
        return (stage, done, expected) -> {};
    }

    /** What is being done. */
    enum Stage {
        /** Devices are read from Apple. */
        READING,
        /** Devices in doubt are asked about. */
        VERIFYING,
        /** Profiles are assigned to devices. */
        ASSIGNING,
        /** Apps and books are counted, in pages of Apple's. */
        COUNTING,
        /** Who holds licenses is read from Apple, in pages of Apple's. */
        LISTING,
        /** Who holds an app or a book is asked for alone, asset by asset. */
        CHECKING
    }
}
