package dev.espalier.mdm.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.domain.location.LocationId;
import dev.espalier.mdm.domain.people.ClassId;
import dev.espalier.mdm.domain.people.DirectoryAnswer;
import dev.espalier.mdm.domain.people.Person;
import dev.espalier.mdm.domain.people.PersonId;
import dev.espalier.mdm.domain.people.SchoolClass;
import dev.espalier.mdm.domain.shared.AccountId;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.failure.UnavailableException;
import dev.espalier.mdm.spi.people.Directory;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class RegistrarTest {
    private static final AccountId ACCOUNT = new AccountId("northwind");
    private static final PersonId GRACE = new PersonId("p-1");
    private static final PersonId NOBODY = new PersonId("p-2");
    private static final PersonId SKIPPED = new PersonId("p-3");

    private final Map<PersonId, DirectoryAnswer> answers = Map.of(
            GRACE,
            new DirectoryAnswer.Known(Person.builder().id(GRACE).build()),
            NOBODY,
            new DirectoryAnswer.Unknown());

    @Test
    void whoever_the_directory_does_not_speak_of_could_not_be_asked_about() {
        var registrar = new Registrar(answering(() -> answers));

        var heard = registrar.people(ACCOUNT, List.of(GRACE, NOBODY, SKIPPED, SKIPPED));

        assertThat(heard).containsAllEntriesOf(answers).containsEntry(SKIPPED, new DirectoryAnswer.Unavailable());
        assertThat(heard).hasSize(3);
    }

    @Test
    void of_a_directory_that_fails_everybody_is_unavailable_and_nobody_unknown() {
        var registrar = new Registrar(answering(() -> {
            throw new UnavailableException("The directory is down; ask again later.");
        }));

        assertThat(registrar.people(ACCOUNT, List.of(GRACE, NOBODY)).values())
                .hasSize(2)
                .containsOnly(new DirectoryAnswer.Unavailable());
    }

    @Test
    void nothing_is_not_an_empty_answer() {
        var empty = Page.<PersonId>last(List.of());
        var registrar = new Registrar(answering(() -> answers));

        assertThat(registrar.ask(() -> empty)).contains(empty);
        assertThat(registrar.<Page<PersonId>>ask(() -> {
                    throw new IllegalStateException("no connection");
                }))
                .isEmpty();
    }

    private static Directory answering(Supplier<Map<PersonId, DirectoryAnswer>> answers) {
        return new OneAnswer(answers);
    }

    private record OneAnswer(Supplier<Map<PersonId, DirectoryAnswer>> answers) implements Directory {

        @Override
        public Map<PersonId, DirectoryAnswer> find(AccountId account, Collection<PersonId> people) {
            return answers.get();
        }

        @Override
        public Page<Person> inLocations(AccountId account, Set<LocationId> locations, String after, int max) {
            return Page.last(List.of());
        }

        @Override
        public Optional<SchoolClass> schoolClass(AccountId account, ClassId id) {
            return Optional.empty();
        }

        @Override
        public Page<PersonId> members(AccountId account, ClassId id, String after, int max) {
            return Page.last(List.of());
        }

        @Override
        public Page<SchoolClass> taughtBy(AccountId account, PersonId teacher, String after, int max) {
            return Page.last(List.of());
        }
    }
}
