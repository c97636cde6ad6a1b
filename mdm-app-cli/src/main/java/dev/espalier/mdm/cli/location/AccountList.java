package dev.espalier.mdm.cli.location;

import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Pages;
import dev.espalier.mdm.cli.shared.Verb;
import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.domain.shared.Page;
import picocli.CommandLine.Command;

@Command(
        name = "list",
        description = "Lists accounts, closed ones too.",
        footer = {"", "Example:", "  mdm account list -o json"})
final class AccountList extends Verb {
    AccountList() {}

    @Override
    protected ExitCode run(Workplace place) {
        place.output()
                .list(AccountColumns.ALL, Pages.all(after -> place.operator().list(after, Page.MAX)));
        return ExitCode.DONE;
    }
}
