package dev.espalier.mdm.cli.content;

import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Workplace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "delete",
        description = "Deletes an integration: its token is destroyed, assigned licenses stay as they are, its history"
                + " stays readable. The number of assigned licenses must be repeated.",
        footer = {"", "Example:", "  mdm content delete \"Library\" --confirm 300"})
final class ContentDelete extends NamedUnit {
    private static final long NOT_CONFIRMED = -1;

    @Option(names = "--confirm", paramLabel = "N", description = "The number of assigned licenses, repeated by you.")
    private long confirmed = NOT_CONFIRMED;

    ContentDelete() {}

    @Override
    protected ExitCode run(Workplace place) {
        var id = unit(place);
        var deleted = done(units(place).delete(id, confirmed));
        place.output()
                .say("Unit " + deleted.label() + " is deleted; its token is destroyed. mdm content show " + id
                        + " still reads its history.");
        return ExitCode.DONE;
    }
}
