package dev.espalier.mdm.domain.device;

import dev.espalier.mdm.domain.shared.Secret;
import java.math.BigInteger;

/**
 * What opens a device that Activation Lock keeps closed (rule E2; Apple: Creating and using bypass codes): 16 random
 * bytes, which people type as 26 characters. It prints as {@code BypassCode[***]}.
 */
public final class BypassCode {
    /** How many random bytes a code is made of. */
    public static final int LENGTH = 16;

    private static final String ALPHABET = "0123456789ACDEFGHJKLMNPQRTUVWXYZ";
    private static final int[] GROUPS = {5, 5, 4, 4, 4, 4};

    private final byte[] raw;

    private BypassCode(byte[] raw) {
        this.raw = raw;
    }

    /**
     * Takes random bytes.
     *
     * @param raw {@link #LENGTH} bytes
     * @return the code
     * @throws IllegalArgumentException if they are more or fewer
     */
    public static BypassCode of(byte[] raw) {
        if (raw.length != LENGTH) {
            throw new IllegalArgumentException("A bypass code is made of " + LENGTH + " bytes.");
        }
        return new BypassCode(raw.clone());
    }

    /**
     * What people type.
     *
     * @return 26 characters in groups of 5, 5, 4, 4, 4 and 4, joined by hyphens
     */
    public Secret text() {
        var text = new StringBuilder();
        int at = 0;
        for (int length : GROUPS) {
            text.append(at == 0 ? "" : "-");
            for (int end = at + length; at < end; at++) {
                text.append(ALPHABET.charAt(symbol(at)));
            }
        }
        return Secret.of(text.toString());
    }

    /** Bits are read from the left, five for a character; three are left for the last one. */
    private int symbol(int at) {
        int bits = LENGTH * 8;
        int end = Math.min(at * 5 + 5, bits);
        return new BigInteger(1, raw)
                .shiftRight(bits - end)
                .and(BigInteger.valueOf((1 << (end - at * 5)) - 1))
                .intValue();
    }

    @Override
    public String toString() {
        return "BypassCode[***]";
    }
}
