package dev.espalier.mdm.cli.server;

import dev.espalier.mdm.cli.credential.Guides;
import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Workplace;
import picocli.CommandLine.Command;

@Command(
        name = "show",
        description = "Shows a server from what is stored, with its age: also when its token is dead.",
        footer = {"", "Example:", "  mdm server show \"Northwind MDM\""})
final class ServerShow extends NamedServer {
    ServerShow() {}

    @Override
    protected ExitCode run(Workplace place) {
        var view = done(place.session().servers().show(server(place)));
        var sheet = ServerSheet.of(place, view);
        place.output().show(ServerColumns.SHOWN, sheet);
        Guides.next(place, sheet.fleet().next());
        return ExitCode.DONE;
    }
}
