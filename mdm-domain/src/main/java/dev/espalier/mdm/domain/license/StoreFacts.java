package dev.espalier.mdm.domain.license;

import dev.espalier.mdm.domain.internal.MdmValue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** What the store says about an item, in the unit's own storefront (rule A25). */
@Value.Immutable
@MdmValue
public abstract class StoreFacts {
    StoreFacts() {}

    /**
     * Which item.
     *
     * @return the store's number
     */
    public abstract AdamId item();

    /**
     * Its name.
     *
     * @return the name, in the storefront's language
     */
    public abstract String name();

    /**
     * The app's bundle id.
     *
     * @return the id, or empty for a book
     */
    public abstract Optional<String> bundleId();

    /**
     * A picture of it.
     *
     * @return an address for 128 by 128 points, or empty
     */
    public abstract Optional<String> icon();

    /**
     * Its version in the store.
     *
     * @return the version that people read, or empty
     */
    public abstract Optional<String> version();

    /**
     * Its page in the store.
     *
     * @return the address, or empty
     */
    public abstract Optional<String> link();

    /**
     * Who sells it.
     *
     * @return the name, or empty
     */
    public abstract Optional<String> seller();

    /**
     * The kinds of device it is for.
     *
     * @return Apple's words, such as {@code ipad}
     */
    public abstract List<String> deviceFamilies();

    /**
     * When the store said so.
     *
     * @return the time
     */
    public abstract Instant readAt();

    /**
     * Starts facts.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the facts. */
    public static final class Builder extends ImmutableStoreFacts.Builder {
        Builder() {}
    }
}
