package dev.espalier.mdm.specification.crash;

import static dev.espalier.mdm.testkit.people.People.aPersonAt;

import dev.espalier.mdm.api.people.ClassPart;
import dev.espalier.mdm.api.people.ImportListener;
import dev.espalier.mdm.domain.location.LocationId;
import dev.espalier.mdm.domain.people.ClassId;
import dev.espalier.mdm.domain.people.PersonId;
import dev.espalier.mdm.sdk.AccountSession;
import dev.espalier.mdm.specification.School;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Processes die while people and classes are imported. */
class PeopleCrashTest {
    private static final ClassId MATH = new ClassId("7b");

    @Test
    void an_import_that_dies_at_any_step_is_simply_made_again() {
        Deaths.every(new Story<PersonId>() {
            @Override
            public PersonId prepared(School school) {
                var dropout = new PersonId("p-9999");
                var people = school.administrator().people();
                people.importPeople(List.of(aPersonAt("p-9999", "north")).iterator(), ImportListener.none());
                people.importClasses(List.of(part(9999)).iterator(), ImportListener.none());
                school.clock.advance(Duration.ofDays(1));
                return dropout;
            }

            @Override
            public void told(School school, AccountSession session, PersonId dropout) {
                session.people().importPeople(list(number -> aPersonAt("p-" + number, "south")), ImportListener.none());
                session.people().importClasses(list(PeopleCrashTest::part), ImportListener.none());
                session.people().locate(dropout, Set.of(new LocationId("north"), new LocationId("south")));
                session.people().forget(List.of(new PersonId("p-0")));
            }

            @Override
            public Object end(School school, PersonId dropout) {
                var people = school.administrator().people();
                var first = people.members(MATH, "", 1000).orElseThrow();
                return List.of(
                        people.show(dropout).orElseThrow(),
                        people.list(Set.of(), "p-1500", 1000).items(),
                        people.find(List.of(new PersonId("p-0"))),
                        first.items(),
                        people.members(MATH, first.next().orElseThrow(), 1000)
                                .orElseThrow()
                                .items());
            }
        });
    }

    private static <T> Iterator<T> list(IntFunction<T> entry) {
        return IntStream.range(0, 1500).mapToObj(entry).iterator();
    }

    private static ClassPart part(int number) {
        var about = new ClassPart.About(Optional.empty(), Optional.empty());
        return new ClassPart(MATH, about, Set.of(), Set.of(new PersonId("p-" + number)));
    }
}
