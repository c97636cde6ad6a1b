package dev.espalier.mdm.spi;

import dev.espalier.mdm.domain.shared.AccountId;

/**
 * The right to work on something alone, for a while. The epoch tells the holder of today from the one of yesterday: each
 * new holder gets a higher one.
 *
 * @param account whose subject it is
 * @param subject what is worked on, at most 100 characters
 * @param epoch 1 or more, higher for each new holder
 */
public record Lease(AccountId account, String subject, long epoch) {}
