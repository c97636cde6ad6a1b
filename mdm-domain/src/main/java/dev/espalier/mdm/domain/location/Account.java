package dev.espalier.mdm.domain.location;

import dev.espalier.mdm.domain.internal.MdmValue;
import dev.espalier.mdm.domain.shared.AccountId;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** A customer of the product: the owner of locations, integrations, devices and a journal of its own. */
@Value.Immutable
@MdmValue
public abstract class Account {
    Account() {}

    /**
     * The product's key for this customer.
     *
     * @return the id
     */
    public abstract AccountId id();

    /**
     * What people call this customer.
     *
     * @return the name, 1 to 200 characters
     */
    public abstract String name();

    /**
     * When the account was opened.
     *
     * @return the time
     */
    public abstract Instant openedAt();

    /**
     * When the account was closed and its secrets were destroyed.
     *
     * @return the time, or empty while it is open
     */
    public abstract Optional<Instant> closedAt();

    @Value.Check
    void check() {
        if (name().isBlank() || name().length() > 200) {
            throw new IllegalArgumentException("An account's name is 1 to 200 characters.");
        }
    }

    /**
     * Whether the account still works.
     *
     * @return false once it was closed
     */
    public boolean open() {
        return closedAt().isEmpty();
    }

    /**
     * This account after its end.
     *
     * @param now when it ends
     * @return the closed account
     */
    public Account closed(Instant now) {
        return builder().from(this).closedAt(now).build();
    }

    /**
     * Starts an account.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of an account. */
    public static final class Builder extends ImmutableAccount.Builder {
        Builder() {}
    }
}
