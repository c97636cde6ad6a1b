package dev.espalier.mdm.testkit.memory;

import dev.espalier.mdm.domain.location.LocationId;
import dev.espalier.mdm.domain.server.ServerDraft;
import dev.espalier.mdm.domain.server.ServerIntegration;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.failure.StaleVersionException;
import dev.espalier.mdm.spi.server.ServerStore;
import java.util.List;
import java.util.Optional;

/** Server integrations and their drafts. */
record InMemoryServers(AccountTables tables) implements ServerStore {

    @Override
    public Optional<ServerDraft> draft(IntegrationId id) {
        return tables.drafts.find(id.toString());
    }

    @Override
    public Page<ServerDraft> drafts(String after, int max) {
        return Pages.cut(tables.drafts.rows(), draft -> draft.id().toString(), after, max);
    }

    @Override
    public void addDraft(ServerDraft draft) {
        tables.drafts.put(draft.id().toString(), draft);
    }

    @Override
    public void updateDraft(ServerDraft draft) {
        checkFresh(draft);
        var stored = ServerDraft.builder()
                .from(draft)
                .version(draft.version().next())
                .build();
        tables.drafts.put(draft.id().toString(), stored);
    }

    @Override
    public void removeDraft(ServerDraft draft) {
        checkFresh(draft);
        tables.drafts.remove(draft.id().toString());
    }

    private void checkFresh(ServerDraft draft) {
        var stored = draft(draft.id()).map(ServerDraft::version);
        if (!stored.equals(Optional.of(draft.version()))) {
            throw new StaleVersionException("The draft " + draft.id());
        }
    }

    @Override
    public Optional<ServerIntegration> find(IntegrationId id) {
        return tables.servers.find(id.toString());
    }

    @Override
    public Optional<ServerIntegration> byAppleServer(String serverUuid) {
        return tables.servers
                .rows()
                .filter(ServerIntegration::active)
                .filter(server -> server.details().serverUuid().equals(serverUuid))
                .findFirst();
    }

    @Override
    public Page<ServerIntegration> list(String after, int max) {
        return Pages.cut(tables.servers.rows(), server -> server.id().toString(), after, max);
    }

    @Override
    public List<ServerIntegration> selecting(LocationId location) {
        return tables.servers
                .rows()
                .filter(server -> server.scope()
                        .match(all -> false, selected -> selected.locations().contains(location)))
                .toList();
    }

    @Override
    public void add(ServerIntegration integration) {
        tables.servers.put(integration.id().toString(), integration);
    }

    @Override
    public ServerIntegration update(ServerIntegration integration) {
        var before = find(integration.id()).map(ServerIntegration::version);
        if (!before.equals(Optional.of(integration.version()))) {
            throw new StaleVersionException("The server integration " + integration.id());
        }
        var stored = ServerIntegration.builder()
                .from(integration)
                .version(integration.version().next())
                .build();
        tables.servers.put(integration.id().toString(), stored);
        return stored;
    }
}
