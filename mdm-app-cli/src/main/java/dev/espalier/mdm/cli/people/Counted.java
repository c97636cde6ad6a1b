package dev.espalier.mdm.cli.people;

import dev.espalier.mdm.cli.shared.Ages;
import java.util.Locale;

/** Numbers of people. */
final class Counted {
    private Counted() {}

    static String people(long number) {
        return number == 1 ? Ages.count(1, "person") : String.format(Locale.ROOT, "%,d people", number);
    }

    static String classes(long number) {
        return number == 1 ? Ages.count(1, "class") : String.format(Locale.ROOT, "%,d classes", number);
    }
}
