package dev.espalier.mdm.cli.content;

import dev.espalier.mdm.cli.credential.Guides;
import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Verb;
import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.domain.content.ContentGuidance;
import dev.espalier.mdm.domain.shared.IntegrationLabel;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "add",
        description = "Integrates a unit of Apps and Books with its content token, and leaves our mark on it unless it"
                + " is another product's.",
        footer = {"", "Example:", "  mdm content add \"Library\" sToken_for_North.vpptoken"})
final class ContentAdd extends Verb {
    @Parameters(paramLabel = "LABEL", index = "0", description = "Our name for the unit.")
    private String label = "";

    @Parameters(paramLabel = "TOKEN-FILE", index = "1", description = "The file that the portal gave.")
    private Path file = Path.of("");

    ContentAdd() {}

    @Override
    protected ExitCode run(Workplace place) {
        byte[] content = bytes(file);
        var unit = done(place.session().content().integrate(read(IntegrationLabel::new, label), content));
        var code = NamedUnit.shown(place, unit.id());
        Guides.next(place, List.of(ContentGuidance.afterIntegration(unit)));
        return code;
    }
}
