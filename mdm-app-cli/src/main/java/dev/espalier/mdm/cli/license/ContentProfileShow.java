package dev.espalier.mdm.cli.license;

import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Verb;
import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.domain.license.ContentProfileId;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "show",
        description = "Shows a content profile.",
        footer = {"", "Example:", "  mdm app profile show 3f0a…"})
final class ContentProfileShow extends Verb {
    @Parameters(paramLabel = "ID", description = "The profile's id.")
    private String id = "";

    ContentProfileShow() {}

    @Override
    protected ExitCode run(Workplace place) {
        var profile = done(place.session().contentProfiles().show(read(ContentProfileId::of, id)));
        place.output().cards(WorkColumns.PROFILE, Stream.of(profile));
        return ExitCode.DONE;
    }
}
