package dev.espalier.mdm.spi.license;

import dev.espalier.mdm.domain.license.StudyPick;
import dev.espalier.mdm.domain.people.PersonId;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.Page;

/** The study apps that teachers picked. */
public interface StudyAppStore {

    /**
     * Puts an app on a teacher's list.
     *
     * @param pick which app, by whom
     * @return false if it was there already
     */
    boolean pick(StudyPick pick);

    /**
     * Takes an app off a teacher's list.
     *
     * @param pick which app, by whom
     * @return false if it was not there
     */
    boolean drop(StudyPick pick);

    /**
     * Whether an app is on a teacher's list.
     *
     * @param pick which app, by whom
     * @return true if it is
     */
    boolean has(StudyPick pick);

    /**
     * Lists what a teacher picked.
     *
     * @param teacher who
     * @param after the position from the page before, or empty text for the first page
     * @param max how many at most, 1 to {@link Page#MAX}
     * @return a page, by app and unit
     */
    Page<StudyPick> list(PersonId teacher, String after, int max);

    /**
     * Empties all lists of a unit's apps.
     *
     * @param unit which unit
     * @return how many picks there were
     */
    int clear(IntegrationId unit);
}
