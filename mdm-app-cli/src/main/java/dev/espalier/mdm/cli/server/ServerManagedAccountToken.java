package dev.espalier.mdm.cli.server;

import dev.espalier.mdm.cli.shared.Cell;
import dev.espalier.mdm.cli.shared.Column;
import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.domain.shared.Secret;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

@Command(
        name = "managed-account-token",
        description = "Signs a token with which one device proves to Apple, now, that this product belongs to the"
                + " organization: the answer to GetToken for com.apple.maid.",
        footer = {"", "Example:", "  mdm server managed-account-token \"Northwind MDM\""})
final class ServerManagedAccountToken extends NamedServer {
    private static final List<Column<Secret>> COLUMNS =
            List.of(new Column<>("token", token -> Cell.text(token.reveal())));

    ServerManagedAccountToken() {}

    @Override
    protected ExitCode run(Workplace place) {
        var token = done(place.session().services().managedAccountToken(server(place)));
        place.output().list(COLUMNS, Stream.of(token));
        return ExitCode.DONE;
    }
}
