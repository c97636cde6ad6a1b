package dev.espalier.mdm.cli.license;

import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Verb;
import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.domain.shared.Page;
import picocli.CommandLine.Command;

@Command(
        name = "shortage",
        description = "Lists who waits for a license, and since when (A29).",
        footer = {"", "Example:", "  mdm app shortage"})
final class AppShortage extends Verb {

    AppShortage() {}

    @Override
    protected ExitCode run(Workplace place) {
        var page = done(place.session().licenseWork().waiting("", Page.MAX));
        place.output().list(WorkColumns.WAITING, page.items().stream());
        return ExitCode.DONE;
    }
}
