package dev.espalier.mdm.cli.invite;

import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Workplace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "list",
        description = "Lists who was invited, how, and what came of it (I1), without links.",
        footer = {"", "Examples:", "  mdm invite list --state pending", "  mdm invite list --all -o csv > invited.csv"})
final class InviteList extends InviteVerb {
    @Mixin
    private InvitationChoice choice = new InvitationChoice();

    @Option(names = "--limit", paramLabel = "N", description = "At most this many; 100 unless said otherwise.")
    private long limit = 100;

    @Option(names = "--all", description = "All of them, however many.")
    private boolean all;

    InviteList() {}

    @Override
    protected ExitCode run(Workplace place) {
        var shown = new Limited(all ? Long.MAX_VALUE - 1 : limit);
        place.output().list(InviteColumns.INVITATION, shown.of(views(place, unit(place), choice.filter(this))));
        shown.say(place, "invitations");
        return ExitCode.DONE;
    }
}
