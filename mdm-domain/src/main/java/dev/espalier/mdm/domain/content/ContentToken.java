package dev.espalier.mdm.domain.content;

import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.internal.MdmValue;
import dev.espalier.mdm.domain.shared.Secret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A content token as the portal's file holds it. The whole text of the file is what Apple takes as the bearer; it is kept
 * in the vault, never in a row.
 */
@Value.Immutable
@MdmValue
public abstract class ContentToken {
    private static final int FINGERPRINT_BYTES = 6;

    ContentToken() {}

    /**
     * What is sent to Apple.
     *
     * @return the file's Base64 text, without line breaks
     */
    public abstract Secret bearer();

    /**
     * The last moment by the token's own date.
     *
     * @return when it ends at the latest
     */
    public abstract Instant expiresAt();

    /**
     * The organization's name as the file has it.
     *
     * @return the name, or empty
     */
    public abstract Optional<String> organization();

    /**
     * Why this token cannot be taken any more.
     *
     * @param now the present
     * @return the refusal of an expired token, or empty
     */
    public Optional<Refusal> refusalAt(Instant now) {
        return now.isBefore(expiresAt())
                ? Optional.empty()
                : Optional.of(Refusal.of(ContentRefusal.FILE_EXPIRED).with("expired_at", expiresAt()));
    }

    /**
     * A short name for the token that tells nothing of it.
     *
     * @return twelve hexadecimal digits of its SHA-256
     */
    public String fingerprint() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(toBytes());
            return HexFormat.of().formatHex(digest, 0, FINGERPRINT_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    /**
     * The form in which the vault keeps it.
     *
     * @return the bearer's characters
     */
    public byte[] toBytes() {
        return bearer().reveal().getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * Starts a token.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of a token. */
    public static final class Builder extends ImmutableContentToken.Builder {
        Builder() {}
    }
}
