package dev.espalier.mdm.domain.license;

import java.util.regex.Pattern;

/**
 * The store's number of an app or a book, {@code adamId}.
 *
 * @param value 1 to 20 digits
 */
public record AdamId(String value) implements Comparable<AdamId> {
    private static final Pattern FORM = Pattern.compile("[0-9]{1,20}");

    /** Takes digits only. */
    public AdamId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("The store's number of an item is 1 to 20 digits.");
        }
    }

    @Override
    public int compareTo(AdamId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
