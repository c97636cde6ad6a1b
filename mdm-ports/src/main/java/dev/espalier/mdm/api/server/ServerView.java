package dev.espalier.mdm.api.server;

import dev.espalier.mdm.domain.credential.Standing;
import dev.espalier.mdm.domain.server.ServerIntegration;

/**
 * An integration as it stands now.
 *
 * @param integration what is stored
 * @param standing how its token stands
 */
public record ServerView(ServerIntegration integration, Standing standing) {}
