package dev.espalier.mdm.apple.content;

import dev.espalier.mdm.apple.http.JsonFields;
import java.util.Set;
import tools.jackson.core.JsonParser;

/** An error as Apple writes it (Apple: ErrorResponse): a number, which may be unknown, and a text, which decides nothing. */
public final class NumberedError {
    private static final Set<String> MEMBERS = Set.of("errorNumber", "errorMessage");
    private static final int LONGEST = 20;

    private final JsonFields fields = new JsonFields();

    /** An error, before anything of it was read. */
    public NumberedError() {}

    /** Takes a member of the answer. */
    public void take(String name, JsonParser value) {
        fields.take(name, value, MEMBERS);
    }

    /** Whether there is an error at all. */
    boolean isError() {
        String number = fields.text("errorNumber", LONGEST);
        return !number.matches("-?0*") || !fields.text("errorMessage", 1).isEmpty();
    }

    /** Apple's number; zero if there is none that can be read. */
    public int number() {
        long number = fields.number("errorNumber").orElse(0);
        return number == (int) number ? (int) number : 0;
    }
}
