package dev.espalier.mdm.domain.invite;

import java.util.regex.Pattern;

/**
 * The pseudonym by which Apple knows a user of a unit, {@code clientUserId}.
 *
 * @param value as Apple has it, 1 to 255 visible characters; ours are random
 */
public record ClientUserId(String value) implements Comparable<ClientUserId> {
    private static final Pattern FORM = Pattern.compile("[ -~]{1,255}");

    /** Takes Apple's spelling as it is. */
    public ClientUserId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A client user id is 1 to 255 visible characters.");
        }
    }

    @Override
    public int compareTo(ClientUserId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
