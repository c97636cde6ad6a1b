package dev.espalier.mdm.cli.invite;

import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.ProgressBars;
import dev.espalier.mdm.cli.shared.Workplace;
import picocli.CommandLine.Command;

@Command(
        name = "proceed",
        description =
                "Goes on with what has been begun: registers and retires users, delivers letters, notes who accepted.",
        footer = {"", "Example:", "  mdm invite proceed"})
final class InviteProceed extends InviteVerb {
    InviteProceed() {}

    @Override
    protected ExitCode run(Workplace place) {
        try (var bars = new ProgressBars(place.surroundings())) {
            return Proceeding.shown(place, done(place.session().invitations().proceed(unit(place), bars)));
        }
    }
}
