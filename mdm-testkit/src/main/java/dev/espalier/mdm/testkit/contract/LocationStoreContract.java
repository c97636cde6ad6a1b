package dev.espalier.mdm.testkit.contract;

import static dev.espalier.mdm.testkit.inventory.ManagedDevices.aDeviceAt;
import static dev.espalier.mdm.testkit.inventory.ManagedDevices.aManagedDevice;
import static dev.espalier.mdm.testkit.location.Locations.aLocation;
import static dev.espalier.mdm.testkit.location.Locations.selected;
import static dev.espalier.mdm.testkit.server.Servers.aServerIntegration;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.domain.location.Location;
import dev.espalier.mdm.domain.location.LocationId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The locations of an account. */
public interface LocationStoreContract extends StorageContract {

    /** The first put adds, the next gives another name. */
    @Test
    default void putting_adds_a_location_and_renames_it_the_next_time() {
        var account = anOpenAccount();
        var id = new LocationId("north");

        assertThat(in(account).locations().put(new Location(id, "North School")))
                .isTrue();
        assertThat(in(account).locations().put(new Location(id, "Nordschule für Süße")))
                .isFalse();

        assertThat(in(account).locations().find(id)).contains(new Location(id, "Nordschule für Süße"));
    }

    /** Ids keep upper and lower case apart. */
    @Test
    default void ids_that_differ_only_in_case_are_different_locations() {
        var account = anOpenAccount();
        in(account).locations().put(aLocation("north"));

        assertThat(in(account).locations().put(aLocation("North"))).isTrue();
        assertThat(in(account).locations().find(new LocationId("north"))).contains(aLocation("north"));
    }

    /** Of several ids, those that exist are told. */
    @Test
    default void existing_tells_which_of_several_locations_there_are() {
        var account = anOpenAccount();
        in(account).locations().put(aLocation("north"));
        in(account).locations().put(aLocation("south"));
        in(anOpenAccount()).locations().put(aLocation("west"));

        var existing = in(account)
                .locations()
                .existing(List.of(new LocationId("north"), new LocationId("west"), new LocationId("east")));

        assertThat(existing).containsExactly(new LocationId("north"));
        assertThat(in(account).locations().existing(List.of())).isEmpty();
    }

    /** A removed location is gone; removing it again does nothing. */
    @Test
    default void a_removed_location_is_gone() {
        var account = anOpenAccount();
        in(account).locations().put(aLocation("north"));

        in(account).locations().remove(new LocationId("north"));
        in(account).locations().remove(new LocationId("north"));

        assertThat(in(account).locations().find(new LocationId("north"))).isEmpty();
        assertThat(in(account).locations().list("", 10).items()).isEmpty();
    }

    /** Devices stay, without a location. */
    @Test
    default void devices_at_a_removed_location_have_none_afterwards() {
        var account = anOpenAccount();
        in(account).locations().put(aLocation("north"));
        in(account).locations().put(aLocation("south"));
        in(account).managedDevices().put(List.of(aDeviceAt("C01", "north"), aDeviceAt("C02", "south")));

        in(account).locations().remove(new LocationId("north"));

        var serials = List.of(
                aManagedDevice("C01").build().serial(),
                aManagedDevice("C02").build().serial());
        assertThat(in(account).managedDevices().find(serials).values())
                .containsExactlyInAnyOrder(aManagedDevice("C01").build(), aDeviceAt("C02", "south"));
    }

    /** A selection that was mended before, in the same transaction, stands in nobody's way. */
    @Test
    default void a_location_can_be_removed_once_no_selection_holds_it() {
        var account = anOpenAccount();
        var north = new LocationId("north");
        in(account).locations().put(aLocation("north"));
        var server = aServerIntegration().scope(selected("north")).build();
        in(account).servers().add(server);

        write(account, stores -> {
            stores.servers().update(server.saved(server.label(), server.scope().without(north)));
            stores.locations().remove(north);
        });

        assertThat(in(account).servers().find(server.id()).orElseThrow().scope())
                .isEqualTo(selected());
    }

    /** The list is in the order of the ids, as {@link LocationId} compares them. */
    @Test
    default void the_list_shows_all_in_the_order_of_their_ids_page_by_page() {
        var account = anOpenAccount();
        var ids = Stream.of("a-b", "ab", "a.b", "a_b", "B", "b", "1").sorted().toList();
        ids.forEach(id -> in(account).locations().put(aLocation(id)));

        var listed = all(after -> in(account).locations().list(after, 3));

        assertThat(listed).extracting(location -> location.id().value()).containsExactlyElementsOf(ids);
    }
}
