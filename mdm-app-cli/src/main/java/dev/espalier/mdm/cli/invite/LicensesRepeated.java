package dev.espalier.mdm.cli.invite;

import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.domain.invite.Departure;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** The number of licenses that return, repeated by a person who was shown it. */
final class LicensesRepeated {
    private static final long NOT_SAID = -1;

    @Option(names = "--confirm", paramLabel = "N", description = "The number of licenses that return, repeated by you.")
    private long confirmed = NOT_SAID;

    LicensesRepeated() {}

    /** Shows what would happen; where nothing returns, nothing has to be repeated. */
    long of(Workplace place, Departure departure) {
        place.output().cards(InviteColumns.DEPARTURE, Stream.of(departure));
        if (confirmed != NOT_SAID || departure.returning() == 0) {
            return Math.max(confirmed, 0);
        }
        return place.number(departure.returning() + " licenses would return. Type their number:")
                .orElse(NOT_SAID);
    }
}
