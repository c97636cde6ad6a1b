package dev.espalier.mdm.cli.people;

import dev.espalier.mdm.api.people.ClassPart;
import dev.espalier.mdm.domain.location.LocationId;
import dev.espalier.mdm.domain.people.ClassId;
import dev.espalier.mdm.domain.people.PersonId;
import dev.espalier.mdm.domain.people.SchoolClass;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A part of a class in a line: one of its members, say. */
final class ClassForm {
    static final Form<ClassPart> FORM =
            new Form<>(List.of("class", "member"), List.of("label", "location", "teachers"), ClassForm::part);

    private ClassForm() {}

    private static ClassPart part(Line line) {
        var about =
                new ClassPart.About(line.value("label"), line.value("location").map(LocationId::new));
        var id = new ClassId(line.required("class"));
        about.label()
                .ifPresent(label -> SchoolClass.builder().id(id).label(label).build());
        return new ClassPart(id, about, people(line, "teachers"), people(line, "member"));
    }

    private static Set<PersonId> people(Line line, String column) {
        return line.values(column, "").stream().map(PersonId::new).collect(Collectors.toSet());
    }
}
