package dev.espalier.mdm.domain.shared;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A device's serial number, as Apple prints it on the device.
 *
 * <p>It is opaque: compared as a whole, never taken apart.
 *
 * @param value 1 to 64 visible ASCII characters without spaces, upper case; surrounding blanks and lower case are
 *     mended on the way in
 */
public record SerialNumber(String value) implements Comparable<SerialNumber> {
    private static final Pattern FORM = Pattern.compile("[!-~]{1,64}");

    /**
     * Brings the text into its one spelling.
     *
     * @throws IllegalArgumentException if nothing is left, or what is left is longer than 64 characters or not
     *     visible ASCII
     */
    public SerialNumber {
        value = value.strip().toUpperCase(Locale.ROOT);
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A serial number is 1 to 64 visible characters without spaces.");
        }
    }

    /**
     * Reads a serial number that somebody else wrote.
     *
     * @param text any text
     * @return the serial number, or empty if the text cannot be one
     */
    public static Optional<SerialNumber> parse(String text) {
        String spelled = text.strip();
        return FORM.matcher(spelled).matches() ? Optional.of(new SerialNumber(spelled)) : Optional.empty();
    }

    @Override
    public int compareTo(SerialNumber other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
