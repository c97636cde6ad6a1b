package dev.espalier.mdm.testkit.contract;

import static dev.espalier.mdm.domain.device.DeviceQuery.Order.SERIAL;
import static dev.espalier.mdm.testkit.device.Devices.aDevice;
import static dev.espalier.mdm.testkit.device.Devices.pushed;
import static dev.espalier.mdm.testkit.device.Devices.someFacts;
import static dev.espalier.mdm.testkit.device.Devices.someIdentifiers;
import static dev.espalier.mdm.testkit.device.Profiles.uuid;
import static dev.espalier.mdm.testkit.inventory.ManagedDevices.aDeviceAt;
import static dev.espalier.mdm.testkit.location.Locations.aLocation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.domain.device.DeviceFacts;
import dev.espalier.mdm.domain.device.DeviceQuery;
import dev.espalier.mdm.domain.device.DeviceStatus;
import dev.espalier.mdm.domain.device.LocatedDevice;
import dev.espalier.mdm.domain.location.LocationId;
import dev.espalier.mdm.domain.shared.AccountId;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.SerialNumber;
import dev.espalier.mdm.testkit.FakeClock;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Lists of devices are filtered, and come with their locations. */
public interface DeviceListContract extends DeviceContract {

    /** Devices come with their location, if it is known. */
    @Test
    default void devices_are_listed_with_their_location() {
        var account = anOpenAccount();
        var server = aServerIn(account);
        var here = aDevice(server, "C01").build();
        var somewhere = aDevice(server, "C02").build();
        put(account, here, somewhere);
        in(account).locations().put(aLocation("north"));
        in(account).managedDevices().put(List.of(aDeviceAt("C01", "north")));

        assertThat(listed(account, all(server)))
                .containsExactly(new LocatedDevice(here, new LocationId("north")), new LocatedDevice(somewhere, null));
        assertThat(in(account).devices().everywhere(new SerialNumber("C01")))
                .containsExactly(new LocatedDevice(here, new LocationId("north")));
    }

    /** Only the servers that are named are listed, and nothing of another account. */
    @Test
    default void only_devices_of_the_named_servers_are_listed() {
        var account = anOpenAccount();
        var first = aServerIn(account);
        var second = aServerIn(account);
        var third = aServerIn(account);
        put(
                account,
                aDevice(first, "C01").build(),
                aDevice(second, "C02").build(),
                aDevice(third, "C03").build());

        assertThat(serialsOf(account, all(first, third))).containsExactly("C01", "C03");
        assertThat(serialsOf(anOpenAccount(), all(first))).isEmpty();
    }

    /** The filter by status asks for any of several. */
    @Test
    default void the_list_is_filtered_by_any_of_several_statuses() {
        var account = anOpenAccount();
        var server = aServerIn(account);
        put(
                account,
                aDevice(server, "C01").build(),
                aDevice(server, "C02").profile(pushed(uuid("classroom"))).build(),
                aDevice(server, "C03").releasedAt(FakeClock.START).build());

        var query = new DeviceQuery(
                Set.of(server), Set.of(DeviceStatus.PICKED_UP, DeviceStatus.RELEASED), Set.of(), "", SERIAL);

        assertThat(serialsOf(account, query)).containsExactly("C02", "C03");
    }

    /** The filter by location leaves out devices of which no location is known. */
    @Test
    default void the_list_is_filtered_by_any_of_several_locations() {
        var account = anOpenAccount();
        var server = aServerIn(account);
        Stream.of("north", "south", "west")
                .forEach(id -> in(account).locations().put(aLocation(id)));
        Stream.of("C01", "C02", "C03", "C04")
                .forEach(serial -> put(account, aDevice(server, serial).build()));
        in(account)
                .managedDevices()
                .put(List.of(aDeviceAt("C01", "north"), aDeviceAt("C02", "south"), aDeviceAt("C03", "west")));

        var query = new DeviceQuery(
                Set.of(server), Set.of(), Set.of(new LocationId("north"), new LocationId("west")), "", SERIAL);

        assertThat(serialsOf(account, query)).containsExactly("C01", "C03");
    }

