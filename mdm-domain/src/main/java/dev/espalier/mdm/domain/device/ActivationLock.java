package dev.espalier.mdm.domain.device;

import dev.espalier.mdm.domain.internal.MdmValue;
import dev.espalier.mdm.domain.journal.Actor;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.SecretRef;
import dev.espalier.mdm.domain.shared.SerialNumber;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An Activation Lock that we set on a device (rule E2). Its bypass code lies in the vault before Apple is asked, and
 * stays there as long as the device may be locked with it: whatever happens to us, the device can be opened again.
 */
@Value.Immutable
@MdmValue
public abstract class ActivationLock {
    ActivationLock() {}

    /**
     * At which server it was locked.
     *
     * @return the integration
     */
    public abstract IntegrationId server();

    /**
     * Which device.
     *
     * @return its serial number
     */
    public abstract SerialNumber serial();

    /**
     * What opens it.
     *
     * @return where the vault keeps the {@link BypassCode}
     */
    public abstract SecretRef bypassCode();

    /**
     * What the device shows.
     *
     * @return the text for its screen, or empty
     */
    public abstract String message();

    /**
     * Who wanted it.
     *
     * @return role and pseudonymous id
     */
    public abstract Actor askedBy();

    /**
     * When Apple was asked.
     *
     * @return our time
     */
    public abstract Instant askedAt();

    /**
     * When Apple confirmed it.
     *
     * @return our time, or empty if its answer is not on file: the device may be locked with this code
     */
    public abstract Optional<Instant> lockedAt();

    /**
     * This lock after Apple confirmed it.
     *
     * @param now when Apple answered
     * @return the lock
     */
    public ActivationLock confirmed(Instant now) {
        return builder().from(this).lockedAt(now).build();
    }

    /**
     * Starts a lock.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of a lock. */
    public static final class Builder extends ImmutableActivationLock.Builder {
        Builder() {}
    }
}
