package dev.espalier.mdm.spi.journal;

import dev.espalier.mdm.domain.shared.AccountId;

/**
 * Is told that a journal has grown, so that it can read on from where it was. It may be told too often, never in place
 * of reading: after a crash nobody is told, and the entries are there all the same.
 */
@FunctionalInterface
public interface JournalListener {

    /**
     * Entries were added.
     *
     * @param account to whose journal
     */
    void grown(AccountId account);
}
