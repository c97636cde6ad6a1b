package dev.espalier.mdm.cli.credential;

import dev.espalier.mdm.cli.shared.Ages;
import dev.espalier.mdm.cli.shared.Cell;
import dev.espalier.mdm.cli.shared.Color;
import dev.espalier.mdm.domain.credential.Hold;
import dev.espalier.mdm.domain.credential.Rejection;
import dev.espalier.mdm.domain.credential.Standing;
import dev.espalier.mdm.domain.credential.StandingWord;
import dev.espalier.mdm.domain.location.LocationScope;
import java.util.Locale;

/** What every integration shows of itself. */
public final class IntegrationCells {
    private IntegrationCells() {}

    /** The locations that it serves. */
    public static Cell scope(LocationScope scope) {
        return scope.match(
                all -> Cell.text("all"),
                selected -> selected.locations().isEmpty() ? Cell.text("none") : Cell.texts(selected.locations()));
    }

    /** How its token stands. */
    public static Cell standing(StandingWord word) {
        return Cell.word(
                words(word),
                switch (word) {
                    case VALID -> Color.GREEN;
                    case EXPIRING, READ_ONLY -> Color.YELLOW;
                    case TERMS_UNSIGNED -> Color.MAGENTA;
                    case EXPIRED, REJECTED, ACCESS_DENIED -> Color.RED;
                });
    }

    /** Apple's refusal. */
    public static Cell evidence(Standing standing) {
        return Cell.text(standing.evidence().map(IntegrationCells::words));
    }

    /** What is likely behind a refusal. */
    public static Cell causes(Standing standing) {
        return Cell.texts(
                standing.causes().stream().map(IntegrationCells::words).toList());
    }

    /** A constant in small letters. */
    public static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Until when Apple is left alone, and why. */
    public static String words(Hold hold) {
        return words(hold.reason()) + " until " + Ages.moment(hold.until());
    }

    private static String words(Rejection rejection) {
        return ("HTTP " + rejection.status() + " " + rejection.code()).strip();
    }
}
