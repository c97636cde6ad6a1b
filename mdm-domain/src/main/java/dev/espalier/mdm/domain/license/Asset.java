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
     * An asset that was not known before.
     *
     * @param unit whose it is
     * @param record what Apple said
     * @param seenAt when the reading was begun
     * @return the asset
     */
    public static Asset first(IntegrationId unit, AssetRecord record, Instant seenAt) {
        return builder().unit(unit).record(record).seenAt(seenAt).build();
    }

    /**
     * This asset after Apple spoke of it again. What the administrator decided about it stays (rule A24); an earlier word
     * that comes late changes nothing.
     *
     * @param record what Apple said
     * @param at when the reading was begun
     * @return the asset
     */
    public Asset told(AssetRecord record, Instant at) {
        return seenAt().isAfter(at)
                ? this
                : builder().from(this).record(record).seenAt(at).present(true).build();
    }

    /**
     * This asset when Apple does not list it any more. It stays on file, and hidden if it was.
     *
     * @return the asset
     */
    public Asset gone() {
        return builder().from(this).present(false).build();
    }

    /**
     * This asset, hidden or shown again (rule A24).
     *
     * @param hidden whether it is hidden from now on
     * @return the asset
     */
    public Asset hiding(boolean hidden) {
        return builder().from(this).hidden(hidden).build();
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
