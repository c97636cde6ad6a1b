package dev.espalier.mdm.cli.device;

import dev.espalier.mdm.cli.shared.Cell;
import dev.espalier.mdm.cli.shared.Column;
import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Verb;
import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.domain.device.Replacement;
import dev.espalier.mdm.domain.shared.SerialNumber;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "replacement",
        description = "Asks Apple which device another one came for.",
        footer = {"", "Example:", "  mdm device replacement DMPXK2ABCD12"})
final class DeviceReplacement extends Verb {
    private static final List<Column<Replacement>> COLUMNS = List.of(
            new Column<>("serial", came -> Cell.text(came.serial())),
            new Column<>("came for", came -> Cell.text(came.original())),
            new Column<>("on", came -> Cell.text(came.date())));

    @Parameters(paramLabel = "SERIAL", description = "The device that came.")
    private String serial = "";

    DeviceReplacement() {}

    @Override
    protected ExitCode run(Workplace place) {
        var devices = place.session().devices();
        var number = read(SerialNumber::new, serial);
        var here = done(devices.show(number)).get(0).device();
        place.output().show(COLUMNS, done(devices.replacement(here.server(), number)));
        return ExitCode.DONE;
    }
}
