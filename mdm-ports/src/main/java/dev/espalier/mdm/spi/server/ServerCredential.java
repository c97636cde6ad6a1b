package dev.espalier.mdm.spi.server;

import dev.espalier.mdm.domain.shared.AccountId;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.SecretRef;

/**
 * With which token a call is made. The token itself stays in the vault until a session is opened with it; its form there
 * is that of {@link dev.espalier.mdm.domain.server.ServerToken#toBytes()}.
 *
 * @param account whose token
 * @param integration for which integration
 * @param token where the token lies
 */
public record ServerCredential(AccountId account, IntegrationId integration, SecretRef token) {}
