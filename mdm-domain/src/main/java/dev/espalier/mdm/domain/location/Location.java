package dev.espalier.mdm.domain.location;

/**
 * A school or campus of an account.
 *
 * @param id unique within the account
 * @param name what people call it, 1 to 200 characters
 */
public record Location(LocationId id, String name) {

    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException if the name is blank or longer than 200 characters
     */
    public Location {
        name = name.strip();
        if (name.isEmpty() || name.length() > 200) {
            throw new IllegalArgumentException("A location's name is 1 to 200 characters.");
        }
    }
}