    /** Text is looked for in serial number, model, description and asset tag, in any case. */
    @Test
    default void the_list_is_filtered_by_text_in_four_places_in_any_case() {
        var account = anOpenAccount();
        var server = aServerIn(account);
        var nothing = DeviceFacts.unknown();
        put(
                account,
                aDevice(server, "XFIND1").facts(nothing).build(),
                aDevice(server, "C2")
                        .facts(facts(nothing).model("a Find b").build())
                        .build(),
                aDevice(server, "C3")
                        .facts(facts(nothing).description("FINDER").build())
                        .build(),
                aDevice(server, "C4")
                        .facts(facts(nothing).assetTag("find").build())
                        .build(),
                aDevice(server, "C5")
                        .facts(facts(nothing).color("find").build())
                        .build());

        assertThat(serialsOf(account, text(server, "fInD"))).containsExactly("C2", "C3", "C4", "XFIND1");
    }

    /** Networks know a device by numbers, and people look for it by them. */
    @Test
    default void the_list_is_filtered_by_a_devices_numbers_in_mobile_networks_too() {
        var account = anOpenAccount();
        var server = aServerIn(account);
        put(
                account,
                aDevice(server, "C01").build(),
                aDevice(server, "C02")
                        .facts(someFacts()
                                .identifiers(someIdentifiers().build())
                                .build())
                        .build());

        assertThat(serialsOf(account, text(server, "356938035643817"))).containsExactly("C02");
        assertThat(serialsOf(account, text(server, "8904903200400888"))).containsExactly("C02");
    }

    /** Signs that mean something to a database mean themselves. */
    @Test
    default void percent_underscore_and_backslash_in_a_text_stand_for_themselves() {
        var account = anOpenAccount();
        var server = aServerIn(account);
        put(
                account,
                aDevice(server, "C1").facts(tagged("100%")).build(),
                aDevice(server, "C2").facts(tagged("a_b")).build(),
                aDevice(server, "C3").facts(tagged("a\\b")).build(),
                aDevice(server, "C4").facts(tagged("a.b")).build(),
                aDevice(server, "C5").facts(tagged("o'b")).build());

        assertThat(serialsOf(account, text(server, "%"))).containsExactly("C1");
        assertThat(serialsOf(account, text(server, "a_b"))).containsExactly("C2");
        assertThat(serialsOf(account, text(server, "\\"))).containsExactly("C3");
        assertThat(serialsOf(account, text(server, "'"))).containsExactly("C5");
    }

    /** All filters hold at once. */
    @Test
    default void filters_are_combined() {
        var account = anOpenAccount();
        var server = aServerIn(account);
        in(account).locations().put(aLocation("north"));
        put(
                account,
                aDevice(server, "C01").build(),
                aDevice(server, "C02").build(),
                aDevice(server, "C03").releasedAt(FakeClock.START).build());
        in(account).managedDevices().put(List.of(aDeviceAt("C01", "north"), aDeviceAt("C03", "north")));

        var query = new DeviceQuery(
                Set.of(server), Set.of(DeviceStatus.NOT_ASSIGNED), Set.of(new LocationId("north")), "ipad", SERIAL);

        assertThat(serialsOf(account, query)).containsExactly("C01");
    }

    private List<LocatedDevice> listed(AccountId account, DeviceQuery query) {
        return all(after -> in(account).devices().list(query, after, 2));
    }

    private List<String> serialsOf(AccountId account, DeviceQuery query) {
        return listed(account, query).stream()
                .map(located -> located.device().serial().value())
                .toList();
    }

    private static DeviceQuery all(IntegrationId... servers) {
        return new DeviceQuery(Set.of(servers), Set.of(), Set.of(), "", SERIAL);
    }

    private static DeviceQuery text(IntegrationId server, String text) {
        return new DeviceQuery(Set.of(server), Set.of(), Set.of(), text, SERIAL);
    }

    private static DeviceFacts.Builder facts(DeviceFacts facts) {
        return DeviceFacts.builder().from(facts);
    }

    private static DeviceFacts tagged(String assetTag) {
        return someFacts().assetTag(assetTag).build();
    }
}
