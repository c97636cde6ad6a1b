package dev.espalier.mdm.domain.journal;

/**
 * The end of a journal: what the next entry follows.
 *
 * @param sequence number of the last entry; 0 before the first
 * @param link its link; {@link JournalChain#START} before the first
 */
public record JournalHead(long sequence, String link) {

    /**
     * The head of a journal without entries.
     *
     * @return sequence 0
     */
    public static JournalHead empty() {
        return new JournalHead(0, JournalChain.START);
    }

    /**
     * The head after an entry.
     *
     * @param entry the last one
     * @return its number and link
     */
    public static JournalHead of(JournalEntry entry) {
        return new JournalHead(entry.sequence(), entry.link());
    }
}
