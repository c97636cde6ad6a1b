package dev.espalier.mdm.testkit.contract;

import static dev.espalier.mdm.domain.device.DeviceQuery.Order.ANSWERED;
import static dev.espalier.mdm.domain.device.DeviceQuery.Order.SERIAL;
import static dev.espalier.mdm.domain.device.DeviceQuery.Order.STATUS;
import static dev.espalier.mdm.testkit.contract.DeviceContract.serials;
import static dev.espalier.mdm.testkit.device.Devices.aDevice;
import static dev.espalier.mdm.testkit.device.Devices.pushed;
import static dev.espalier.mdm.testkit.device.Profiles.uuid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.domain.device.DeviceQuery;
import dev.espalier.mdm.domain.device.EnrollableDevice;
import dev.espalier.mdm.domain.device.LocatedDevice;
import dev.espalier.mdm.domain.shared.AccountId;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.SerialNumber;
import dev.espalier.mdm.testkit.FakeClock;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Lists of devices come in their order, page by page. */
public interface DeviceOrderContract extends DeviceContract {

    /** By serial number, as {@link SerialNumber} compares, then by server. */
    @Test
    default void devices_are_listed_by_serial_number_over_all_pages() {
        var account = anOpenAccount();
        var first = aServerIn(account);
        var second = aServerIn(account);
        Stream.of("C10", "C-2", "C2", "C.1", "C_3", "0C", "~9")
                .forEach(serial -> put(account, aDevice(first, serial).build()));
        put(account, aDevice(second, "C2").build(), aDevice(second, "C10").build());

        var listed = listed(account, all(first, second));

        assertThat(listed)
                .hasSize(9)
                .extracting(LocatedDevice::device)
                .isSortedAccordingTo(Comparator.comparing(EnrollableDevice::serial)
                        .thenComparing(device -> device.server().toString()));
        assertThat(serials(in(account).devices().inOrder(first, "", 1000))).isSorted();
    }

    /** By status in its own order, not by its name. */
    @Test
    default void devices_are_listed_by_status_over_all_pages() {
        var account = anOpenAccount();
        var server = aServerIn(account);
        put(
                account,
                aDevice(server, "C01").releasedAt(FakeClock.START).build(),
                aDevice(server, "C02").profile(pushed(uuid("classroom"))).build(),
                aDevice(server, "C03").build(),
                aDevice(server, "C04").releasedAt(FakeClock.START).build(),
                aDevice(server, "C05").build());

        var query = new DeviceQuery(Set.of(server), Set.of(), Set.of(), "", STATUS);

        assertThat(serialsOf(account, query)).containsExactly("C03", "C05", "C02", "C01", "C04");
    }

    /** By Apple's answer, the newest first, and by serial number where it is the same. */
    @Test
    default void devices_are_listed_by_apples_answer_newest_first_over_all_pages() {
        var account = anOpenAccount();
        var server = aServerIn(account);
        IntStream.range(0, 6)
                .forEach(number -> put(
                        account,
                        aDevice(server, "C0" + number)
                                .answeredAt(FakeClock.START.plusMillis(number / 2))
                                .build()));

        var query = new DeviceQuery(Set.of(server), Set.of(), Set.of(), "", ANSWERED);

        assertThat(serialsOf(account, query)).containsExactly("C04", "C05", "C02", "C03", "C00", "C01");
    }

    /** A row that comes or goes between two pages neither shifts nor doubles the others. */
    @Test
    default void pages_follow_keys_and_not_numbers() {
        var account = anOpenAccount();
        var server = aServerIn(account);
        Stream.of("C02", "C04", "C06", "C08")
                .forEach(serial -> put(account, aDevice(server, serial).build()));
        var first = in(account).devices().list(all(server), "", 2);

        put(account, aDevice(server, "C01").build(), aDevice(server, "C05").build());
        var second = in(account).devices().list(all(server), first.next().orElseThrow(), 2);

        assertThat(second.items())
                .extracting(located -> located.device().serial().value())
                .containsExactly("C05", "C06");
    }

    /** A page that holds the rest is the last. */
    @Test
    default void a_page_that_holds_the_rest_exactly_is_the_last_one() {
        var account = anOpenAccount();
        var server = aServerIn(account);
        put(account, aDevice(server, "C01").build(), aDevice(server, "C02").build());

        assertThat(in(account).devices().list(all(server), "", 2).next()).isEmpty();
        assertThat(in(account).devices().list(all(server), "", 1).next()).isPresent();
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
}
