package dev.espalier.mdm.domain.people;

/**
 * The product's key of a class.
 *
 * @param value 1 to 100 visible ASCII characters without spaces; case matters
 */
public record ClassId(String value) implements Comparable<ClassId> {

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the value has another form
     */
    public ClassId {
        if (!Words.areKey(value)) {
            throw new IllegalArgumentException("A class's id is 1 to 100 visible characters without spaces.");
        }
    }

    @Override
    public int compareTo(ClassId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
