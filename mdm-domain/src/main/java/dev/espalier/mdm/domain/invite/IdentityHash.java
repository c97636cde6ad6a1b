package dev.espalier.mdm.domain.invite;

import java.util.regex.Pattern;

/**
 * Apple's pseudonym of an Apple Account, {@code idHash}. It is opaque, and only comparable with others of the same unit.
 *
 * @param value as Apple has it, 1 to 100 visible characters
 */
public record IdentityHash(String value) {
    private static final Pattern FORM = Pattern.compile("[!-~]{1,100}");

    /** Takes Apple's spelling as it is. */
    public IdentityHash {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("An identity hash is 1 to 100 visible characters.");
        }
    }

    /** Without the hash, which stands for a person. */
    @Override
    public String toString() {
        return "IdentityHash[***]";
    }
}
