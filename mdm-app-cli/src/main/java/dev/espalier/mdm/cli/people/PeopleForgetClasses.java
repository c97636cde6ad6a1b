package dev.espalier.mdm.cli.people;

import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Verb;
import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.domain.people.ClassId;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "forget-classes",
        description = "Removes classes with their members; the people stay.",
        footer = {"", "Example:", "  mdm people forget-classes 7b-math 8a-art"})
final class PeopleForgetClasses extends Verb {
    @Parameters(paramLabel = "CLASS", arity = "1..*", description = "At most 1000 ids of classes.")
    private List<String> classes = List.of();

    PeopleForgetClasses() {}

    @Override
    protected ExitCode run(Workplace place) {
        var named = classes.stream().map(typed -> read(ClassId::new, typed)).toList();
        int forgotten = done(place.session().people().forgetClasses(named));
        place.output().say(Counted.classes(forgotten) + " forgotten.");
        return ExitCode.DONE;
    }
}
