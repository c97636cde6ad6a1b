package dev.espalier.mdm.jdbc.server;

import dev.espalier.mdm.domain.location.LocationId;
import dev.espalier.mdm.domain.server.ServerDraft;
import dev.espalier.mdm.domain.server.ServerIntegration;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.failure.StaleVersionException;
import dev.espalier.mdm.jdbc.core.AccountSql;
import dev.espalier.mdm.jdbc.core.Pages;
import dev.espalier.mdm.jdbc.core.Row;
import dev.espalier.mdm.jdbc.location.Selections;
import dev.espalier.mdm.spi.server.ServerStore;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.Query;

/** Integrations and drafts in the tables {@code server_integration} and {@code server_draft}. */
public final class JdbcServerStore implements ServerStore {
    private static final String DRAFTS = """
            select * from server_draft where account_id = :account and id > :after
            order by account_id, id fetch first :rows rows only""";

    private static final String REMOVE_DRAFT = """
            delete from server_draft where account_id = :account and id = :id and version = :version""";

    private static final String SERVERS = """
            select s.*, array(
                select l.location_id from location_selection l
                where l.account_id = s.account_id and l.integration_id = s.id) as selected
            from server_integration s where s.account_id = :account""";

    private static final String SELECTING = """
            and s.id in (
                select l.integration_id from location_selection l
                where l.account_id = :account and l.location_id = :location)
            order by s.account_id, s.id""";

    /** Comes before every random id. */
    private static final UUID START = new UUID(0, 0);

    private final AccountSql sql;
    private final Selections selections;

    /** Reads and writes an account's integrations inside a transaction. */
    public JdbcServerStore(AccountSql sql) {
        this.sql = sql;
        this.selections = new Selections(sql);
    }

    @Override
    public Optional<ServerDraft> draft(IntegrationId id) {
        return sql.query("select * from server_draft where account_id = :account and id = :id")
                .bind("id", id.value())
                .map(Row.as(DraftRow::from))
                .findOne();
    }

    @Override
    public Page<ServerDraft> drafts(String after, int max) {
        var rows =
                paged(sql.query(DRAFTS), after, max).map(Row.as(DraftRow::from)).list();
        return Pages.of(rows, max, draft -> draft.id().toString());
    }

    @Override
    public void addDraft(ServerDraft draft) {
        sql.insert(DraftRow.TABLE, List.of(draft));
    }

    @Override
    public void updateDraft(ServerDraft draft) {
        if (!sql.replace(DraftRow.CHANGES, draft, draft.version().value())) {
            throw new StaleVersionException("The draft " + draft.id());
        }
    }

    @Override
    public void removeDraft(ServerDraft draft) {
        int removed = sql.update(REMOVE_DRAFT)
                .bind("id", draft.id().value())
                .bind("version", draft.version().value())
                .execute();
        if (removed == 0) {
            throw new StaleVersionException("The draft " + draft.id());
        }
    }

    @Override
    public Optional<ServerIntegration> find(IntegrationId id) {
        return sql.query(SERVERS + " and s.id = :id")
                .bind("id", id.value())
                .map(Row.as(ServerRow::from))
                .findOne();
    }

    @Override
    public Optional<ServerIntegration> byAppleServer(String serverUuid) {
        return sql.query(SERVERS + " and s.server_uuid = :server and s.deleted_at is null")
                .bind("server", serverUuid)
                .map(Row.as(ServerRow::from))
                .findFirst();
    }

    @Override
    public Page<ServerIntegration> list(String after, int max) {
        String page = SERVERS + " and s.id > :after order by s.account_id, s.id fetch first :rows rows only";
        var rows =
                paged(sql.query(page), after, max).map(Row.as(ServerRow::from)).list();
        return Pages.of(rows, max, server -> server.id().toString());
    }

    private static Query paged(Query query, String after, int max) {
        return query.bind("after", after.isEmpty() ? START : UUID.fromString(after))
                .bind("rows", Pages.reading(max));
    }

    @Override
    public List<ServerIntegration> selecting(LocationId location) {
        return sql.query(SERVERS + "\n" + SELECTING)
                .bind("location", location.value())
                .map(Row.as(ServerRow::from))
                .list();
    }

    @Override
    public void add(ServerIntegration integration) {
        sql.insert(ServerRow.TABLE, List.of(integration));
        selections.replace(integration.id(), integration.scope());
    }

    @Override
    public ServerIntegration update(ServerIntegration integration) {
        if (!sql.replace(ServerRow.CHANGES, integration, integration.version().value())) {
            throw new StaleVersionException("The integration " + integration.id());
        }
        selections.replace(integration.id(), integration.scope());
        return ServerIntegration.builder()
                .from(integration)
                .version(integration.version().next())
                .build();
    }
}
