package dev.espalier.mdm.cli.people;

import dev.espalier.mdm.api.people.ImportReport;
import dev.espalier.mdm.cli.shared.Ages;
import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Pages;
import dev.espalier.mdm.cli.shared.Verb;
import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.domain.shared.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "classes",
        description = "Lists the classes, or takes them from a CSV file with a line for each member.",
        footer = {
            "",
            "The file is UTF-8 and begins with a line of column names: class, member, and, if known, label, location,",
            "teachers. Several members or teachers are set apart by blanks; all of them have to be imported before.",
            "A class has afterwards the members and teachers that the file names, if no line of it was bad; classes that",
            "it does not name stay as they are.",
            "",
            "Examples:",
            "  mdm people classes",
            "  mdm people classes classes.csv"
        })
final class PeopleClasses extends Verb {
    @Parameters(paramLabel = "FILE", arity = "0..1", description = "The CSV file.")
    private Optional<Path> file = Optional.empty();

    PeopleClasses() {}

    @Override
    protected ExitCode run(Workplace place) throws IOException {
        if (file.isPresent()) {
            return taken(place, file.get());
        }
        var people = place.session().people();
        place.output().list(PeopleColumns.CLASS, Pages.all(after -> people.listClasses(Set.of(), after, Page.MAX)));
        return ExitCode.DONE;
    }

    private ExitCode taken(Workplace place, Path named) throws IOException {
        try (var content = open(named);
                var lines = read(
                        form -> new CsvLines<>(content, ClassForm.FORM, Taking.complaint(place)), named.toString())) {
            var taking = new Taking(place, lines);
            var report = done(place.session().people().importClasses(lines, taking));
            return taking.ended(report, sentence(report));
        }
    }

    private static String sentence(ImportReport report) {
        String gone = report.gone() == 0 ? "" : " " + Ages.count(report.gone(), "member") + " left their classes.";
        return Ages.count(report.stored(), "line") + " about classes imported." + gone;
    }
}
