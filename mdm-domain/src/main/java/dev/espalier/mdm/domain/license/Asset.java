package dev.espalier.mdm.domain.license;

import dev.espalier.mdm.domain.internal.MdmValue;
import dev.espalier.mdm.domain.shared.IntegrationId;
import java.time.Instant;
import org.immutables.value.Value;

/** An asset in the mirror: what Apple said about it last, and when, and what the administrator decided about it. */
@Value.Immutable
@MdmValue
public abstract class Asset {
    Asset() {}

    /**
     * Which unit owns the licenses.
     *
     * @return the integration
     */
    public abstract IntegrationId unit();

    /**
     * Apple's last word.
     *
     * @return the record
     */
    public abstract AssetRecord record();

    /**
     * How old that word is: its counts are as of then, or later (rule A17).
     *
     * @return when the reading that brought it was begun
     */
    public abstract Instant seenAt();

    /**
     * Whether Apple still listed it in the last full reading.
     *
     * @return false for an asset that was transferred or refunded away
     */
    @Value.Default
    public boolean present() {
        return true;
    }

    /**
     * Whether an administrator hid it in this unit (rule A24).
     *
     * @return true until it is shown again
     */
    @Value.Default
    public boolean hidden() {
        return false;
    }

    /**
     * Which item, in which quality.
     *
     * @return the record's key
     */
    public AssetKey key() {
        return record().key();
    }

    /**
     * Whether it may be picked for something new: for a profile or as a study app (rule A24).
     *
     * @return true if it is neither hidden nor gone
     */
    public boolean pickable() {
        return present() && !hidden();
    }

    /**
     * Starts an asset.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of an asset. */
    public static final class Builder extends ImmutableAsset.Builder {
        Builder() {}
    }
}
