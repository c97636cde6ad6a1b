package dev.espalier.mdm.cli.content;

import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.domain.content.DownloaderFact;
import java.util.EnumMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "note",
        description = "Notes what Apple may not tell about a token: organization id, Apple Account, e-mail. Earlier no"
                + "tes are replaced.",
        footer = {"", "Example:", "  mdm content note \"Library\" --email ada@northwind.example"})
final class ContentNote extends NamedUnit {
    @Option(names = "--organization-id", paramLabel = "ID", description = "The organization's id at Apple.")
    private String organizationId = "";

    @Option(
            names = "--apple-account",
            paramLabel = "ACCOUNT",
            description = "The Apple Account of whoever downloaded it.")
    private String appleAccount = "";

    @Option(names = "--email", paramLabel = "ADDRESS", description = "That person's e-mail address.")
    private String email = "";

    ContentNote() {}

    @Override
    protected ExitCode run(Workplace place) {
        var id = unit(place);
        var notes = new EnumMap<DownloaderFact, String>(DownloaderFact.class);
        notes.put(DownloaderFact.ORGANIZATION_ID, organizationId);
        notes.put(DownloaderFact.APPLE_ACCOUNT, appleAccount);
        notes.put(DownloaderFact.EMAIL, email);
        done(units(place).note(id, notes));
        return shown(place, id);
    }
}
