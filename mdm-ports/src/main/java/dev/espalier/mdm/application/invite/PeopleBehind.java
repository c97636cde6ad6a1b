package dev.espalier.mdm.application.invite;

import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.Registrar;
import dev.espalier.mdm.application.Session;
import dev.espalier.mdm.domain.access.AccessPolicy;
import dev.espalier.mdm.domain.location.LocationScope;
import dev.espalier.mdm.domain.people.DirectoryAnswer;
import dev.espalier.mdm.domain.people.Person;
import dev.espalier.mdm.domain.people.PersonId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The people behind users and invitations, as the directory knows them just now, and whom a caller reaches (rule X2). */
final class PeopleBehind {
    private final LocationScope reach;
    private final Map<PersonId, DirectoryAnswer> answers;

    private PeopleBehind(LocationScope reach, Map<PersonId, DirectoryAnswer> answers) {
        this.reach = reach;
        this.answers = answers;
    }

    /** Asks the directory about at most a page of people. */
    static PeopleBehind asked(Ports ports, Session session, Collection<PersonId> people) {
        var registrar = new Registrar(ports.directory());
        return new PeopleBehind(
                AccessPolicy.people(session.caller()),
                people.isEmpty() ? Map.of() : registrar.people(session.account(), people));
    }

    /** What the directory says. */
    DirectoryAnswer answer(PersonId person) {
        return answers.getOrDefault(person, new DirectoryAnswer.Unavailable());
    }

    /** The person, if the directory has them. */
    Optional<Person> person(PersonId person) {
        return answer(person).match(known -> Optional.of(known.person()), Optional::empty, Optional::empty);
    }

    /** Whether nothing can be said of a person, because the directory could not be asked. */
    boolean unavailable(PersonId person) {
        return answer(person).match(known -> false, () -> false, () -> true);
    }

    /** Whether the caller may deal with a person: everybody, or those of the caller's locations. */
    boolean reaches(PersonId person) {
        return reachesAll() || reach.admits(answer(person).locations());
    }

    /** Whether the caller may deal with anybody, also with users behind whom no person of ours stands. */
    boolean reachesAll() {
        return reach.admitsUnlocated();
    }
}
