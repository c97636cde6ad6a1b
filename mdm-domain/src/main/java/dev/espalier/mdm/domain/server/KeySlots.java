package dev.espalier.mdm.domain.server;

import dev.espalier.mdm.domain.internal.MdmValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * The two keys of an integration (rule S1): the current one, whose certificate the portal knows and whose token works,
 * and a staged one, made for a certificate that is on its way to the portal.
 *
 * <p>Making a new key never touches the current one. A staged key takes its place only together with the token that it
 * opened.
 */
@Value.Immutable
@MdmValue
public abstract class KeySlots {
    KeySlots() {}

    /**
     * The key in use.
     *
     * @return the key, or empty before the first token
     */
    public abstract Optional<ServerKey> current();

    /**
     * The key that waits for its token.
     *
     * @return the key, or empty if none was made since the last token
     */
    public abstract Optional<ServerKey> staged();

    /**
     * Slots with a first key, waiting for a first token.
     *
     * @param key the key
     * @return the slots
     */
    public static KeySlots staging(ServerKey key) {
        return builder().staged(key).build();
    }

    /**
     * These slots with a new staged key; an earlier staged one is given up.
     *
     * @param key the new key
     * @return the slots
     */
    public KeySlots restaged(ServerKey key) {
        return builder().from(this).staged(key).build();
    }

    /**
     * These slots after a token was opened and accepted.
     *
     * @param opener the key that opened it, one of the two
     * @return the slots with that key as the current one; a staged key that was not used goes on waiting
     * @throws IllegalArgumentException if the key is in neither slot
     */
    public KeySlots promoted(ServerKey opener) {
        if (staged().filter(opener::equals).isPresent()) {
            return builder().current(opener).build();
        }
        if (current().filter(opener::equals).isPresent()) {
            return this;
        }
        throw new IllegalArgumentException("The key is in neither slot.");
    }

    /**
     * The keys in the order in which a token is tried.
     *
     * @return the staged key, then the current one
     */
    public List<ServerKey> inOrder() {
        return Stream.of(staged(), current()).flatMap(Optional::stream).toList();
    }

    /**
     * The key whose certificate the portal should have.
     *
     * @return the staged key if there is one, else the current one
     */
    public ServerKey forPortal() {
        return inOrder().get(0);
    }

    @Value.Check
    void check() {
        if (current().isEmpty() && staged().isEmpty()) {
            throw new IllegalArgumentException("An integration has a key.");
        }
    }

    /**
     * Starts a pair of slots.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the two keys. */
    public static final class Builder extends ImmutableKeySlots.Builder {
        Builder() {}
    }
}
