package dev.espalier.mdm.domain.location;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

@Tag("X2")
@Tag("X6")
class LocationScopeProperties {

    @Property
    void a_selection_admits_exactly_who_belongs_to_one_of_its_locations(
            @ForAll("someLocations") Set<LocationId> chosen, @ForAll("someLocations") Set<LocationId> theirs) {
        var common = new HashSet<>(chosen);
        common.retainAll(theirs);

        assertThat(LocationScope.selected(chosen).admits(theirs)).isEqualTo(!common.isEmpty());
    }

    @Property
    void all_locations_admit_whoever_belongs_anywhere(@ForAll("someLocations") Set<LocationId> theirs) {
        assertThat(LocationScope.all().admits(theirs)).isEqualTo(!theirs.isEmpty());
    }

    @Property
    void whoever_belongs_only_to_the_removed_location_is_not_admitted_afterwards(
            @ForAll("someLocations") Set<LocationId> chosen, @ForAll("aLocation") LocationId removed) {
        assertThat(LocationScope.selected(chosen).without(removed).admits(Set.of(removed)))
                .isFalse();
    }

    @Property
    void removing_a_location_never_admits_anybody_new(
            @ForAll("someLocations") Set<LocationId> chosen,
            @ForAll("aLocation") LocationId removed,
            @ForAll("someLocations") Set<LocationId> theirs) {
        var before = LocationScope.selected(chosen);
        var after = before.without(removed);

        assertThat(!after.admits(theirs) || before.admits(theirs)).isTrue();
        assertThat(after.admitsNobody()).isEqualTo(chosen.isEmpty() || chosen.equals(Set.of(removed)));
    }

    @Provide
    Arbitrary<LocationId> aLocation() {
        return Arbitraries.of("north", "south", "east", "west", "center").map(LocationId::new);
    }

    @Provide
    Arbitrary<Set<LocationId>> someLocations() {
        return aLocation().set().ofMaxSize(5);
    }
}
