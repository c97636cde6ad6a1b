package dev.espalier.mdm.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.domain.access.Role;
import dev.espalier.mdm.domain.device.DeviceChange;
import dev.espalier.mdm.domain.device.DeviceStatus;
import dev.espalier.mdm.domain.device.PastChange;
import dev.espalier.mdm.domain.journal.Actor;
import dev.espalier.mdm.domain.shared.AccountId;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.SerialNumber;
import dev.espalier.mdm.testkit.FakeClock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What changed about devices is kept, by page and by device. */
public interface DeviceHistoryContract extends DeviceContract {

    /** Changes come back by serial number, with their page. */
    @Test
    default void the_changes_of_a_page_come_back_by_serial_number() {
        var account = anOpenAccount();
        var server = aServerIn(account);
        var page = UUID.randomUUID();
        var later = aChange(server, "C02", DeviceChange.Kind.RELEASED, 0);
        var first = aChange(server, "C01", DeviceChange.Kind.ADDED, 0);

        in(account).devices().addChanges(page, List.of(later, first));
        keep(account, later);

        assertThat(in(account).devices().changes(page)).containsExactly(first.change(), later.change());
        assertThat(DeviceChange.digest(in(account).devices().changes(page)))
                .isEqualTo(DeviceChange.digest(List.of(first.change(), later.change())));
    }

    /** A page that nobody wrote, or another account, has no changes. */
    @Test
    default void a_page_that_is_not_ours_has_no_changes() {
        var account = anOpenAccount();
        var page = UUID.randomUUID();
        in(account)
                .devices()
                .addChanges(page, List.of(aChange(aServerIn(account), "C01", DeviceChange.Kind.RETURNED, 0)));

        assertThat(in(account).devices().changes(UUID.randomUUID())).isEmpty();
        assertThat(in(anOpenAccount()).devices().changes(page)).isEmpty();
    }

    /** A device is followed over all servers of the account, and every part of a change is kept. */
    @Test
    default void a_devices_history_goes_over_all_servers_from_the_newest_change_to_the_oldest() {
        var account = anOpenAccount();
        var north = aServerIn(account);
        var south = aServerIn(account);
        var added = aChange(north, "C01", DeviceChange.Kind.ADDED, 0);
        var released = aChange(north, "C01", DeviceChange.Kind.RELEASED, 60);
        var moved = aChange(south, "C01", DeviceChange.Kind.ADDED, 61);
        var disowned = aChange(south, "C01", DeviceChange.Kind.DISOWNED, 3600);

        keep(account, moved);
        keep(account, added, aChange(north, "C02", DeviceChange.Kind.ADDED, 0));
        keep(account, disowned);
        keep(account, released);

        assertThat(in(account).devices().history(new SerialNumber("C01"), 10))
                .containsExactly(disowned, moved, released, added);
    }

    /** Every kind of change comes back as it was. */
    @Test
    default void every_kind_of_change_comes_back_as_it_was() {
        var account = anOpenAccount();
        var server = aServerIn(account);
        var kinds = List.of(DeviceChange.Kind.values());
        var changes = IntStream.range(0, kinds.size())
                .mapToObj(at -> aChange(server, "C01", kinds.get(at), at))
                .toList();

        changes.forEach(change -> keep(account, change));

        assertThat(in(account).devices().history(new SerialNumber("C01"), 100))
                .containsExactlyInAnyOrderElementsOf(changes);
    }

    /** If there is more than was asked for, the newest changes are told. */
    @Test
    default void of_a_long_history_the_newest_changes_are_told() {
        var account = anOpenAccount();
        var server = aServerIn(account);
        var changes = IntStream.range(0, 5)
                .mapToObj(at -> aChange(server, "C01", DeviceChange.Kind.PROFILE_CHANGED, at))
                .toList();
        changes.forEach(change -> keep(account, change));

        assertThat(in(account).devices().history(new SerialNumber("C01"), 2))
                .containsExactly(changes.get(4), changes.get(3));
    }

    /** What another account knows of the same device is not told. */
    @Test
    default void each_account_has_a_history_of_its_own() {
        var ours = anOpenAccount();
        keep(ours, aChange(aServerIn(ours), "C01", DeviceChange.Kind.ADDED, 0));

        assertThat(in(anOpenAccount()).devices().history(new SerialNumber("C01"), 10))
                .isEmpty();
    }

    private void keep(AccountId account, PastChange... changes) {
        in(account).devices().addChanges(UUID.randomUUID(), Stream.of(changes).toList());
    }

    private static PastChange aChange(IntegrationId server, String serial, DeviceChange.Kind kind, int second) {
        var at = FakeClock.START.plus(Duration.ofSeconds(second));
        var change = new DeviceChange(new SerialNumber(serial), kind, DeviceStatus.READY, at);
        return new PastChange(server, change, new Actor(Role.LOCATION_LEADER, "u-" + second));
    }
}
