package dev.espalier.mdm.cli.license;

import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.domain.shared.Page;
import picocli.CommandLine.Command;

@Command(
        name = "installable",
        description = "Lists what may be installed now, because Apple confirmed the license (A31).",
        footer = {"", "Example:", "  mdm app installable"})
final class AppInstallable extends UnitWork {

    AppInstallable() {}

    @Override
    protected ExitCode run(Workplace place) {
        var page = done(place.session().licenseWork().installable(unit(place), "", Page.MAX));
        place.output().list(WorkColumns.INSTALLABLE, page.items().stream());
        return ExitCode.DONE;
    }
}
