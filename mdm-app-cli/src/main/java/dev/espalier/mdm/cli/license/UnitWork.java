package dev.espalier.mdm.cli.license;

import dev.espalier.mdm.cli.content.UnitNames;
import dev.espalier.mdm.cli.shared.Verb;
import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.invite.ClientUserId;
import dev.espalier.mdm.domain.license.Assignee;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.SerialNumber;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.Option;

/** A verb about the licenses of one unit. */
abstract class UnitWork extends Verb {
    @Option(
            names = "--unit",
            paramLabel = "UNIT",
            description = "The unit's label, id, or beginning of its id; may be left out if there is only one.")
    private String unit = "";

    UnitWork() {}

    IntegrationId unit(Workplace place) {
        if (!unit.isEmpty()) {
            return read(name -> UnitNames.unit(place, name), unit);
        }
        var units = UnitNames.active(place);
        if (units.size() != 1) {
            throw wrong("There are " + units.size() + " units within reach; name one with --unit.");
        }
        return units.get(0);
    }

    /** Serial numbers, and users as {@code user:ID}. */
    Set<Assignee> assignees(List<String> typed) {
        var all = new TreeSet<Assignee>();
        typed.forEach(text -> all.add(read(UnitWork::assignee, text)));
        return all;
    }

    private static Assignee assignee(String text) {
        return text.startsWith("user:")
                ? new Assignee.ToUser(new ClientUserId(text.substring("user:".length())))
                : new Assignee.ToDevice(new SerialNumber(text));
    }

    static void stopped(Workplace place, Optional<Refusal> refusal) {
        refusal.ifPresent(reason ->
                place.output().say(reason.rule() + ": " + place.messages().sentence(reason)));
    }
}
