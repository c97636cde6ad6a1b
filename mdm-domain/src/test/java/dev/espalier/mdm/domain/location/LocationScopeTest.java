package dev.espalier.mdm.domain.location;

import static dev.espalier.mdm.domain.Examples.locations;
import static dev.espalier.mdm.domain.Examples.selected;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("X6")
class LocationScopeTest {

    private static final LocationId NORTH = new LocationId("north");

    @Test
    void a_removed_location_leaves_a_selection_and_the_others_stay() {
        assertThat(selected("north", "south").without(NORTH)).isEqualTo(selected("south"));
    }

    @Test
    void a_removed_location_that_was_not_selected_changes_nothing() {
        assertThat(selected("south").without(NORTH)).isEqualTo(selected("south"));
    }

    @Test
    void all_locations_stay_all_locations() {
        assertThat(LocationScope.all().without(NORTH)).isEqualTo(LocationScope.all());
        assertThat(LocationScope.all().admitsNobody()).isFalse();
    }

    @Test
    void a_selection_that_becomes_empty_admits_nobody_and_never_turns_into_all() {
        var empty = selected("north").without(NORTH);

        assertThat(empty.admitsNobody()).isTrue();
        assertThat(empty.admits(locations("north", "south"))).isFalse();
        assertThat(empty.admitsUnlocated()).isFalse();
        assertThat(empty).isNotEqualTo(LocationScope.all());
    }

    @Test
    void what_has_no_location_is_served_only_by_a_scope_of_all() {
        assertThat(LocationScope.all().admitsUnlocated()).isTrue();
        assertThat(selected("north").admitsUnlocated()).isFalse();
    }

    @Test
    void all_locations_and_a_selection_are_told_apart() {
        assertThat(words(LocationScope.all())).isEqualTo("all");
        assertThat(words(selected("south", "north"))).isEqualTo("[north, south]");
    }

    private static String words(LocationScope scope) {
        return scope.match(all -> "all", some -> some.locations().toString());
    }
}
