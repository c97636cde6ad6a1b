package dev.espalier.mdm.cli.license;

import dev.espalier.mdm.cli.content.UnitVerb;
import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.invite.ClientUserId;
import dev.espalier.mdm.domain.license.Assignee;
import dev.espalier.mdm.domain.people.PersonId;
import dev.espalier.mdm.domain.shared.SerialNumber;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A verb about the licenses of one unit. */
abstract class UnitWork extends UnitVerb {
    static final String PERSON = "person:";
    private static final String USER = "user:";

    UnitWork() {}

    /** Serial numbers, people as {@code person:ID}, and users as Apple knows them as {@code user:ID}. */
    Set<Assignee> assignees(Workplace place, List<String> typed) {
        var all = new TreeSet<Assignee>();
        typed.stream()
                .filter(text -> !text.startsWith(PERSON))
                .forEach(text -> all.add(read(UnitWork::assignee, text)));
        all.addAll(users(
                place, typed.stream().filter(text -> text.startsWith(PERSON)).toList()));
        return all;
    }

    static Assignee assignee(String text) {
        return text.startsWith(USER)
                ? new Assignee.ToUser(new ClientUserId(text.substring(USER.length())))
                : new Assignee.ToDevice(new SerialNumber(text));
    }

    private List<Assignee> users(Workplace place, List<String> typed) {
        if (typed.isEmpty()) {
            return List.of();
        }
        var people = typed.stream().map(this::person).toList();
        var names = done(place.session().users().pseudonyms(people));
        return people.stream()
                .map(person -> Optional.ofNullable(names.get(person))
                        .map(name -> (Assignee) new Assignee.ToUser(name))
                        .orElseThrow(() -> wrong(
                                "Nobody within reach is called '" + person + "'; mdm people list shows" + " who is.")))
                .toList();
    }

    /** A person who was typed as {@code person:ID}. */
    final PersonId person(String text) {
        return read(PersonId::new, text.substring(PERSON.length()));
    }

    static void stopped(Workplace place, Optional<Refusal> refusal) {
        refusal.ifPresent(reason ->
                place.output().say(reason.rule() + ": " + place.messages().sentence(reason)));
    }
}
