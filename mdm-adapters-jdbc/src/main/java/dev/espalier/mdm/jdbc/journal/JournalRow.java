package dev.espalier.mdm.jdbc.journal;

import static dev.espalier.mdm.jdbc.core.ColumnType.NUMBER;
import static dev.espalier.mdm.jdbc.core.ColumnType.TEXT;
import static dev.espalier.mdm.jdbc.core.ColumnType.TIME;

import dev.espalier.mdm.domain.access.Role;
import dev.espalier.mdm.domain.journal.Actor;
import dev.espalier.mdm.domain.journal.Details;
import dev.espalier.mdm.domain.journal.JournalEntry;
import dev.espalier.mdm.domain.journal.SaltedDetails;
import dev.espalier.mdm.domain.journal.Subject;
import dev.espalier.mdm.jdbc.core.Row;
import dev.espalier.mdm.jdbc.core.Table;

/** An entry as it is stored. Salt and details may have been erased. */
final class JournalRow {
    static final Table<JournalEntry> TABLE = Table.<JournalEntry>named("journal_entry")
            .key("sequence", NUMBER, JournalEntry::sequence)
            .column("kind", TEXT, JournalEntry::kind)
            .column("subject_type", TEXT, entry -> entry.subject().type())
            .column("subject_id", TEXT, entry -> entry.subject().id())
            .column("actor_role", TEXT, entry -> entry.actor().role().name())
            .column("actor_id", TEXT, entry -> entry.actor().id())
            .column("happened_at", TIME, JournalEntry::at)
            .column("salt", TEXT, entry -> entry.details().map(SaltedDetails::salt))
            .column(
                    "details",
                    TEXT,
                    entry -> entry.details().map(salted -> salted.details().text()))
            .column("digest", TEXT, JournalEntry::digest)
            .column("link", TEXT, JournalEntry::link);

    private JournalRow() {}

    static JournalEntry from(Row row) {
        var entry = JournalEntry.builder();
        entry.sequence(row.number("sequence"))
                .kind(row.text("kind"))
                .subject(new Subject(row.text("subject_type"), row.text("subject_id")))
                .actor(new Actor(Role.valueOf(row.text("actor_role")), row.text("actor_id")))
                .at(row.time("happened_at"))
                .digest(row.text("digest"))
                .link(row.text("link"));
        row.optionalText("salt")
                .ifPresent(salt -> entry.details(new SaltedDetails(salt, Details.parse(row.text("details")))));
        return entry.build();
    }
}
