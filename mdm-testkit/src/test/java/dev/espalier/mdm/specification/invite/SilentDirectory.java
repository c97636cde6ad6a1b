package dev.espalier.mdm.specification.invite;

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
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A directory that is out of order. */
final class SilentDirectory implements Directory {
    private static UnavailableException silence() {
        return new UnavailableException("The directory is out of order.");
    }

    @Override
    public Map<PersonId, DirectoryAnswer> find(AccountId account, Collection<PersonId> people) {
        throw silence();
    }

    @Override
    public Page<Person> inLocations(AccountId account, Set<LocationId> locations, String after, int max) {
        throw silence();
    }

    @Override
    public Optional<SchoolClass> schoolClass(AccountId account, ClassId id) {
        throw silence();
    }

    @Override
    public Page<PersonId> members(AccountId account, ClassId id, String after, int max) {
        throw silence();
    }

    @Override
    public Page<SchoolClass> taughtBy(AccountId account, PersonId teacher, String after, int max) {
        throw silence();
    }
}
