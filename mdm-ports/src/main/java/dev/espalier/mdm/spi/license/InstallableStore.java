package dev.espalier.mdm.spi.license;

import dev.espalier.mdm.domain.license.Assignment;
import dev.espalier.mdm.domain.license.Installable;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.Page;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/** What may be installed because Apple confirmed the license (rule A31). */
public interface InstallableStore {

    /**
     * Adds or replaces entries.
     *
     * @param entries at most {@link Page#MAX}, each license once
     */
    void put(Collection<Installable> entries);

    /**
     * Looks an entry up.
     *
     * @param unit of which unit
     * @param license which license
     * @return the entry, or empty
     */
    Optional<Installable> find(IntegrationId unit, Assignment license);

    /**
     * Removes entries, because they were installed or the licenses came back.
     *
     * @param unit of which unit
     * @param licenses at most {@link Page#MAX}
     */
    void remove(IntegrationId unit, Collection<Assignment> licenses);

    /**
     * Lists entries whose time has come, by asset and assignee.
     *
     * @param unit of which unit
     * @param now the present
     * @param after the position from the page before, or empty text for the first page
     * @param max how many at most, 1 to {@link Page#MAX}
     * @return a page
     */
    Page<Installable> ready(IntegrationId unit, Instant now, String after, int max);
}
