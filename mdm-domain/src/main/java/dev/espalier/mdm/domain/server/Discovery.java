package dev.espalier.mdm.domain.server;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What Apple tells devices that look for this product (rule E4).
 *
 * @param url where they are sent
 * @param changedAt when it was set last by Apple's clock, or null if Apple did not say
 */
public record Discovery(DiscoveryUrl url, @Nullable Instant changedAt) {

    /**
     * When it was set last.
     *
     * @return Apple's time, or empty if Apple did not say
     */
    public Optional<Instant> changed() {
        return Optional.ofNullable(changedAt);
    }
}
