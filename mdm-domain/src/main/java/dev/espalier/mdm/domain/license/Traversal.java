package dev.espalier.mdm.domain.license;

import java.time.Instant;

/**
 * A full reading of a unit's assignments that is under way, as it is stored with every page, so that whoever comes next
 * goes on where the last one stopped.
 *
 * @param begun when it was begun; what it does not show was last seen before
 * @param version the list's version at its first page
 * @param moved whether a page came with another version: then nothing may be removed because of this reading
 * @param pages how many pages there are, by Apple's last answer
 * @param done which of them were stored
 */
public record Traversal(Instant begun, String version, boolean moved, int pages, PageSet done) {

    /**
     * A reading after its first answer, of which nothing was stored yet.
     *
     * @param begun when it was begun
     * @param version the version of the first page
     * @param pages how many pages there are
     * @return the reading
     */
    public static Traversal begin(Instant begun, String version, int pages) {
        return new Traversal(begun, version, version.isEmpty(), Math.max(pages, 1), PageSet.NONE);
    }

    /**
     * This reading with one more page stored. A list without a version cannot be known to have stood still.
     *
     * @param index which page
     * @param versionNow the version that came with it
     * @param pagesNow how many pages there are, by this answer
     * @return the reading
     */
    public Traversal stored(int index, String versionNow, int pagesNow) {
        boolean moves = !versionNow.equals(version);
        return new Traversal(begun, version, moved || moves, Math.max(pagesNow, 1), done.with(index));
    }

    /**
     * This reading after a page turned out to be missing: the list has become shorter.
     *
     * @param index the page that is not there
     * @return the reading
     */
    public Traversal shortened(int index) {
        return new Traversal(begun, version, true, Math.max(Math.min(pages, index), 1), done);
    }

    /**
     * Whether every page was stored that there is.
     *
     * @return true at the end
     */
    public boolean complete() {
        return done.upTo() >= pages;
    }

    /**
     * Whether what this reading did not show may be gone.
     *
     * @return true at its end, if the list stood still meanwhile
     */
    public boolean tellsRemovals() {
        return complete() && !moved;
    }
}
