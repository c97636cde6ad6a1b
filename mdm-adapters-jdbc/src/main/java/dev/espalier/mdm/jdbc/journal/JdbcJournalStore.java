package dev.espalier.mdm.jdbc.journal;

import dev.espalier.mdm.domain.journal.JournalChain;
import dev.espalier.mdm.domain.journal.JournalEntry;
import dev.espalier.mdm.domain.journal.JournalEvent;
import dev.espalier.mdm.domain.journal.JournalHead;
import dev.espalier.mdm.domain.journal.Seal;
import dev.espalier.mdm.domain.journal.Subject;
import dev.espalier.mdm.jdbc.core.AccountSql;
import dev.espalier.mdm.jdbc.core.Pages;
import dev.espalier.mdm.jdbc.core.Row;
import dev.espalier.mdm.spi.journal.JournalStore;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** The journal in the tables {@code journal_entry} and {@code journal_head}. */
public final class JdbcJournalStore implements JournalStore {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT_BYTES = 16;

    private static final String READ = """
            select * from journal_entry where account_id = :account and sequence > :after
            order by account_id, sequence fetch first :max rows only""";

    private static final String ABOUT = """
            select * from journal_entry
            where account_id = :account and subject_type = :type and subject_id = :id
            order by account_id, subject_type, subject_id, sequence desc fetch first :max rows only""";

    private static final String MOVE_HEAD = """
            update journal_head set sequence = :sequence, link = :link where account_id = :account""";

    private static final String HEAD = "select sequence, link from journal_head where account_id = :account";

    private final AccountSql sql;
    private final Seal seal;
    private final List<JournalEvent> events = new ArrayList<>();

    /** Reads and writes an account's journal inside a transaction. */
    public JdbcJournalStore(AccountSql sql, Seal seal) {
        this.sql = sql;
        this.seal = seal;
    }

    @Override
    public void append(JournalEvent event) {
        events.add(event);
    }

    @Override
    public List<JournalEntry> read(long after, int max) {
        return sql.query(READ)
                .bind("after", after)
                .bind("max", Pages.checked(max))
                .map(Row.as(JournalRow::from))
                .list();
    }

    @Override
    public List<JournalEntry> about(Subject subject, int max) {
        return sql.query(ABOUT)
                .bind("type", subject.type())
                .bind("id", subject.id())
                .bind("max", Pages.checked(max))
                .map(Row.as(JournalRow::from))
                .list();
    }

    @Override
    public JournalHead head() {
        return head(HEAD);
    }

    private JournalHead head(String query) {
        return sql.query(query)
                .map(Row.as(row -> new JournalHead(row.number("sequence"), row.text("link"))))
                .one();
    }

    /** Numbers, links and stores what was appended; the journal's end is locked from here to the commit. */
    public void write() {
        if (events.isEmpty()) {
            return;
        }
        var head = head(HEAD + " for update");
        var entries = new ArrayList<JournalEntry>(events.size());
        for (JournalEvent event : events) {
            var entry = JournalChain.append(head, event, salt(), seal);
            entries.add(entry);
            head = JournalHead.of(entry);
        }
        sql.insert(JournalRow.TABLE, entries);
        sql.update(MOVE_HEAD)
                .bind("sequence", head.sequence())
                .bind("link", head.link())
                .execute();
    }

    private static String salt() {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }
}
