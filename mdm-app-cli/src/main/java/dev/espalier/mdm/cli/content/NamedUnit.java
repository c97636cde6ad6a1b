package dev.espalier.mdm.cli.content;

import dev.espalier.mdm.api.content.ContentUnits;
import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Verb;
import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.domain.shared.IntegrationId;
import picocli.CommandLine.Parameters;

/** A verb whose first argument is a unit of Apps and Books. */
public abstract class NamedUnit extends Verb {
    @Parameters(paramLabel = "UNIT", index = "0", description = "The unit's label, id, or beginning of its id.")
    private String unit = "";

    protected NamedUnit() {}

    protected final IntegrationId unit(Workplace place) {
        return read(name -> UnitNames.unit(place, name), unit);
    }

    /** Shows the unit as it is now. */
    static ExitCode shown(Workplace place, IntegrationId id) {
        place.output().show(UnitColumns.SHOWN, new UnitSheet(done(units(place).show(id)), place.now()));
        return ExitCode.DONE;
    }

    static ContentUnits units(Workplace place) {
        return place.session().content();
    }
}
