package dev.espalier.mdm.cli.content;

import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Workplace;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "replace",
        description = "Puts another unit behind an integration. Assigned licenses of the old one are left behind, so t"
                + "heir number must be repeated.",
        footer = {"", "Example:", "  mdm content replace \"Library\" other.vpptoken --confirm 300"})
final class ContentReplace extends NamedUnit {
    private static final long NOT_CONFIRMED = -1;

    @Option(names = "--confirm", paramLabel = "N", description = "The number of assigned licenses, repeated by you.")
    private long confirmed = NOT_CONFIRMED;

    @Parameters(paramLabel = "TOKEN-FILE", index = "1", description = "The file that the portal gave.")
    private Path file = Path.of("");

    ContentReplace() {}

    @Override
    protected ExitCode run(Workplace place) {
        byte[] content = bytes(file);
        var id = unit(place);
        done(units(place).replace(id, content, confirmed));
        return shown(place, id);
    }
}
