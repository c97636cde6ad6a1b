package dev.espalier.mdm.cli.content;

import dev.espalier.mdm.api.content.UnitRenewed;
import dev.espalier.mdm.cli.shared.Cell;
import dev.espalier.mdm.cli.shared.Column;
import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.domain.content.DownloaderFact;
import dev.espalier.mdm.domain.content.SourcedFact;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "renew",
        description = "Renews a unit's token with a newly downloaded file. Another unit's token is refused.",
        footer = {"", "Example:", "  mdm content renew \"Library\" sToken_for_North.vpptoken"})
final class ContentRenew extends NamedUnit {
    private static final List<Column<UnitRenewed>> COLUMNS = List.of(
            new Column<>("renewed", renewed -> Cell.text(renewed.integration().label())),
            new Column<>(
                    "token ends", renewed -> Cell.date(renewed.integration().expiresAt())),
            new Column<>(
                    "downloaded by",
                    renewed -> Cell.text(renewed.integration()
                            .known(DownloaderFact.APPLE_ACCOUNT)
                            .map(SourcedFact::value))),
            new Column<>("another person", renewed -> Cell.flag(renewed.otherPerson())),
            new Column<>("another token", renewed -> Cell.flag(renewed.otherToken())));

    @Parameters(paramLabel = "TOKEN-FILE", index = "1", description = "The file that the portal gave.")
    private Path file = Path.of("");

    ContentRenew() {}

    @Override
    protected ExitCode run(Workplace place) {
        byte[] content = bytes(file);
        place.output().show(COLUMNS, done(units(place).renew(unit(place), content)));
        return ExitCode.DONE;
    }
}
