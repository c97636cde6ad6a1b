package dev.espalier.mdm.cli.location;

import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Verb;
import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.domain.shared.AccountId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "close",
        description = "Closes an account and destroys its secrets. This cannot be undone; its history stays.",
        footer = {"", "Example:", "  mdm account close northwind --yes"})
final class AccountClose extends Verb {
    @Parameters(paramLabel = "ACCOUNT", description = "Its id.")
    private String account = "";

    AccountClose() {}

    @Override
    protected ExitCode run(Workplace place) {
        var id = read(AccountId::new, account);
        if (!place.sure("Close account " + id + " and destroy its tokens and keys for good?")) {
            throw wrong("Nothing was closed: closing an account needs a yes, typed or as --yes.");
        }
        place.output().show(AccountColumns.ALL, read(same -> place.operator().close(id), account));
        return ExitCode.DONE;
    }
}
