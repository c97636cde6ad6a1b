package dev.espalier.mdm.cli.content;

import dev.espalier.mdm.cli.credential.Guides;
import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Workplace;
import picocli.CommandLine.Command;

@Command(
        name = "renewal",
        description = "Says what is needed and what to do to renew a unit's token (G1, G2, T4).",
        footer = {"", "Example:", "  mdm content renewal \"Library\""})
final class ContentRenewal extends NamedUnit {
    ContentRenewal() {}

    @Override
    protected ExitCode run(Workplace place) {
        Guides.show(place, done(units(place).renewal(unit(place))));
        return ExitCode.DONE;
    }
}
