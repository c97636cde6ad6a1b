package dev.espalier.mdm.spi.journal;

import dev.espalier.mdm.domain.journal.JournalEntry;
import dev.espalier.mdm.domain.journal.JournalEvent;
import dev.espalier.mdm.domain.journal.JournalHead;
import dev.espalier.mdm.domain.journal.Subject;
import java.util.List;

/** The journal of an account. Entries are added and never changed. */
public interface JournalStore {

    /**
     * Writes an event down. It is numbered and linked when the transaction ends, after everything else in it, so that
     * transactions of one account wait for one another as shortly as possible.
     *
     * @param event what happened
     */
    void append(JournalEvent event);

    /**
     * Reads committed entries in order.
     *
     * @param after the number of the last one already read; 0 from the start
     * @param max how many at most, 1 to 1000
     * @return the entries that follow, without gaps; none at the end
     */
    List<JournalEntry> read(long after, int max);

    /**
     * Reads committed entries about one thing.
     *
     * @param subject which thing
     * @param max how many at most, 1 to 1000
     * @return the newest entries, from the newest to the oldest
     */
    List<JournalEntry> about(Subject subject, int max);

    /**
     * The end of the journal.
     *
     * @return number and link of the last committed entry
     */
    JournalHead head();
}
