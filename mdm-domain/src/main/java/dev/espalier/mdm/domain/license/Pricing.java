package dev.espalier.mdm.domain.license;

import java.util.regex.Pattern;

/**
 * The quality in which an item was bought, {@code pricingParam}; one item may be owned in both.
 *
 * @param word Apple's word, 1 to 20 characters
 */
public record Pricing(String word) implements Comparable<Pricing> {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,20}");

    /** The usual quality. */
    public static final Pricing STANDARD = new Pricing("STDQ");
    /** The better quality, of books in practice. */
    public static final Pricing PLUS = new Pricing("PLUS");

    /** Takes Apple's word, also one that is unknown today. */
    public Pricing {
        if (!FORM.matcher(word).matches()) {
            throw new IllegalArgumentException("A pricing word is 1 to 20 letters, digits or hyphens.");
        }
    }

    @Override
    public int compareTo(Pricing other) {
        return word.compareTo(other.word);
    }

    @Override
    public String toString() {
        return word;
    }
}
