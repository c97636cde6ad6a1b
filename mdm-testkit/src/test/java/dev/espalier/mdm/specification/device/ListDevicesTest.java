package dev.espalier.mdm.specification.device;

import static dev.espalier.mdm.testkit.OutcomeAssert.assertThatOutcome;
import static dev.espalier.mdm.testkit.access.Callers.aLeaderOf;
import static dev.espalier.mdm.testkit.apple.Replies.lastPage;
import static dev.espalier.mdm.testkit.device.Devices.aDeviceRecord;
import static dev.espalier.mdm.testkit.location.Locations.selected;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.api.server.ServerChange;
import dev.espalier.mdm.domain.device.DeviceQuery;
import dev.espalier.mdm.domain.device.DeviceQuery.Order;
import dev.espalier.mdm.domain.device.DeviceRefusal;
import dev.espalier.mdm.domain.device.DeviceStatus;
import dev.espalier.mdm.domain.device.LocatedDevice;
import dev.espalier.mdm.domain.location.LocationId;
import dev.espalier.mdm.domain.server.ServerIntegration;
import dev.espalier.mdm.domain.shared.SerialNumber;
import dev.espalier.mdm.sdk.AccountSession;
import dev.espalier.mdm.specification.School;
import dev.espalier.mdm.testkit.server.Servers;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("S17")
class ListDevicesTest {

    private final School school = new School();
    private final AccountSession ada = school.administrator();
    private final ServerIntegration server = school.integrated();

    @Test
    void devices_are_listed_with_status_location_and_the_time_of_apples_last_answer() {
        school.locate("C01", "north");
        school.synced(server, "C01");
        school.clock.advance(Duration.ofHours(1));

        var device = listed(ada, everything()).get(0);

        assertThat(device.device().status()).isEqualTo(DeviceStatus.NOT_ASSIGNED);
        assertThat(device.device().answeredAt())
                .isEqualTo(school.clock.instant().minus(Duration.ofHours(1)));
        assertThat(device.location()).contains(new LocationId("north"));
    }

    @Test
    void lists_are_filtered_by_status_location_and_text() {
        school.locate("C01", "north");
        school.locate("C02", "north");
        school.synced(server, "C01", "C02", "D03");
        school.clock.advance(Duration.ofHours(3));
        school.apple.answersPages(lastPage(
                "p9", aDeviceRecord("C02", "deleted", school.clock.instant()).build()));
        school.update(server).orElseThrow();

        assertThat(serials(query(Set.of(DeviceStatus.RELEASED), Set.of(), ""))).containsExactly("C02");
        assertThat(serials(query(Set.of(), Set.of(new LocationId("north")), "")))
                .containsExactly("C01", "C02");
        assertThat(serials(query(Set.of(), Set.of(), "d03"))).containsExactly("D03");
        assertThat(serials(query(Set.of(), Set.of(), "no such text"))).isEmpty();
    }

    @Test
    void a_stream_goes_through_every_device_once() {
        var serials = IntStream.range(0, 2500)
                .mapToObj(number -> "C%04d".formatted(number))
                .toArray(String[]::new);
        school.synced(server, serials);

        assertThat(serials(everything())).containsExactly(serials);
    }

    @Test
    void the_fleet_is_counted_by_status() {
        school.synced(server, "C01", "C02");

        var fleet = ada.devices().fleet(server.id()).orElseThrow();

        assertThat(fleet.counts()).containsEntry(DeviceStatus.NOT_ASSIGNED, 2L);
        assertThat(fleet.present()).isEqualTo(2);
    }

    @Test
    void a_device_that_moved_is_shown_at_both_servers_the_one_where_it_is_first() {
        school.synced(server, "C01");
        school.apple.isServer(Servers.someServerDetails().build());
        var other = school.integrated();
        school.synced(other, "C01");
        school.apple.isServer(school.atApple);
        school.clock.advance(Duration.ofHours(3));
        school.apple.answersPages(lastPage(
                "p9", aDeviceRecord("C01", "deleted", school.clock.instant()).build()));
        school.update(server).orElseThrow();

        var shown = ada.devices().show(new SerialNumber("C01")).orElseThrow();

        assertThat(shown).extracting(found -> found.device().server()).containsExactly(other.id(), server.id());
        assertThatOutcome(ada.devices().show(new SerialNumber("C99"))).isRefused(DeviceRefusal.NO_SUCH_DEVICE);
    }

    @Test
    @Tag("X2")
    void a_leader_lists_only_devices_of_servers_within_reach() {
        school.synced(server, "C01");
        ada.servers()
                .save(new ServerChange(
                        server.id(), school.shown(server).integration().version(), server.label(), selected("north")))
                .orElseThrow();

        assertThat(listed(school.as(aLeaderOf("north")), everything())).hasSize(1);
        assertThat(listed(school.as(aLeaderOf("south")), everything())).isEmpty();
        assertThatOutcome(school.as(aLeaderOf("south")).devices().show(new SerialNumber("C01")))
                .isRefused(DeviceRefusal.NO_SUCH_DEVICE);
    }

    private List<String> serials(DeviceQuery query) {
        return listed(ada, query).stream()
                .map(located -> located.device().serial().value())
                .toList();
    }

    private static List<LocatedDevice> listed(AccountSession session, DeviceQuery query) {
        return session.devices().stream(query).toList();
    }

    private static DeviceQuery everything() {
        return query(Set.of(), Set.of(), "");
    }

    private static DeviceQuery query(Set<DeviceStatus> statuses, Set<LocationId> locations, String text) {
        return new DeviceQuery(Set.of(), statuses, locations, text, Order.SERIAL);
    }
}
