package dev.espalier.mdm.domain.people;

import java.util.Optional;

/**
 * The product's pseudonymous key of a person. It stays in the journal when the person is forgotten, so it must not be a
 * name or an e-mail address.
 *
 * @param value 1 to 100 visible ASCII characters without spaces; case matters
 */
public record PersonId(String value) implements Comparable<PersonId> {

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the value has another form
     */
    public PersonId {
        if (!Words.areKey(value)) {
            throw new IllegalArgumentException("A person's id is 1 to 100 visible characters without spaces.");
        }
    }

    /**
     * Reads an id that somebody else wrote, such as the user that an inventory names.
     *
     * @param text any text
     * @return the id, or empty if the text cannot be one
     */
    public static Optional<PersonId> parse(String text) {
        return Words.areKey(text) ? Optional.of(new PersonId(text)) : Optional.empty();
    }

    @Override
    public int compareTo(PersonId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
