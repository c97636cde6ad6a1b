package dev.espalier.mdm.cli.content;

import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.domain.content.UnitSwitch;
import picocli.CommandLine.Parameters;

/** A verb that turns a switch of a unit. */
abstract class SwitchVerb extends NamedUnit {
    private final UnitSwitch which;

    @Parameters(paramLabel = "on|off", index = "1", description = "On or off.")
    private Position position = Position.OFF;

    SwitchVerb(UnitSwitch which) {
        this.which = which;
    }

    @Override
    protected final ExitCode run(Workplace place) {
        var id = unit(place);
        var units = units(place);
        done(position == Position.ON ? units.switchOn(id, which) : units.switchOff(id, which));
        return shown(place, id);
    }

    /** Where a switch can stand. */
    enum Position {
        ON,
        OFF
    }
}
