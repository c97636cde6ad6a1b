package dev.espalier.mdm.testkit.contract;

import static dev.espalier.mdm.testkit.inventory.ManagedDevices.aDeviceAt;
import static dev.espalier.mdm.testkit.inventory.ManagedDevices.aManagedDevice;
import static dev.espalier.mdm.testkit.location.Locations.aLocation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.domain.inventory.ManagedDevice;
import dev.espalier.mdm.domain.location.LocationId;
import dev.espalier.mdm.domain.shared.AccountId;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.domain.shared.SerialNumber;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Where the product says its devices are. */
public interface ManagedDeviceStoreContract extends StorageContract {

    /** Devices are kept with location and user, or without. */
    @Test
    default void devices_come_back_whole() {
        var account = anAccountWithSchools();
        var full = aManagedDevice("C01")
                .location(new LocationId("north"))
                .user("p-4711")
                .build();
        var bare = aManagedDevice("C02").build();

        in(account).managedDevices().put(List.of(full, bare));

        assertThat(found(account, "C01", "C02")).containsExactlyInAnyOrder(full, bare);
    }

    /** A device that is put again is replaced whole. */
    @Test
    default void a_device_that_is_put_again_is_replaced_as_a_whole() {
        var account = anAccountWithSchools();
        in(account)
                .managedDevices()
                .put(List.of(aManagedDevice("C01")
                        .location(new LocationId("north"))
                        .user("p-4711")
                        .build()));

        in(account).managedDevices().put(List.of(aDeviceAt("C01", "south")));

        assertThat(found(account, "C01")).containsExactly(aDeviceAt("C01", "south"));
    }

    /** Only what is on file is found, and only in its account. */
    @Test
    default void only_devices_on_file_in_the_account_are_found() {
        var account = anAccountWithSchools();
        in(account).managedDevices().put(List.of(aDeviceAt("C01", "north")));

        assertThat(found(account, "C01", "C99")).containsExactly(aDeviceAt("C01", "north"));
        assertThat(found(anOpenAccount(), "C01")).isEmpty();
        assertThat(in(account).managedDevices().find(List.of())).isEmpty();
    }

    /** Forgetting removes, and does nothing to what is not there. */
    @Test
    default void forgotten_devices_are_gone() {
        var account = anAccountWithSchools();
        in(account).managedDevices().put(List.of(aDeviceAt("C01", "north"), aDeviceAt("C02", "north")));

        in(account).managedDevices().forget(serials("C01", "C99"));

        assertThat(found(account, "C01", "C02")).containsExactly(aDeviceAt("C02", "north"));
    }

    /** A whole page goes in at once, new and known devices mixed. */
    @Test
    default void a_whole_page_is_put_at_once() {
        var account = anAccountWithSchools();
        in(account).managedDevices().put(devices(0, 500, "north"));

        in(account).managedDevices().put(devices(0, Page.MAX, "south"));

        var all = IntStream.range(0, Page.MAX)
                .mapToObj(number -> new SerialNumber("C" + number))
                .toList();
        assertThat(in(account).managedDevices().find(all).values())
                .hasSize(Page.MAX)
                .allMatch(device -> device.location().equals(Optional.of(new LocationId("south"))));
    }

    private AccountId anAccountWithSchools() {
        var account = anOpenAccount();
        in(account).locations().put(aLocation("north"));
        in(account).locations().put(aLocation("south"));
        return account;
    }

    private Collection<ManagedDevice> found(AccountId account, String... serials) {
        return in(account).managedDevices().find(serials(serials)).values();
    }

    private static List<ManagedDevice> devices(int from, int to, String location) {
        return IntStream.range(from, to)
                .mapToObj(number -> aDeviceAt("C" + number, location))
                .toList();
    }

    private static List<SerialNumber> serials(String... serials) {
        return Stream.of(serials).map(SerialNumber::new).toList();
    }
}
