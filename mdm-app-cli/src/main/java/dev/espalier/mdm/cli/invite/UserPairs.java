package dev.espalier.mdm.cli.invite;

import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Pages;
import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.domain.shared.Page;
import picocli.CommandLine.Command;

@Command(
        name = "pairs",
        description = "Lists pairs of our users who are bound to one Apple Account (I11).",
        footer = {"", "Example:", "  mdm user pairs"})
final class UserPairs extends InviteVerb {
    UserPairs() {}

    @Override
    protected ExitCode run(Workplace place) {
        var unit = unit(place);
        var users = place.session().users();
        place.output().list(InviteColumns.PAIR, Pages.all(after -> done(users.pairs(unit, after, Page.MAX))));
        return ExitCode.DONE;
    }
}
