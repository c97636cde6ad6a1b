package dev.espalier.mdm.jdbc.server;

import static dev.espalier.mdm.jdbc.core.ColumnType.NUMBER;
import static dev.espalier.mdm.jdbc.core.ColumnType.TEXT;
import static dev.espalier.mdm.jdbc.core.ColumnType.TIME;
import static dev.espalier.mdm.jdbc.core.ColumnType.UUID;

import dev.espalier.mdm.domain.server.KeySlots;
import dev.espalier.mdm.domain.server.ServerDetails;
import dev.espalier.mdm.domain.server.ServerIntegration;
import dev.espalier.mdm.domain.server.StoredToken;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.IntegrationLabel;
import dev.espalier.mdm.domain.shared.SecretRef;
import dev.espalier.mdm.domain.shared.Version;
import dev.espalier.mdm.jdbc.core.Row;
import dev.espalier.mdm.jdbc.core.Table;
import dev.espalier.mdm.jdbc.credential.IntegrationColumns;

/** An integration as it is stored; the locations that it was restricted to come from a table of their own. */
final class ServerRow {
    /** What may change with a new version. */
    static final Table<ServerIntegration> CHANGES = IntegrationColumns.actor(
                    details(token(keys(IntegrationColumns.named("server_integration")))),
                    "integrated_by",
                    ServerIntegration::integratedBy)
            .column("integrated_at", TIME, ServerIntegration::integratedAt);

    static final Table<ServerIntegration> TABLE =
            CHANGES.column("version", NUMBER, server -> server.version().value());

    private ServerRow() {}

    private static Table<ServerIntegration> keys(Table<ServerIntegration> table) {
        var current = StoredKey.columns(
                table, "current", (ServerIntegration server) -> server.keys().current());
        return StoredKey.columns(current, "staged", server -> server.keys().staged());
    }

    private static Table<ServerIntegration> token(Table<ServerIntegration> table) {
        return IntegrationColumns.actor(
                        table, "token_stored_by", server -> server.token().storedBy())
                .column("token_ref", UUID, server -> server.token().secret().value())
                .column("token_consumer_key", TEXT, server -> server.token().consumerKeyShort())
                .column("token_expires_at", TIME, server -> server.token().expiresAt())
                .column("token_stored_at", TIME, server -> server.token().storedAt());
    }

    private static Table<ServerIntegration> details(Table<ServerIntegration> table) {
        return table.column("server_uuid", TEXT, server -> server.details().serverUuid())
                .column("server_name", TEXT, server -> server.details().serverName())
                .column("organization", TEXT, server -> server.details().organization())
                .column("admin_id", TEXT, server -> server.details().adminId())
                .column("organization_id", TEXT, server -> server.details().organizationId())
                .column("organization_type", TEXT, server -> server.details().organizationType())
                .column("page_limit", NUMBER, server -> server.details().pageLimit())
                .column("batch_limit", NUMBER, server -> server.details().batchLimit())
                .column("details_as_of", TIME, server -> server.details().asOf());
    }

    static ServerIntegration from(Row row) {
        var server = ServerIntegration.builder();
        return server.id(new IntegrationId(row.uuid("id")))
                .version(new Version(row.number("version")))
                .label(new IntegrationLabel(row.text("label")))
                .scope(IntegrationColumns.scope(row))
                .keys(keys(row))
                .token(token(row))
                .details(details(row))
                .integratedBy(IntegrationColumns.actor(row, "integrated_by"))
                .integratedAt(row.time("integrated_at"))
                .rejection(IntegrationColumns.rejection(row))
                .warnedDays(row.optionalNumber("warned_days"))
                .deletedAt(row.optionalTime("deleted_at"))
                .build();
    }

    private static KeySlots keys(Row row) {
        var slots = KeySlots.builder();
        return slots.current(StoredKey.from(row, "current"))
                .staged(StoredKey.from(row, "staged"))
                .build();
    }

    private static StoredToken token(Row row) {
        var token = StoredToken.builder();
        return token.secret(new SecretRef(row.uuid("token_ref")))
                .consumerKeyShort(row.text("token_consumer_key"))
                .expiresAt(row.optionalTime("token_expires_at"))
                .storedAt(row.time("token_stored_at"))
                .storedBy(IntegrationColumns.actor(row, "token_stored_by"))
                .build();
    }

    private static ServerDetails details(Row row) {
        var details = ServerDetails.builder();
        return details.serverUuid(row.text("server_uuid"))
                .serverName(row.text("server_name"))
                .organization(row.text("organization"))
                .adminId(row.optionalText("admin_id"))
                .organizationId(row.optionalText("organization_id"))
                .organizationType(row.optionalText("organization_type"))
                .pageLimit((int) row.number("page_limit"))
                .batchLimit((int) row.number("batch_limit"))
                .asOf(row.time("details_as_of"))
                .build();
    }
}
