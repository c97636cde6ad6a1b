package dev.espalier.mdm.simulator.device;

/**
 * Serial numbers of a fleet: eleven characters that can be turned back into the index.
 *
 * <p>The index is scattered over 35 bits by a multiplication that can be undone, so that neighbors do not look like neighbors.
 */
final class FleetSerials {

    private static final String ALPHABET = "0123456789BCDEFGHJKLMNPQRSTVWXYZ";
    private static final int DIGITS = 7;
    private static final long MASK = (1L << 5 * DIGITS) - 1;

    private final String prefix;
    private final long factor;
    private final long inverse;
    private final long offset;

    FleetSerials(int number, long seed) {
        this.prefix = "SF" + ALPHABET.charAt(number >>> 5 & 31) + ALPHABET.charAt(number & 31);
        this.factor = Salts.mix(seed) & MASK | 1;
        this.inverse = inverseOf(factor);
        this.offset = Salts.mix(seed + number) & MASK;
    }

    String at(int index) {
        long scattered = index * factor + offset & MASK;
        var text = new char[DIGITS];
        for (int i = DIGITS - 1; i >= 0; i--) {
            text[i] = ALPHABET.charAt((int) scattered & 31);
            scattered >>>= 5;
        }
        return prefix.concat(new String(text));
    }

    /** The index, or a number beyond every fleet if the serial number is none of this fleet's. */
    long indexOf(String serial) {
        if (serial.length() != prefix.length() + DIGITS || !serial.startsWith(prefix)) {
            return Long.MAX_VALUE;
        }
        long scattered = 0;
        for (int i = prefix.length(); i < serial.length(); i++) {
            int digit = ALPHABET.indexOf(serial.charAt(i));
            if (digit < 0) {
                return Long.MAX_VALUE;
            }
            scattered = scattered << 5 | digit;
        }
        return (scattered - offset) * inverse & MASK;
    }

    /** Newton's iteration doubles the number of right bits each time. */
    private static long inverseOf(long odd) {
        long inverse = odd;
        for (int i = 0; i < 5; i++) {
            inverse *= 2 - odd * inverse;
        }
        return inverse & MASK;
    }
}
