package dev.espalier.mdm.testkit.contract;

import static dev.espalier.mdm.testkit.inventory.ManagedDevices.aDeviceAt;
import static dev.espalier.mdm.testkit.inventory.ManagedDevices.aManagedDevice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.mdm.domain.inventory.ManagedDevice;
import dev.espalier.mdm.domain.location.LocationId;
import dev.espalier.mdm.domain.shared.AccountId;
import dev.espalier.mdm.domain.shared.Page;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The product's devices as lists: all of them, those of a location, those of people. */
public interface ManagedDeviceListContract extends StorageContract {

    /** All devices, whatever is known of them. */
    @Test
    default void all_devices_are_listed_in_the_order_of_their_serial_numbers() {
        var account = anAccountWithDevices();

        var listed = all(after -> in(account).managedDevices().page(after, 2));

        assertThat(listed)
                .extracting(device -> device.serial().value())
                .containsExactly("B-1", "C01", "C02", "C10", "C_2");
        assertThat(in(account).managedDevices().count()).isEqualTo(5);
        assertThat(in(anOpenAccount()).managedDevices().count()).isZero();
        assertThat(in(anOpenAccount()).managedDevices().page("", 10).items()).isEmpty();
    }

    /** Those of several locations are one list. */
    @Test
    default void the_devices_of_some_locations_are_listed_page_by_page() {
        var account = anAccountWithDevices();

        var listed = all(after -> in(account).managedDevices().inLocations(at("north", "south"), after, 1));

        assertThat(listed).extracting(device -> device.serial().value()).containsExactly("C01", "C02", "C10");
        assertThat(in(account).managedDevices().inLocations(Set.of(), "", 10).items())
                .isEmpty();
        assertThat(in(anOpenAccount())
                        .managedDevices()
                        .inLocations(at("north"), "", 10)
                        .items())
                .isEmpty();
    }

    /** Somebody may use several devices. */
    @Test
    default void the_devices_of_some_people_are_listed_page_by_page() {
        var account = anAccountWithDevices();

        var listed = all(after -> in(account).managedDevices().ofUsers(List.of("p-1", "p-2", "p-1"), after, 1));

        assertThat(listed).extracting(device -> device.serial().value()).containsExactly("B-1", "C01", "C_2");
        assertThat(in(account).managedDevices().ofUsers(List.of("P-1"), "", 10).items())
                .isEmpty();
        assertThat(in(account).managedDevices().ofUsers(List.of(), "", 10).items())
                .isEmpty();
        assertThat(in(anOpenAccount())
                        .managedDevices()
                        .ofUsers(List.of("p-1"), "", 10)
                        .items())
                .isEmpty();
    }

    /** What a device tells of its store account is kept. */
    @Test
    default void the_hash_of_a_store_account_comes_back() {
        var account = anOpenAccount();
        var device = aManagedDevice("C01").storeAccountHash("8Ny3+q/w==").build();

        in(account).managedDevices().put(List.of(device));

        assertThat(in(account).managedDevices().page("", 10).items()).containsExactly(device);
    }

    /** A page has limits. */
    @Test
    default void a_page_of_devices_holds_1_to_1000() {
        var devices = in(anOpenAccount()).managedDevices();

        assertThatThrownBy(() -> devices.page("", 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> devices.inLocations(at("north"), "", Page.MAX + 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private AccountId anAccountWithDevices() {
        var account = anOpenAccount();
        in(account)
                .managedDevices()
                .put(List.of(
                        aDeviceAt("C10", "south"),
                        used("C01", "p-1", "north"),
                        aDeviceAt("C02", "north"),
                        used("B-1", "p-2", "west"),
                        aManagedDevice("C_2").user("p-1").build()));
        return account;
    }

    private static ManagedDevice used(String serial, String user, String location) {
        return aManagedDevice(serial)
                .user(user)
                .location(new LocationId(location))
                .build();
    }

    private static Set<LocationId> at(String... locations) {
        return Set.copyOf(Stream.of(locations).map(LocationId::new).toList());
    }
}
