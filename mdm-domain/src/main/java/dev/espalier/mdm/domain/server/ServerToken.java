package dev.espalier.mdm.domain.server;

import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.internal.MdmValue;
import dev.espalier.mdm.domain.shared.Secret;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What the portal's token file holds: the four credentials of the enrollment service and their last day (Apple:
 * Examining server tokens). It is kept in the vault, never in a row.
 */
@Value.Immutable
@MdmValue
public abstract class ServerToken {
    ServerToken() {}

    /**
     * The name under which the server signs; no secret by itself.
     *
     * @return the consumer key
     */
    public abstract String consumerKey();

    /**
     * The secret that belongs to the consumer key.
     *
     * @return the secret
     */
    public abstract Secret consumerSecret();

    /**
     * The access token.
     *
     * @return the token
     */
    public abstract Secret accessToken();

    /**
     * The secret that belongs to the access token.
     *
     * @return the secret
     */
    public abstract Secret accessSecret();

    /**
     * The last moment by the token's own date.
     *
     * @return when it ends at the latest, or empty if the file does not say, which is not the same as "over"
     */
    public abstract Optional<Instant> expiresAt();

    /**
     * Why this token cannot be taken any more (rule S2).
     *
     * @param now the present
     * @return the refusal of an expired token, or empty
     */
    public Optional<Refusal> refusalAt(Instant now) {
        return expiresAt()
                .filter(end -> !now.isBefore(end))
                .map(end -> Refusal.of(ServerRefusal.FILE_EXPIRED).with("expired_at", end));
    }

    /**
     * The consumer key, short enough for a screen.
     *
     * @return its first seven and last four characters
     */
    public String consumerKeyShort() {
        String key = consumerKey();
        return key.length() <= 14 ? key : key.substring(0, 7) + "…" + key.substring(key.length() - 4);
    }

    /**
     * The form in which the vault keeps it.
     *
     * @return five lines
     */
    public byte[] toBytes() {
        var lines = List.of(
                consumerKey(),
                consumerSecret().reveal(),
                accessToken().reveal(),
                accessSecret().reveal(),
                expiresAt().map(Instant::toString).orElse(""));
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads what {@link #toBytes()} wrote.
     *
     * @param bytes five lines
     * @return the token
     */
    public static ServerToken ofBytes(byte[] bytes) {
        String[] lines = new String(bytes, StandardCharsets.UTF_8).split("\n", -1);
        var builder = builder()
                .consumerKey(lines[0])
                .consumerSecret(Secret.of(lines[1]))
                .accessToken(Secret.of(lines[2]))
                .accessSecret(Secret.of(lines[3]));
        return lines[4].isEmpty()
                ? builder.build()
                : builder.expiresAt(Instant.parse(lines[4])).build();
    }

    @Value.Check
    void check() {
        if (consumerKey().isBlank() || consumerKey().lines().count() > 1) {
            throw new IllegalArgumentException("A server token has a consumer key of one line.");
        }
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
    public static final class Builder extends ImmutableServerToken.Builder {
        Builder() {}
    }
}
