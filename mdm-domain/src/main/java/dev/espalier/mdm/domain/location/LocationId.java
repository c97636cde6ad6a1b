package dev.espalier.mdm.domain.location;

import java.util.regex.Pattern;

/**
 * A location, in the product's own words.
 *
 * @param value 1 to 64 letters, digits, dots, underscores or hyphens, starting with a letter or digit; case matters
 */
public record LocationId(String value) implements Comparable<LocationId> {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the value has another form
     */
    public LocationId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "A location id is 1 to 64 letters, digits, dots, underscores or hyphens.");
        }
    }

    @Override
    public int compareTo(LocationId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
