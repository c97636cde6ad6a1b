package dev.espalier.mdm.cli.server;

import dev.espalier.mdm.cli.shared.Ages;
import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.domain.shared.IntegrationId;
import picocli.CommandLine.Option;

/** A verb that leaves devices behind, and wants their number repeated. */
abstract class Confirmed extends NamedServer {
    /** No number of devices: the verb is refused, and the refusal names the number. */
    private static final long NOT_CONFIRMED = -1;

    @Option(
            names = "--confirm",
            paramLabel = "N",
            description = "The number of devices that are at the server now, repeated by you.")
    private long confirmed = NOT_CONFIRMED;

    Confirmed() {}

    final long confirmed() {
        return confirmed;
    }

    /** Says what is at stake before a number that was left out or is wrong leads to the refusal. */
    final void warn(Workplace place, IntegrationId id, String whatHappens) {
        var consequences = done(place.session().servers().consequences(id));
        if (consequences.devices() != confirmed) {
            place.output().say(Ages.count(consequences.devices(), "device") + " " + whatHappens);
        }
    }
}
