package dev.espalier.mdm.spi.license;

import dev.espalier.mdm.domain.license.Assignee;
import dev.espalier.mdm.domain.license.Assignment;
import dev.espalier.mdm.domain.license.Revocation;
import dev.espalier.mdm.domain.license.RevocationId;
import dev.espalier.mdm.domain.shared.Page;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Revocations from many holders, the holders that are still to be asked for, and what was taken back (rule A15). */
public interface RevocationStore {

    /**
     * Adds a revocation.
     *
     * @param revocation the revocation
     */
    void add(Revocation revocation);

    /**
     * Replaces a revocation.
     *
     * @param revocation its new state
     */
    void update(Revocation revocation);

    /**
     * Looks a revocation up.
     *
     * @param id which
     * @return the revocation, or empty
     */
    Optional<Revocation> find(RevocationId id);

    /**
     * Lists revocations, the newest first.
     *
     * @param max how many at most, 1 to {@link Page#MAX}
     * @return the revocations
     */
    List<Revocation> newest(int max);

    /**
     * Adds holders that are to be asked for.
     *
     * @param id by which revocation
     * @param holders at most {@link Page#MAX}, each once
     */
    void addHolders(RevocationId id, Collection<Assignee> holders);

    /**
     * Lists holders that are still to be asked for, devices first.
     *
     * @param id by which revocation
     * @param after only those after this {@link Assignee#text()}; empty text from the start
     * @param max how many at most, 1 to {@link Page#MAX}
     * @return the holders
     */
    List<Assignee> holders(RevocationId id, String after, int max);

    /**
     * Removes holders that were asked for, or left out.
     *
     * @param id by which revocation
     * @param holders at most {@link Page#MAX}
     */
    void removeHolders(RevocationId id, Collection<Assignee> holders);

    /**
     * Adds licenses to the undo list.
     *
     * @param id of which revocation
     * @param licenses at most {@link Page#MAX}; repetitions count once
     */
    void addTaken(RevocationId id, Collection<Assignment> licenses);

    /**
     * Lists the undo list by asset and assignee.
     *
     * @param id of which revocation
     * @param after the position from the page before, or empty text for the first page
     * @param max how many at most, 1 to {@link Page#MAX}
     * @return a page
     */
    Page<Assignment> taken(RevocationId id, String after, int max);
}
