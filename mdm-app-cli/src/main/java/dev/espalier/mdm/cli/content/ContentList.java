package dev.espalier.mdm.cli.content;

import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Verb;
import dev.espalier.mdm.cli.shared.Workplace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "list",
        description = "Lists the units within reach, from what is stored.",
        footer = {"", "Example:", "  mdm content list --as leader:u-3@north"})
final class ContentList extends Verb {
    @Option(names = "--deleted", description = "Show deleted ones too.")
    private boolean deleted;

    ContentList() {}

    @Override
    protected ExitCode run(Workplace place) {
        var units = UnitNames.all(place)
                .filter(view -> deleted || view.integration().active());
        place.output().list(UnitColumns.LISTED, units);
        return ExitCode.DONE;
    }
}
