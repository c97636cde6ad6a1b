package dev.espalier.mdm.api.journal;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.domain.device.DeviceChange;
import dev.espalier.mdm.domain.journal.JournalChain;
import dev.espalier.mdm.domain.journal.JournalEntry;
import java.util.List;

/** What happened in an account, as far as the caller may know (rules X2, X4). */
public interface Journal {

    /**
     * Reads on from a position.
     *
     * @param after the position from the reading before; 0 from the start
     * @param max how many entries to look at, 1 to 1000
     * @return the entries among them that the caller may know, and the next position
     */
    Reading read(long after, int max);

    /**
     * Expands an entry about a page of devices.
     *
     * @param entry an entry of this account that the caller has read
     * @return what changed with the page, by serial number; nothing for other entries
     */
    List<DeviceChange> changes(JournalEntry entry);

    /**
     * Checks every link of the whole journal, and every page of device changes against its digest.
     *
     * @return what was found, or the refusal
     */
    Outcome<Verification> verify();

    /**
     * A piece of the journal.
     *
     * @param entries in order; numbers are missing where the caller may not know an entry
     * @param position where to read on
     * @param end whether this was the end of the journal at the time of reading
     */
    record Reading(List<JournalEntry> entries, long position, boolean end) {}

    /**
     * What a check found.
     *
     * @param entries how many entries there are
     * @param withheld how many of them the caller may not know; they were checked all the same
     * @param flaws what is wrong, at most 100; nothing if all is well
     */
    record Verification(long entries, long withheld, List<FlawedEntry> flaws) {}

    /**
     * Something wrong in the journal.
     *
     * @param sequence at which number
     * @param flaw what is wrong
     */
    record FlawedEntry(long sequence, JournalChain.Flaw flaw) {}
}
