package dev.espalier.mdm.cli.people;

import dev.espalier.mdm.domain.location.LocationId;
import dev.espalier.mdm.domain.people.Person;
import dev.espalier.mdm.domain.people.PersonId;
import java.util.List;

/** A person in a line. */
final class PersonForm {
    static final Form<Person> FORM = new Form<>(
            List.of("person", "locations"), List.of("managed_apple_account", "email", "name"), PersonForm::person);

    private PersonForm() {}

    private static Person person(Line line) {
        var person = Person.builder().id(new PersonId(line.required("person")));
        line.values("locations", ",;").forEach(location -> person.addLocations(new LocationId(location)));
        line.value("managed_apple_account").ifPresent(person::managedAppleAccount);
        line.value("email").ifPresent(person::email);
        line.value("name").ifPresent(person::name);
        return person.build();
    }
}
