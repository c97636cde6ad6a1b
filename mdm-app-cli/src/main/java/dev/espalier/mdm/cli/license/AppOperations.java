package dev.espalier.mdm.cli.license;

import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.domain.shared.Page;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "operations",
        description = "Lists the changes that Apple was asked for, and how far each is (A30).",
        footer = {"", "Example:", "  mdm app operations --open"})
final class AppOperations extends UnitWork {
    @Option(names = "--open", description = "Only those that have not come to their end.")
    private boolean open;

    AppOperations() {}

    @Override
    protected ExitCode run(Workplace place) {
        var page = done(place.session().licenseWork().operations(unit(place), open, "", Page.MAX));
        place.output().list(WorkColumns.OPERATIONS, page.items().stream());
        return ExitCode.DONE;
    }
}
