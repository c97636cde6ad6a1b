package dev.espalier.mdm.domain.license;

import dev.espalier.mdm.domain.internal.MdmValue;
import dev.espalier.mdm.domain.journal.Actor;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.Version;
import java.time.Instant;
import java.util.List;
import org.immutables.value.Value;

/** What goes to whom: the product's "Install App" profile. Plans are made from all of an account's profiles (rule A28). */
@Value.Immutable
@MdmValue
public abstract class ContentProfile {
    /** So many items, units or targets one profile may name. */
    public static final int MOST = 10_000;

    ContentProfile() {}

    /**
     * Which profile.
     *
     * @return its id
     */
    public abstract ContentProfileId id();

    /**
     * Which state of it.
     *
     * @return the version
     */
    public abstract Version version();

    /**
     * What people call it.
     *
     * @return 1 to 100 characters
     */
    public abstract String label();

    /**
     * What everybody gets.
     *
     * @return the assets, in order, without repetition
     */
    public abstract List<AssetKey> items();

    /**
     * Where the licenses come from.
     *
     * @return the units, the preferred one first
     */
    public abstract List<IntegrationId> units();

    /**
     * Who gets it.
     *
     * @return the target
     */
    public abstract ProfileTarget target();

    /**
     * Since when it is wanted: when licenses are short, who waits longer is served first.
     *
     * @return when it was defined
     */
    public abstract Instant wantedSince();

    /**
     * Who defined it.
     *
     * @return role and pseudonymous id
     */
    public abstract Actor definedBy();

    @Value.Check
    void check() {
        if (label().isBlank() || label().length() > 100) {
            throw new IllegalArgumentException("A profile's label is 1 to 100 characters.");
        }
        if (items().isEmpty() || units().isEmpty() || repeats(items()) || repeats(units())) {
            throw new IllegalArgumentException("A profile names items and units, each once.");
        }
        if (Math.max(items().size(), Math.max(units().size(), target().size())) > MOST) {
            throw new IllegalArgumentException("A profile names at most " + MOST + " items, units or targets.");
        }
    }

    private static boolean repeats(List<?> things) {
        return things.stream().distinct().count() != things.size();
    }

    /**
     * Whether it gives an asset to somebody (rule A22).
     *
     * @param asset which asset
     * @return true if the asset is among its items
     */
    public boolean includes(AssetKey asset) {
        return items().contains(asset);
    }

    /**
     * Starts a profile.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of a profile. */
    public static final class Builder extends ImmutableContentProfile.Builder {
        Builder() {}
    }
}
