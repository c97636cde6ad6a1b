package dev.espalier.mdm.cli.invite;

import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Workplace;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "show",
        description = "Shows a user as Apple has it.",
        footer = {"", "Examples:", "  mdm user show p-17", "  mdm user show user:4093f6de-1f7e-4b51-8a53-f1a5c9a3f1d2"})
final class UserShow extends UserVerb {
    @Parameters(paramLabel = "WHO", description = "A person, or user:ID as Apple knows the user.")
    private String who = "";

    UserShow() {}

    @Override
    protected ExitCode run(Workplace place) {
        var view = done(place.session().users().show(unit(place), user(place, who)));
        place.output().cards(InviteColumns.USER, Stream.of(view));
        return ExitCode.DONE;
    }
}
