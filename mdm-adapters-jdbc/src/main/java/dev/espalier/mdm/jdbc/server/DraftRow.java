package dev.espalier.mdm.jdbc.server;

import static dev.espalier.mdm.jdbc.core.ColumnType.NUMBER;
import static dev.espalier.mdm.jdbc.core.ColumnType.TEXT;
import static dev.espalier.mdm.jdbc.core.ColumnType.TIME;
import static dev.espalier.mdm.jdbc.core.ColumnType.UUID;

import dev.espalier.mdm.domain.access.Role;
import dev.espalier.mdm.domain.journal.Actor;
import dev.espalier.mdm.domain.server.ServerDraft;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.IntegrationLabel;
import dev.espalier.mdm.domain.shared.Version;
import dev.espalier.mdm.jdbc.core.Row;
import dev.espalier.mdm.jdbc.core.Table;
import java.util.Optional;

/** A draft as it is stored. */
final class DraftRow {
    /** What may change with a new version. */
    static final Table<ServerDraft> CHANGES = StoredKey.columns(
            Table.<ServerDraft>named("server_draft")
                    .key("id", UUID, draft -> draft.id().value())
                    .column("label", TEXT, draft -> draft.label().value())
                    .column(
                            "drafted_by_role",
                            TEXT,
                            draft -> draft.draftedBy().role().name())
                    .column("drafted_by", TEXT, draft -> draft.draftedBy().id())
                    .column("drafted_at", TIME, ServerDraft::draftedAt),
            "key",
            draft -> Optional.of(draft.key()));

    static final Table<ServerDraft> TABLE =
            CHANGES.column("version", NUMBER, draft -> draft.version().value());

    private DraftRow() {}

    static ServerDraft from(Row row) {
        var draft = ServerDraft.builder();
        return draft.id(new IntegrationId(row.uuid("id")))
                .version(new Version(row.number("version")))
                .label(new IntegrationLabel(row.text("label")))
                .key(StoredKey.from(row, "key").orElseThrow())
                .draftedBy(new Actor(Role.valueOf(row.text("drafted_by_role")), row.text("drafted_by")))
                .draftedAt(row.time("drafted_at"))
                .build();
    }
}
