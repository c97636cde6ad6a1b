package dev.espalier.mdm.cli.server;

import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Verb;
import dev.espalier.mdm.cli.shared.Workplace;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "open",
        description =
                "Opens a token file and shows what is in it, secrets masked. Nothing is stored, Apple is not asked.",
        footer = {"", "Example:", "  mdm server open \"Northwind MDM\" Northwind_MDM_smime.p7m"})
final class ServerOpen extends Verb {
    @Parameters(paramLabel = "SERVER", index = "0", description = "The draft or server, by label, id or its beginning.")
    private String server = "";

    @Parameters(paramLabel = "TOKEN-FILE", index = "1", description = "The file that the portal gave.")
    private Path file = Path.of("");

    ServerOpen() {}

    @Override
    protected ExitCode run(Workplace place) {
        byte[] content = bytes(file);
        var id = read(name -> ServerNames.either(place, name), server);
        place.output().show(TokenColumns.ALL, done(place.session().servers().open(id, content)));
        return ExitCode.DONE;
    }
}
