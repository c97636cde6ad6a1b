package dev.espalier.mdm.cli.people;

import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Verb;
import dev.espalier.mdm.cli.shared.Workplace;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "import",
        description = "Adds the people in a CSV file, or replaces what was known of them. It may be of any length.",
        footer = {
            "",
            "The file is UTF-8 and begins with a line of column names: person, locations, and, if known,",
            "managed_apple_account, email, name. Several locations are set apart by blanks. A person is named by a",
            "pseudonymous id of yours. A bad line changes nothing; the others are taken.",
            "",
            "Example:",
            "  mdm people import people.csv"
        })
final class PeopleImport extends Verb {
    @Parameters(paramLabel = "FILE", description = "The CSV file.")
    private Path file = Path.of("");

    PeopleImport() {}

    @Override
    protected ExitCode run(Workplace place) throws IOException {
        try (var content = open(file);
                var lines = read(
                        form -> new CsvLines<>(content, PersonForm.FORM, Taking.complaint(place)), file.toString())) {
            var taking = new Taking(place, lines);
            var report = done(place.session().people().importPeople(lines, taking));
            return taking.ended(report, Counted.people(report.stored()) + " imported.");
        }
    }
}
