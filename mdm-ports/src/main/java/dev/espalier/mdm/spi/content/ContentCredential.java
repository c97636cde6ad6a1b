package dev.espalier.mdm.spi.content;

import dev.espalier.mdm.domain.shared.AccountId;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.SecretRef;

/**
 * With which token a unit is called.
 *
 * @param account whose token
 * @param integration for which integration
 * @param token where the token lies
 */
public record ContentCredential(AccountId account, IntegrationId integration, SecretRef token) {}
