package dev.espalier.mdm.domain.device;

/**
 * Apple's id of a profile that was defined at a server. It is opaque and kept exactly as Apple wrote it.
 *
 * @param value 1 to 100 characters
 */
public record ProfileUuid(String value) {

    /**
     * Checks the length.
     *
     * @throws IllegalArgumentException if it is blank or longer than 100 characters
     */
    public ProfileUuid {
        if (value.isBlank() || value.length() > 100) {
            throw new IllegalArgumentException("A profile UUID is 1 to 100 characters.");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
