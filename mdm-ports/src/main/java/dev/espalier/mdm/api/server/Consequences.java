package dev.espalier.mdm.api.server;

import dev.espalier.mdm.domain.server.ServerIntegration;

/**
 * What ends with an integration, or is left behind by another server.
 *
 * @param integration which
 * @param devices how many devices are at the server now
 */
public record Consequences(ServerIntegration integration, long devices) {}
