package dev.espalier.mdm.domain.shared;

/**
 * Our own name for a server, free to change (rule S9).
 *
 * @param value 1 to 100 characters on one line; surrounding blanks are taken off
 */
public record IntegrationLabel(String value) {

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if nothing is left, or it is longer than 100 characters or more than a line
     */
    public IntegrationLabel {
        value = value.strip();
        if (value.isEmpty() || value.length() > 100 || value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("A label is 1 to 100 characters on one line.");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
