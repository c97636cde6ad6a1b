package dev.espalier.mdm.cli.content;

import dev.espalier.mdm.cli.shared.Verb;
import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.domain.shared.IntegrationId;
import picocli.CommandLine.Option;

/** A verb about what belongs to one unit. */
public abstract class UnitVerb extends Verb {
    @Option(
            names = "--unit",
            paramLabel = "UNIT",
            description = "The unit's label, id, or beginning of its id; may be left out if there is only one.")
    private String unit = "";

    protected UnitVerb() {}

    /** The unit that was named, or the only one. */
    protected final IntegrationId unit(Workplace place) {
        if (!unit.isEmpty()) {
            return read(name -> UnitNames.unit(place, name), unit);
        }
        var units = UnitNames.active(place);
        if (units.size() != 1) {
            throw wrong("There are " + units.size() + " units within reach; name one with --unit.");
        }
        return units.get(0);
    }
}
