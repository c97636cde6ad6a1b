package dev.espalier.mdm.benchmarks.fetch;

import java.time.Duration;

/**
 * What a measured process tells the one that started it, as a line of its output.
 *
 * @param devices how many devices went through
 * @param time how long that took, the start of Java and the preparations excluded
 * @param heap the largest number of bytes that a garbage collection left in use
 */
record Measured(long devices, Duration time, long heap) {

    static Measured parse(String line) {
        String[] parts = line.split(" ");
        return new Measured(
                Long.parseLong(parts[0]), Duration.ofNanos(Long.parseLong(parts[1])), Long.parseLong(parts[2]));
    }

    String line() {
        return devices + " " + time.toNanos() + " " + heap;
    }

    double seconds() {
        return time.toNanos() / 1e9;
    }
}
