package dev.espalier.mdm.domain.content;

import java.util.regex.Pattern;

/**
 * Apple's identity of an organizational unit, {@code uId}: the same for every token of the unit (rule A1).
 *
 * @param value as Apple spells it, 1 to 100 visible characters
 */
public record UnitId(String value) {
    private static final Pattern FORM = Pattern.compile("[!-~]{1,100}");

    /** Takes Apple's spelling as it is. */
    public UnitId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A unit's id is 1 to 100 visible characters without spaces.");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
