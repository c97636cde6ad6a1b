package dev.espalier.mdm.testkit.memory;

import dev.espalier.mdm.domain.location.LocationId;
import dev.espalier.mdm.domain.people.ClassId;
import dev.espalier.mdm.domain.people.Membership;
import dev.espalier.mdm.domain.people.PersonId;
import dev.espalier.mdm.domain.people.SchoolClass;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.spi.people.ClassStore;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Classes; a class is kept without its teachers, who have rows of their own. */
record InMemoryClasses(AccountTables tables) implements ClassStore {

    @Override
    public Map<ClassId, SchoolClass> find(Collection<ClassId> classes) {
        Pages.checkSize(classes);
        return classes.stream()
                .distinct()
                .map(tables.classes::find)
                .flatMap(Optional::stream)
                .map(this::whole)
                .collect(Collectors.toMap(SchoolClass::id, Function.identity()));
    }

    @Override
    public void put(Collection<SchoolClass> classes, Instant at) {
        Pages.checkSize(classes);
        classes.forEach(one -> put(one, at));
    }

    private void put(SchoolClass one, Instant at) {
        tables.classes.put(one.id(), new Told(without(one), at));
        one.teachers().forEach(teacher -> tables.teachers.put(new Place(one.id(), teacher), at));
    }

    private static SchoolClass without(SchoolClass one) {
        return SchoolClass.builder().from(one).teachers(List.of()).build();
    }

    @Override
    public void enroll(Collection<Membership> members, Instant at) {
        Pages.checkSize(members);
        members.forEach(one -> tables.members.put(new Place(one.schoolClass(), one.member()), at));
    }

    @Override
    public long settle(Instant at) {
        settle(tables.teachers, at);
        return settle(tables.members, at);
    }

    private long settle(Table<Place, Instant> people, Instant at) {
        var leaving = people.keys().stream()
                .filter(place -> people.find(place).orElseThrow().isBefore(at))
                .filter(place -> toldSince(place.schoolClass(), at))
                .toList();
        leaving.forEach(people::remove);
        return leaving.size();
    }

    private boolean toldSince(ClassId id, Instant at) {
        return tables.classes.find(id).filter(told -> !told.at().isBefore(at)).isPresent();
    }

    @Override
    public int forget(Collection<ClassId> classes) {
        var known = find(classes).keySet();
        known.forEach(tables.classes::remove);
        remove(place -> known.contains(place.schoolClass()));
        return known.size();
    }

    /** These people teach and learn no more. */
    void leave(Set<PersonId> people) {
        remove(place -> people.contains(place.person()));
    }

    private void remove(Predicate<Place> which) {
        Stream.of(tables.teachers, tables.members)
                .forEach(people -> people.keys().stream().filter(which).forEach(people::remove));
    }

    /** Classes at this location are at none from now on. */
    void leave(LocationId location) {
        tables.classes.rows().filter(told -> told.what().locations().contains(location)).toList().stream()
                .map(told -> new Told(nowhere(told.what()), told.at()))
                .forEach(told -> tables.classes.put(told.what().id(), told));
    }

    private static SchoolClass nowhere(SchoolClass one) {
        return SchoolClass.builder().from(one).location(Optional.empty()).build();
    }

    @Override
    public Page<SchoolClass> page(String after, int max) {
        return cut(one -> true, after, max);
    }

    @Override
    public Page<SchoolClass> inLocations(Set<LocationId> locations, String after, int max) {
        Pages.checkSize(locations);
        return cut(one -> one.locations().stream().anyMatch(locations::contains), after, max);
    }

    @Override
    public Page<SchoolClass> taughtBy(PersonId teacher, String after, int max) {
        return cut(one -> one.taughtBy(teacher), after, max);
    }

    private Page<SchoolClass> cut(Predicate<SchoolClass> which, String after, int max) {
        return Pages.cut(
                tables.classes.rows().map(this::whole).filter(which),
                one -> one.id().value(),
                after,
                max);
    }

    @Override
    public Page<PersonId> members(ClassId id, String after, int max) {
        return Pages.cut(people(tables.members, id), PersonId::value, after, max);
    }

    private SchoolClass whole(Told told) {
        var teachers = people(tables.teachers, told.what().id()).toList();
        return SchoolClass.builder().from(told.what()).teachers(teachers).build();
    }

    private static Stream<PersonId> people(Table<Place, Instant> people, ClassId id) {
        return people.keys().stream()
                .filter(place -> place.schoolClass().equals(id))
                .map(Place::person);
    }

    /** A class and when it was last told. */
    record Told(SchoolClass what, Instant at) {}

    /** Somebody's place in a class. */
    record Place(ClassId schoolClass, PersonId person) implements Comparable<Place> {
        private static final Comparator<Place> ORDER =
                Comparator.comparing(Place::schoolClass).thenComparing(Place::person);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }
}
