package dev.espalier.mdm.api.people;

/**
 * What came of an import.
 *
 * @param stored how many entries were stored
 * @param left how many were left out
 * @param gone how many members left classes because the list did not name them any more
 * @param ended false if it was canceled
 */
public record ImportReport(long stored, long left, long gone, boolean ended) {

    /**
     * Whether everything was stored.
     *
     * @return true if nothing was left out and nobody canceled
     */
    public boolean whole() {
        return left == 0 && ended;
    }
}
