package dev.espalier.mdm.cli.server;

import dev.espalier.mdm.api.device.UpdateRequest;
import dev.espalier.mdm.cli.credential.Guides;
import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Verb;
import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.domain.shared.IntegrationId;
import java.nio.file.Path;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "complete",
        description = "Completes a draft with the portal's token file: shows what is in it, integrates the server, and"
                + " reads its devices at once.",
        footer = {"", "Example:", "  mdm server complete \"Northwind MDM\" Northwind_MDM_smime.p7m"})
final class ServerComplete extends Verb {
    @Parameters(paramLabel = "DRAFT", index = "0", description = "The draft, by label, id or beginning of its id.")
    private String draft = "";

    @Parameters(paramLabel = "TOKEN-FILE", index = "1", description = "The file that the portal gave.")
    private Path file = Path.of("");

    @Option(names = "--no-update", description = "Leave the first reading of the devices for later.")
    private boolean later;

    ServerComplete() {}

    @Override
    protected ExitCode run(Workplace place) {
        byte[] content = bytes(file);
        var id = read(name -> ServerNames.draft(place, name), draft);
        complete(place, id, content);
        var ending = later ? ExitCode.DONE : UpdateRun.of(place).run(UpdateRequest.of(id));
        Guides.next(place, done(place.session().devices().fleet(id)).next());
        return ending;
    }

    private static void complete(Workplace place, IntegrationId id, byte[] content) {
        var servers = place.session().servers();
        place.output().head("The token");
        place.output().cards(TokenColumns.ALL, Stream.of(done(servers.open(id, content))));
        done(servers.complete(id, content));
        place.output().head("The server");
        place.output().cards(ServerColumns.SHOWN, Stream.of(ServerSheet.of(place, done(servers.show(id)))));
    }
}
