package dev.espalier.mdm.cli.server;

import dev.espalier.mdm.api.server.Renewal;
import dev.espalier.mdm.cli.shared.Cell;
import dev.espalier.mdm.cli.shared.Column;
import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Workplace;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "renew",
        description = "Renews a server's token with a newly downloaded file. Another server's token is refused.",
        footer = {"", "Example:", "  mdm server renew \"Northwind MDM\" Northwind_MDM_smime.p7m"})
final class ServerRenew extends NamedServer {
    private static final List<Column<Renewal>> COLUMNS = List.of(
            new Column<>("renewed", renewal -> Cell.text(renewal.integration().label())),
            new Column<>(
                    "token ends",
                    renewal -> Cell.date(renewal.integration().token().expiresAt())),
            new Column<>(
                    "downloaded by",
                    renewal -> Cell.text(renewal.integration().details().adminId())),
            new Column<>("another person", renewal -> Cell.flag(renewal.otherPerson())),
            new Column<>("another token key", renewal -> Cell.flag(renewal.otherConsumerKey())),
            new Column<>("new certificate", renewal -> Cell.flag(renewal.newCertificate())));

    @Parameters(paramLabel = "TOKEN-FILE", index = "1", description = "The file that the portal gave.")
    private Path file = Path.of("");

    ServerRenew() {}

    @Override
    protected ExitCode run(Workplace place) {
        byte[] content = bytes(file);
        var renewal = done(place.session().servers().renew(server(place), content));
        place.output().show(COLUMNS, renewal);
        return ExitCode.DONE;
    }
}
