package dev.espalier.mdm.domain.license;

import dev.espalier.mdm.domain.internal.MdmValue;
import dev.espalier.mdm.domain.location.LocationScope;
import dev.espalier.mdm.domain.shared.IntegrationId;
import java.util.Optional;
import org.immutables.value.Value;

/** The licenses of one asset in one unit, as a plan may use them. */
@Value.Immutable
@MdmValue
public abstract class LicensePool {
    LicensePool() {}

    /**
     * Whose licenses they are.
     *
     * @return the unit
     */
    public abstract IntegrationId unit();

    /**
     * Whom the unit serves (rule A5).
     *
     * @return the scope
     */
    public abstract LocationScope scope();

    /**
     * What the unit owns.
     *
     * @return the asset in the mirror
     */
    public abstract Asset asset();

    /**
     * Licenses that are being given away and may still be missing from Apple's count.
     *
     * @return zero or more
     */
    @Value.Default
    public long beingGiven() {
        return 0;
    }

    /**
     * Whether the unit may be written to (rule A3).
     *
     * @return true if it is ours
     */
    public abstract boolean writable();

    /**
     * Whether the item may be given to an assignee at all, whoever it is and however many are left.
     *
     * @param assignee who would hold it
     * @param where where they are
     * @return the reason against it, or empty
     */
    public Optional<WorkRefusal> objection(Assignee assignee, Whereabouts where) {
        if (!writable()) {
            return Optional.of(WorkRefusal.NOT_OURS);
        }
        return objection(asset(), assignee).or(() -> where.admittedBy(scope()) ? Optional.empty() : outside(where));
    }

    /**
     * Whether licenses of an asset may go from users to devices.
     *
     * @param asset the asset
     * @return the reason against it, or empty
     */
    public static Optional<WorkRefusal> againstMigration(Asset asset) {
        if (!asset.present()) {
            return Optional.of(WorkRefusal.NOT_OWNED);
        }
        if (!forDevices(asset.record())) {
            return Optional.of(WorkRefusal.NOT_FOR_DEVICES);
        }
        return returnable(asset.record()) ? Optional.empty() : Optional.of(WorkRefusal.IRREVOCABLE);
    }

    /**
     * Whether an asset may be given to this kind of assignee (rules A24, A26).
     *
     * @param asset the asset
     * @param assignee who would hold it
     * @return the reason against it, or empty
     */
    public static Optional<WorkRefusal> objection(Asset asset, Assignee assignee) {
        if (!asset.present()) {
            return Optional.of(WorkRefusal.NOT_OWNED);
        }
        if (asset.hidden()) {
            return Optional.of(WorkRefusal.HIDDEN);
        }
        boolean device = assignee.match(serial -> true, user -> false);
        return device && !forDevices(asset.record()) ? Optional.of(WorkRefusal.NOT_FOR_DEVICES) : Optional.empty();
    }

    /** A book goes to users only, whatever its flag says (rule A26). */
    private static boolean forDevices(AssetRecord record) {
        return record.deviceAssignable() && record.type() != ProductType.BOOK;
    }

    private static Optional<WorkRefusal> outside(Whereabouts where) {
        return Optional.of(
                switch (where.certainty()) {
                    case KNOWN -> where.locations().isEmpty() ? WorkRefusal.UNLOCATED : WorkRefusal.OUTSIDE_SCOPE;
                    case UNKNOWN -> WorkRefusal.UNLOCATED;
                    case UNAVAILABLE -> WorkRefusal.WHEREABOUTS_UNAVAILABLE;
                });
    }

    /**
     * How many licenses may still be given (rule A28).
     *
     * @return zero or more; {@link Long#MAX_VALUE} if there is no end to them
     */
    public long free() {
        var available = asset().record().count().available();
        return available.isEmpty() ? Long.MAX_VALUE : Math.max(0, available.getAsLong() - beingGiven());
    }

    /**
     * Whether a license of this pool may be taken back now.
     *
     * @return false for what cannot be taken back, and where nothing may be written
     */
    public boolean returns() {
        return writable() && returnable(asset().record());
    }

    /**
     * Whether a license of an asset may ever be taken back (rule A27).
     *
     * @param record what Apple says about the asset
     * @return false for a book, whatever its flag says, and for what Apple flags irrevocable
     */
    public static boolean returnable(AssetRecord record) {
        return record.revocable() && record.type() != ProductType.BOOK;
    }

    /**
     * Starts a pool.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of a pool. */
    public static final class Builder extends ImmutableLicensePool.Builder {
        Builder() {}
    }
}
