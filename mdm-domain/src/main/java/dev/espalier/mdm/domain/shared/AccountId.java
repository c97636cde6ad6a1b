package dev.espalier.mdm.domain.shared;

import java.util.regex.Pattern;

/**
 * The customer of a product that everything belongs to: a school, a district, a company.
 *
 * <p>The product chooses it, usually its own tenant key.
 *
 * @param value 1 to 64 letters, digits, dots, underscores or hyphens, starting with a letter or digit; case matters
 */
public record AccountId(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the value has another form
     */
    public AccountId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "An account id is 1 to 64 letters, digits, dots, underscores or hyphens.");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
