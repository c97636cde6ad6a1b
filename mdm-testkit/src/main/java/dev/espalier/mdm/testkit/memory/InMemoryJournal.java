package dev.espalier.mdm.testkit.memory;

import dev.espalier.mdm.domain.journal.JournalChain;
import dev.espalier.mdm.domain.journal.JournalEntry;
import dev.espalier.mdm.domain.journal.JournalEvent;
import dev.espalier.mdm.domain.journal.JournalHead;
import dev.espalier.mdm.domain.journal.Seal;
import dev.espalier.mdm.domain.journal.Subject;
import dev.espalier.mdm.spi.journal.JournalStore;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/** The journal of one account for the time of one transaction. */
final class InMemoryJournal implements JournalStore {

    private static final int SALT_BYTES = 16;

    private final AccountTables tables;
    private final List<JournalEvent> pending = new ArrayList<>();

    InMemoryJournal(AccountTables tables) {
        this.tables = tables;
    }

    @Override
    public void append(JournalEvent event) {
        pending.add(event);
    }

    /** Numbers and links what was appended; nothing can fail afterwards. */
    void commit(Seal seal) {
        var entries = new ArrayList<JournalEntry>();
        var head = head();
        for (JournalEvent event : pending) {
            var entry = JournalChain.append(head, event, salt(), seal);
            entries.add(entry);
            head = JournalHead.of(entry);
        }
        tables.journal.addAll(entries);
    }

    private static String salt() {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }

    @Override
    public List<JournalEntry> read(long after, int max) {
        Pages.checkMax(max);
        return tables.journal.stream().skip(after).limit(max).toList();
    }

    @Override
    public List<JournalEntry> about(Subject subject, int max) {
        Pages.checkMax(max);
        return tables.journal.stream()
                .filter(entry -> entry.subject().equals(subject))
                .sorted(Comparator.comparingLong(JournalEntry::sequence).reversed())
                .limit(max)
                .toList();
    }

    @Override
    public JournalHead head() {
        return tables.journalHead();
    }
}
