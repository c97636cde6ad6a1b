package dev.espalier.mdm.cli.server;

import dev.espalier.mdm.cli.credential.Guides;
import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Workplace;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "replace",
        description = "Puts another Apple server behind an integration. The devices of the old one are left behind, so"
                + " their number must be repeated.",
        footer = {"", "Example:", "  mdm server replace \"Northwind MDM\" Other_smime.p7m --confirm 2000"})
final class ServerReplace extends Confirmed {
    @Parameters(paramLabel = "TOKEN-FILE", index = "1", description = "The other server's token file.")
    private Path file = Path.of("");

    ServerReplace() {}

    @Override
    protected ExitCode run(Workplace place) {
        byte[] content = bytes(file);
        var id = server(place);
        warn(place, id, "would be left behind with the old server.");
        var servers = place.session().servers();
        done(servers.replace(id, content, confirmed()));
        place.output().show(ServerColumns.SHOWN, ServerSheet.of(place, done(servers.show(id))));
        Guides.next(place.output(), "read the new server's devices with: mdm device update " + id);
        return ExitCode.DONE;
    }
}
