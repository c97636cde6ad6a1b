package dev.espalier.mdm.domain.shared;

/**
 * Which state of a thing somebody looked at before changing it. A change names the version it started from; if the
 * thing has moved on meanwhile, the change is refused instead of overwriting another person's.
 *
 * @param value 1 for what was just created, one more at each change
 */
public record Version(long value) {

    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if the value is below 1
     */
    public Version {
        if (value < 1) {
            throw new IllegalArgumentException("A version is 1 or more.");
        }
    }

    /**
     * The version of what was just created.
     *
     * @return version 1
     */
    public static Version first() {
        return new Version(1);
    }

    /**
     * The version after one change.
     *
     * @return one more than this
     */
    public Version next() {
        return new Version(value + 1);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
