package dev.espalier.mdm.cli.server;

import dev.espalier.mdm.cli.shared.Cell;
import dev.espalier.mdm.cli.shared.Column;
import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.domain.server.BetaToken;
import java.util.List;
import picocli.CommandLine.Command;

@Command(
        name = "beta-tokens",
        description =
                "Lists what lets the organization's devices into betas. It is for use now: nothing of it is kept, and"
                        + " that you saw it is written down.",
        footer = {"", "Example:", "  mdm server beta-tokens \"Northwind MDM\" -o json"})
final class ServerBetaTokens extends NamedServer {
    private static final List<Column<BetaToken>> COLUMNS = List.of(
            new Column<>("os", beta -> Cell.text(beta.os())),
            new Column<>("title", beta -> Cell.text(beta.title())),
            new Column<>("token", beta -> Cell.text(beta.token().reveal())));

    ServerBetaTokens() {}

    @Override
    protected ExitCode run(Workplace place) {
        var tokens = done(place.session().services().betaTokens(server(place)));
        place.output().list(COLUMNS, tokens.stream());
        return ExitCode.DONE;
    }
}
