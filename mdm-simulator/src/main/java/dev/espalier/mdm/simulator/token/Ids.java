package dev.espalier.mdm.simulator.token;

import java.util.SplittableRandom;

/** Identifiers and invented secrets; the same seed gives the same ones. */
public final class Ids {

    private static final String HEX = "0123456789abcdef";

    private final SplittableRandom random;

    public Ids(long seed) {
        this.random = new SplittableRandom(seed);
    }

    public String hex(int length) {
        return text(length, HEX);
    }

    /** 32 upper-case hexadecimal digits, as servers and profiles are named. */
    public String uuid() {
        return text(32, "0123456789ABCDEF");
    }

    /** A UUID in its usual form. */
    public String dashedUuid() {
        return hex(8) + "-" + hex(4) + "-4" + hex(3) + "-a" + hex(3) + "-" + hex(12);
    }

    /** Decimal digits, the first not 0. */
    public String digits(int length) {
        return text(1, "123456789") + text(length - 1, "0123456789");
    }

    public String alphanumerics(int length) {
        return text(length, "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
    }

    public byte[] bytes(int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private String text(int length, String alphabet) {
        var text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
