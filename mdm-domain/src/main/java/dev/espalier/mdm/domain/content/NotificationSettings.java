package dev.espalier.mdm.domain.content;

import dev.espalier.mdm.domain.internal.MdmValue;
import dev.espalier.mdm.domain.shared.SecretRef;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.immutables.value.Value;

/** Where Apple sends notifications about a unit, and how their bearer is known. */
@Value.Immutable
@MdmValue
public abstract class NotificationSettings {
    NotificationSettings() {}

    /**
     * The address as Apple calls it.
     *
     * @return an address over HTTPS that ends with {@link #path()}
     */
    public abstract String url();

    /**
     * The part of the address that nobody can guess and that tells which unit is meant.
     *
     * @return letters and digits
     */
    public abstract String path();

    /**
     * The bearer that Apple sends along.
     *
     * @return its place in the vault
     */
    public abstract SecretRef secret();

    /**
     * The bearer before, taken until Apple was seen to use the present one.
     *
     * @return its place in the vault, or empty
     */
    public abstract Optional<SecretRef> previous();

    /**
     * What tells the present bearer from others without opening the vault.
     *
     * @return its SHA-256 in hexadecimal digits
     */
    public abstract String hash();

    /**
     * These settings once Apple was seen to use the present bearer.
     *
     * @return the settings, by which no other bearer is taken
     */
    public NotificationSettings confirmed() {
        return builder().from(this).previous(Optional.empty()).build();
    }

    /**
     * What tells a bearer from others.
     *
     * @param bearer the bearer
     * @return its SHA-256, 64 lower-case hexadecimal digits
     */
    public static String hashOf(byte[] bearer) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bearer));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    /**
     * Starts settings.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the settings. */
    public static final class Builder extends ImmutableNotificationSettings.Builder {
        Builder() {}
    }
}
