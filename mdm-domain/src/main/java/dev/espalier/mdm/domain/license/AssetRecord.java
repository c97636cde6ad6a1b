package dev.espalier.mdm.domain.license;

import dev.espalier.mdm.domain.internal.MdmValue;
import java.util.Set;
import org.immutables.value.Value;

/** What Apple says about one asset of a unit (Apple: Get Assets). */
@Value.Immutable
@MdmValue
public abstract class AssetRecord {
    AssetRecord() {}

    /**
     * Which item, in which quality.
     *
     * @return the key
     */
    public abstract AssetKey key();

    /**
     * App or book.
     *
     * @return the kind
     */
    public abstract ProductType type();

    /**
     * How many licenses there are (rule A17).
     *
     * @return the count
     */
    public abstract LicenseCount count();

    /**
     * Whether a device may hold it (rule A26).
     *
     * @return Apple's flag
     */
    public abstract boolean deviceAssignable();

    /**
     * Whether it can be taken back (rule A27).
     *
     * @return Apple's flag
     */
    public abstract boolean revocable();

    /**
     * What it runs on.
     *
     * @return Apple's words, such as {@code iOS}
     */
    public abstract Set<String> platforms();

    /**
     * Starts a record.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of a record. */
    public static final class Builder extends ImmutableAssetRecord.Builder {
        Builder() {}
    }
}
