package dev.espalier.mdm.cli.device;

import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Verb;
import dev.espalier.mdm.cli.shared.Workplace;
import picocli.CommandLine.Command;

@Command(
        name = "list",
        description = "Lists the profiles of the account.",
        footer = {"", "Example:", "  mdm profile list"})
final class ProfileList extends Verb {
    ProfileList() {}

    @Override
    protected ExitCode run(Workplace place) {
        place.output().list(ProfileColumns.LISTED, ProfileNames.all(place));
        return ExitCode.DONE;
    }
}
