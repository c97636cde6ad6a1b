package dev.espalier.mdm.application;

import dev.espalier.mdm.domain.location.LocationId;
import dev.espalier.mdm.domain.people.ClassId;
import dev.espalier.mdm.domain.people.DirectoryAnswer;
import dev.espalier.mdm.domain.people.Person;
import dev.espalier.mdm.domain.people.PersonId;
import dev.espalier.mdm.domain.people.SchoolClass;
import dev.espalier.mdm.domain.shared.AccountId;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.spi.UnitOfWork;
import dev.espalier.mdm.spi.people.Directory;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The directory of a product that has none of its own: what the library was told. */
public record StoredDirectory(UnitOfWork unitOfWork) implements Directory {

    @Override
    public Map<PersonId, DirectoryAnswer> find(AccountId account, Collection<PersonId> people) {
        var known = unitOfWork.inTransaction(account, stores -> stores.people().find(people));
        return people.stream().distinct().collect(Collectors.toMap(Function.identity(), one -> answer(known, one)));
    }

    private static DirectoryAnswer answer(Map<PersonId, Person> known, PersonId id) {
        var person = known.get(id);
        return person == null ? new DirectoryAnswer.Unknown() : new DirectoryAnswer.Known(person);
    }

    @Override
    public Page<Person> inLocations(AccountId account, Set<LocationId> locations, String after, int max) {
        return unitOfWork.inTransaction(account, stores -> stores.people().inLocations(locations, after, max));
    }

    @Override
    public Optional<SchoolClass> schoolClass(AccountId account, ClassId id) {
        var found = unitOfWork.inTransaction(account, stores -> stores.classes().find(List.of(id)));
        return Optional.ofNullable(found.get(id));
    }

    @Override
    public Page<PersonId> members(AccountId account, ClassId id, String after, int max) {
        return unitOfWork.inTransaction(account, stores -> stores.classes().members(id, after, max));
    }

    @Override
    public Page<SchoolClass> taughtBy(AccountId account, PersonId teacher, String after, int max) {
        return unitOfWork.inTransaction(account, stores -> stores.classes().taughtBy(teacher, after, max));
    }
}
