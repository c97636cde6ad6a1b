package dev.espalier.mdm.api.people;

import dev.espalier.mdm.domain.access.Refusal;

/** Watches an import, and can end it between two pages. It is called by the thread that imports. */
@FunctionalInterface
public interface ImportListener {

    /**
     * An entry was left out; the others of its page are stored. It is called after the page was stored and before the
     * next one is begun, so that at most 1000 entries have to be remembered.
     *
     * @param position which one, counted from 0
     * @param reason why
     */
    void left(long position, Refusal reason);

    /**
     * One more page is stored.
     *
     * @param entries how many entries are done so far, stored or left out
     */
    default void done(long entries) {}

    /**
     * Whether to stop before the next page. What was stored stays; the same import may simply be made again.
     *
     * @return true to stop
     */
    default boolean canceled() {
        return false;
    }

    /**
     * Asked when there are no more entries: whether they were everything there is. If not, for example because some
     * could not be read, nobody has to leave a class for not having been named.
     *
     * @return true if nothing is missing
     */
    default boolean complete() {
        return true;
    }

    /**
     * Nobody watches.
     *
     * @return a listener that ignores everything and never cancels
     */
    static ImportListener none() {
        return (position, reason) -> {};
    }
}
