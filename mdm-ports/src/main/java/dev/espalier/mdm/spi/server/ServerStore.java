package dev.espalier.mdm.spi.server;

import dev.espalier.mdm.domain.location.LocationId;
import dev.espalier.mdm.domain.server.ServerDraft;
import dev.espalier.mdm.domain.server.ServerIntegration;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.Page;
import java.util.List;
import java.util.Optional;

/** Server integrations and their drafts. Deleted integrations stay, to be read. */
public interface ServerStore {

    /**
     * Looks a draft up.
     *
     * @param id which
     * @return the draft, or empty if there is none or it was completed
     */
    Optional<ServerDraft> draft(IntegrationId id);

    /**
     * Lists drafts by their ids.
     *
     * @param after the position from the page before, or empty text for the first page
     * @param max how many at most, 1 to {@link Page#MAX}
     * @return a page
     */
    Page<ServerDraft> drafts(String after, int max);

    /**
     * Adds a draft.
     *
     * @param draft the draft, at its first version
     */
    void addDraft(ServerDraft draft);

    /**
     * Replaces a draft; its version goes up by one.
     *
     * @param draft its new state, carrying the version that it was loaded with
     * @throws dev.espalier.mdm.failure.StaleVersionException if it was changed or removed meanwhile
     */
    void updateDraft(ServerDraft draft);

    /**
     * Removes a draft.
     *
     * @param draft the draft, carrying the version that it was loaded with
     * @throws dev.espalier.mdm.failure.StaleVersionException if it was changed or removed meanwhile
     */
    void removeDraft(ServerDraft draft);

    /**
     * Looks an integration up.
     *
     * @param id which
     * @return the integration, a deleted one too, or empty
     */
    Optional<ServerIntegration> find(IntegrationId id);

    /**
     * Finds the integration in use of an Apple server.
     *
     * @param serverUuid the server's identity at Apple
     * @return the integration that is not deleted, or empty
     */
    Optional<ServerIntegration> byAppleServer(String serverUuid);

    /**
     * Lists integrations by their ids, deleted ones included.
     *
     * @param after the position from the page before, or empty text for the first page
     * @param max how many at most, 1 to {@link Page#MAX}
     * @return a page
     */
    Page<ServerIntegration> list(String after, int max);

    /**
     * Finds the integrations whose selection holds a location.
     *
     * @param location which
     * @return all of them
     */
    List<ServerIntegration> selecting(LocationId location);

    /**
     * Adds an integration.
     *
     * @param integration the integration, at its first version
     */
    void add(ServerIntegration integration);

    /**
     * Replaces an integration, scope included; its version goes up by one.
     *
     * @param integration its new state, carrying the version that it was loaded with
     * @return the stored integration, with its new version
     * @throws dev.espalier.mdm.failure.StaleVersionException if it was changed meanwhile
     */
    ServerIntegration update(ServerIntegration integration);
}
