package dev.espalier.mdm.application;

import dev.espalier.mdm.domain.people.DirectoryAnswer;
import dev.espalier.mdm.domain.people.PersonId;
import dev.espalier.mdm.domain.shared.AccountId;
import dev.espalier.mdm.spi.people.Directory;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Asks the product's directory, which may be out of order. */
public final class Registrar {
    private final Directory directory;

    /** Answers come from this directory. */
    public Registrar(Directory directory) {
        this.directory = directory;
    }

    /** What is known of each of at most 1000 people; "unavailable" for whoever the directory does not speak of. */
    public Map<PersonId, DirectoryAnswer> people(AccountId account, Collection<PersonId> people) {
        var answers = ask(() -> directory.find(account, people)).orElse(Map.of());
        return people.stream()
                .distinct()
                .collect(Collectors.toMap(
                        person -> person, person -> answers.getOrDefault(person, new DirectoryAnswer.Unavailable())));
    }

    /** What the directory answers, or nothing if it could not be asked. */
    public <T> Optional<T> ask(Supplier<T> question) {
        try {
            return Optional.of(question.get());
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }
}
