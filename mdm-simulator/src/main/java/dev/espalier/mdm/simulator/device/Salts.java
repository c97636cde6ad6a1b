package dev.espalier.mdm.simulator.device;

/** Evenly distributed numbers that always come out the same. */
final class Salts {

    private Salts() {}

    /** The finalizer of SplitMix64. */
    static long mix(long seed) {
        long z = seed + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** A number from 0 to bound − 1 that depends on the salt and on what it is for. */
    static int pick(long salt, int purpose, int bound) {
        return (int) Long.remainderUnsigned(mix(salt + purpose), bound);
    }
}
