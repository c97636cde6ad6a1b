package dev.espalier.mdm.cli.content;

import dev.espalier.mdm.cli.credential.Guides;
import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Verb;
import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.domain.shared.IntegrationLabel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "guidance",
        description = "Says what is needed and what to do to integrate a unit (G1, G2). It changes nothing.",
        footer = {"", "Example:", "  mdm content guidance \"Library\""})
final class ContentGuide extends Verb {
    @Parameters(paramLabel = "LABEL", index = "0", description = "Our name for the unit.")
    private String label = "";

    ContentGuide() {}

    @Override
    protected ExitCode run(Workplace place) {
        Guides.show(place, place.session().content().guidance(read(IntegrationLabel::new, label)));
        return ExitCode.DONE;
    }
}
