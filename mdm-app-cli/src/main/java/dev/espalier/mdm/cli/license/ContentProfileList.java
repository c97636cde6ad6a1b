package dev.espalier.mdm.cli.license;

import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Verb;
import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.domain.license.AssetKey;
import dev.espalier.mdm.domain.shared.Page;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "list",
        description = "Lists what goes to whom; with an item, the profiles that include it (A22).",
        footer = {"", "Example:", "  mdm app profile list --item 408709785"})
final class ContentProfileList extends Verb {
    @Option(names = "--item", paramLabel = "ITEM", description = "Only profiles that include it.")
    private String item = "";

    ContentProfileList() {}

    @Override
    protected ExitCode run(Workplace place) {
        var profiles = place.session().contentProfiles();
        var listed =
                item.isEmpty() ? profiles.list("", Page.MAX).items() : profiles.including(read(AssetKey::parse, item));
        place.output().list(WorkColumns.PROFILE, listed.stream());
        return ExitCode.DONE;
    }
}
