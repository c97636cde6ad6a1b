package dev.espalier.mdm.domain.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * A text that must not be seen: it prints as {@code ***} and compares in constant time.
 *
 * <p>Instances are immutable and safe for use by several threads.
 */
public final class Secret {
    private final String text;

    private Secret(String text) {
        this.text = text;
    }

    /**
     * Wraps a text.
     *
     * @param text what must not be seen, not blank
     * @return the secret
     * @throws IllegalArgumentException if the text is blank
     */
    public static Secret of(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("A secret cannot be blank.");
        }
        return new Secret(text);
    }

    /**
     * Hands the text out, for the one place that sends it where it belongs.
     *
     * @return the text
     */
    public String reveal() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret that && MessageDigest.isEqual(bytes(), that.bytes());
    }

    private byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The same for every secret, so that a hash gives nothing away. */
    @Override
    public int hashCode() {
        return 0;
    }

    @Override
    public String toString() {
        return "***";
    }
}
