package dev.espalier.mdm.api.server;

import dev.espalier.mdm.domain.server.ServerKey;
import dev.espalier.mdm.domain.shared.IntegrationId;

/**
 * A new key pair whose certificate waits for the portal.
 *
 * @param id of the draft or the integration
 * @param key the key pair
 */
public record NewCertificate(IntegrationId id, ServerKey key) {}
