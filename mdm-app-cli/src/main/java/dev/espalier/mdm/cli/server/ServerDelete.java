package dev.espalier.mdm.cli.server;

import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Workplace;
import picocli.CommandLine.Command;

@Command(
        name = "delete",
        description = "Deletes an integration: its token and keys are destroyed, its devices are not updated any more,"
                + " their history stays readable. The number of devices must be repeated.",
        footer = {"", "Example:", "  mdm server delete \"Northwind MDM\" --confirm 2000"})
final class ServerDelete extends Confirmed {
    ServerDelete() {}

    @Override
    protected ExitCode run(Workplace place) {
        var id = server(place);
        warn(place, id, "would not be updated or given profiles any more.");
        var deleted = done(place.session().servers().delete(id, confirmed()));
        place.output()
                .say("Server " + deleted.label() + " is deleted; its token and keys are destroyed. mdm server show "
                        + id + " still reads its history.");
        return ExitCode.DONE;
    }
}
