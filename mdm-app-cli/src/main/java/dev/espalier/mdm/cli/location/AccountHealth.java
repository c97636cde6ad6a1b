package dev.espalier.mdm.cli.location;

import dev.espalier.mdm.cli.health.Findings;
import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Verb;
import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.domain.shared.AccountId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "health",
        description = "Says how an account stands, as its administrator would see it. Exit code 6: not good.",
        footer = {"", "Example:", "  mdm account health northwind"})
final class AccountHealth extends Verb {
    @Parameters(paramLabel = "ACCOUNT", description = "Its id.")
    private String account = "";

    AccountHealth() {}

    @Override
    protected ExitCode run(Workplace place) {
        var id = read(AccountId::new, account);
        return Findings.show(place, read(same -> place.operator().health(id), account));
    }
}
