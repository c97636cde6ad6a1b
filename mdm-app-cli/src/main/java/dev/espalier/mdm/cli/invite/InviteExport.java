package dev.espalier.mdm.cli.invite;

import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Pages;
import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.domain.shared.Page;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "export",
        description =
                "Downloads invitations with their links (I6). A link is a credential: the journal says who downloaded.",
        footer = {"", "Example:", "  mdm invite export --state pending -o csv > links.csv"})
final class InviteExport extends InviteVerb {
    @Mixin
    private InvitationChoice choice = new InvitationChoice();

    InviteExport() {}

    @Override
    protected ExitCode run(Workplace place) {
        var unit = unit(place);
        var filter = choice.filter(this);
        var invitations = place.session().invitations();
        place.output()
                .list(
                        InviteColumns.EXPORT,
                        Pages.all(after -> done(invitations.download(unit, filter, after, Page.MAX))));
        return ExitCode.DONE;
    }
}
