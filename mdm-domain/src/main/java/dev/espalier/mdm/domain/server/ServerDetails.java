package dev.espalier.mdm.domain.server;

import dev.espalier.mdm.domain.internal.MdmValue;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What Apple says about the server, the organization and the person behind the token (Apple: Get Account Detail), with
 * the time of the answer (rules S6 to S8). Apple declares every part optional; only the server's identity must be there
 * for an answer to be of use.
 */
@Value.Immutable
@MdmValue
public abstract class ServerDetails {
    /** The page size when Apple advertises none. */
    public static final int DEFAULT_PAGE_LIMIT = 100;

    /** How many devices go into one request about certain devices when Apple advertises no limit. */
    public static final int DEFAULT_BATCH_LIMIT = 1000;

    ServerDetails() {}

    /**
     * The server's identity at Apple; it stays the same over every renewal (rule S11).
     *
     * @return opaque, as Apple wrote it
     */
    public abstract String serverUuid();

    /**
     * The server's name in the portal (rule S6).
     *
     * @return the name, empty if Apple gave none
     */
    public abstract String serverName();

    /**
     * The organization's name (rule S8).
     *
     * @return the name, empty if Apple gave none
     */
    public abstract String organization();

    /**
     * The Apple Account that downloaded the token in use (rule S7).
     *
     * @return the account's name, or empty if Apple gave none
     */
    public abstract Optional<String> adminId();

    /**
     * The organization's number at Apple.
     *
     * @return decimal digits, or empty
     */
    public abstract Optional<String> organizationId();

    /**
     * What kind of organization it is.
     *
     * @return {@code edu} for a school, {@code org} for a business, or another word of Apple's; or empty
     */
    public abstract Optional<String> organizationType();

    /**
     * The largest page that Apple serves when devices are listed.
     *
     * @return 1 or more devices
     */
    @Value.Default
    public int pageLimit() {
        return DEFAULT_PAGE_LIMIT;
    }

    /**
     * How many devices Apple takes in one request about certain devices: about their details, to assign, remove or disown.
     *
     * @return 1 or more devices
     */
    @Value.Default
    public int batchLimit() {
        return DEFAULT_BATCH_LIMIT;
    }

    /**
     * When Apple said so.
     *
     * @return the time of the answer
     */
    public abstract Instant asOf();

    @Value.Check
    void check() {
        if (serverUuid().isBlank() || pageLimit() < 1 || batchLimit() < 1) {
            throw new IllegalArgumentException("A server has an identity, and limits of 1 or more.");
        }
    }

    /**
     * Starts the details.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the details. */
    public static final class Builder extends ImmutableServerDetails.Builder {
        Builder() {}
    }
}
