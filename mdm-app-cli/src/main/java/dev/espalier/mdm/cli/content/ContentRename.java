package dev.espalier.mdm.cli.content;

import dev.espalier.mdm.api.content.UnitChange;
import dev.espalier.mdm.domain.content.ContentIntegration;
import dev.espalier.mdm.domain.shared.IntegrationLabel;
import dev.espalier.mdm.domain.shared.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "rename",
        description = "Gives a unit another label.",
        footer = {"", "Example:", "  mdm content rename \"Library\" \"Library north\" --if-version 3"})
final class ContentRename extends UnitEdit {
    @Parameters(paramLabel = "LABEL", index = "1", description = "The new label.")
    private String label = "";

    ContentRename() {}

    @Override
    UnitChange change(ContentIntegration stored, Version from) {
        return new UnitChange(stored.id(), from, read(IntegrationLabel::new, label), stored.scope(), 0);
    }
}
