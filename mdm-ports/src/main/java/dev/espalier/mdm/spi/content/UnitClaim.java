package dev.espalier.mdm.spi.content;

import dev.espalier.mdm.domain.content.OwnerMark;
import dev.espalier.mdm.domain.shared.SecretRef;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is written to a unit when it is claimed: always the whole document, so that nothing depends on what was there.
 *
 * @param mark our owner mark
 * @param notificationUrl where Apple shall send notifications, over HTTPS; null for nowhere
 * @param notificationSecret where the bearer lies that Apple shall send along; null without a URL
 */
public record UnitClaim(
        OwnerMark mark,
        @Nullable String notificationUrl,
        @Nullable SecretRef notificationSecret) {

    /**
     * A claim without notifications: Apple is asked instead.
     *
     * @param mark our owner mark
     * @return the claim
     */
    public static UnitClaim of(OwnerMark mark) {
        return new UnitClaim(mark, null, null);
    }

    /**
     * Where Apple shall send notifications.
     *
     * @return the address, or empty for nowhere
     */
    public Optional<String> url() {
        return Optional.ofNullable(notificationUrl);
    }

    /**
     * The bearer that Apple shall send along.
     *
     * @return where it lies, or empty without a URL
     */
    public Optional<SecretRef> secret() {
        return Optional.ofNullable(notificationSecret);
    }
}
