package dev.espalier.mdm.cli.location;

import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Verb;
import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.domain.shared.AccountId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "open",
        description = "Opens an account.",
        footer = {"", "Example:", "  mdm account open northwind \"Northwind Schools\""})
final class AccountOpen extends Verb {
    @Parameters(
            paramLabel = "ACCOUNT",
            index = "0",
            description = "Its id: letters, digits, dots, underscores, hyphens.")
    private String account = "";

    @Parameters(
            paramLabel = "NAME",
            index = "1",
            arity = "0..1",
            description = "Its name for people; the id if left out.")
    private String name = "";

    AccountOpen() {}

    @Override
    protected ExitCode run(Workplace place) {
        var id = read(AccountId::new, account);
        var opened = read(same -> place.operator().open(id, name.isBlank() ? same : name), account);
        place.output().show(AccountColumns.ALL, opened);
        return ExitCode.DONE;
    }
}
