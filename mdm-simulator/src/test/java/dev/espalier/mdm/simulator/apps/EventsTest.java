package dev.espalier.mdm.simulator.apps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.mdm.simulator.ContentChoice;
import dev.espalier.mdm.simulator.StoreItem;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What takes time: chunk by chunk, by the virtual clock. */
class EventsTest extends Northwind {

    private static final Duration INTERVAL = Duration.ofMillis(100);

    @BeforeEach
    void claimed() {
        leipzig.buy(CHART_DESK, 400);
        claim();
    }

    @Test
    void nothing_is_done_before_its_time() {
        apple.behavior().set(ContentChoice.EVENT_DELAY, Duration.ofMinutes(11));
        var id = accept("/assets/associate", "{" + assets(WARD_NOTES) + "," + serials("NWLPZ0000003") + "}");

        apple.clock().advance(Duration.ofMinutes(11).minusMillis(1));
        expect(status(id), "PENDING", 0, 1);
        assertThat(counts(WARD_NOTES)).isEqualTo("50/2/48");
        assertThat(mailbox.letters()).isEmpty();
        apple.clock().advance(Duration.ofMillis(1));
        expect(status(id), "COMPLETE", 1, 1);
    }

    @Test
    void an_event_goes_on_in_chunks_of_a_hundred_of_one_asset() {
        var id = accept(
                "/assets/associate",
                "{" + assets(CHART_DESK, OPEN_TIMER) + "," + list("serialNumbers", numbered("S", 150)) + "}");
        var version = read("/assignments").path("versionId");

        apple.clock().advance(Duration.ofSeconds(2));
        expect(status(id), "PENDING", 100, 300);
        assertThat(counts(CHART_DESK)).isEqualTo("410/100/310");
        assertThat(read("/assignments").path("versionId")).isNotEqualTo(version);
        apple.clock().advance(INTERVAL);
        expect(status(id), "PENDING", 150, 300);
        apple.clock().advance(INTERVAL);
        expect(status(id), "PENDING", 250, 300);
        apple.clock().advance(INTERVAL);
        expect(status(id), "COMPLETE", 300, 300);
        assertThat(mailbox.about("ASSET_MANAGEMENT"))
                .extracting(notice -> notice.path("assignments").size())
                .containsExactly(100, 50, 100, 50);
    }

    @Test
    void notifications_may_mix_assets_up_to_a_hundred() {
        apple.behavior().set(ContentChoice.NOTIFICATION_PER_ASSET, false);

        event(
                "/assets/associate",
                "{" + assets(CHART_DESK, OPEN_TIMER) + "," + list("serialNumbers", numbered("S", 150)) + "}");

        assertThat(mailbox.about("ASSET_MANAGEMENT"))
                .extracting(notice -> notice.path("assignments").size())
                .containsExactly(100, 100, 100);
        assertThat(mailbox.letters())
                .extracting(letter -> letter.path("notificationId").stringValue())
                .doesNotHaveDuplicates();
    }

    @Test
    void two_events_go_on_side_by_side() {
        var one = accept(
                "/assets/associate", "{" + assets(CHART_DESK) + "," + list("serialNumbers", numbered("S", 200)) + "}");
        var other = accept(
                "/assets/associate", "{" + assets(OPEN_TIMER) + "," + list("serialNumbers", numbered("S", 200)) + "}");

        apple.clock().advance(Duration.ofSeconds(2));

        expect(status(one), "PENDING", 100, 200);
        expect(status(other), "PENDING", 100, 200);
    }

    @Test
    @Timeout(20)
    void time_that_passes_by_itself_is_enough() {
        apple.behavior().set(ContentChoice.EVENT_DELAY, Duration.ofMillis(50));
        apple.clock().resume();
        accept("/assets/associate", "{" + assets(WARD_NOTES) + "," + serials("NWLPZ0000003") + "}");

        // Nobody asks: the notification comes of its own accord.
        while (mailbox.about("ASSET_MANAGEMENT").isEmpty()) {
            Thread.onSpinWait();
        }
        assertThat(counts(WARD_NOTES)).isEqualTo("50/3/47");
    }

    @Test
    void an_event_is_forgotten_after_a_week_and_unknown_to_other_units() {
        var id = accept("/assets/associate", "{" + assets(WARD_NOTES) + "," + serials("NWLPZ0000003") + "}");
        var ours = token;
        token = new String(clinics.createUnit("Northwind Halle").downloadToken(ada));
        expectRefusal(get("/status?eventId=" + id), 400, 9708);
        token = ours;
        apple.clock().advance(Duration.ofDays(7));
        expect(status(id), "COMPLETE", 1, 1);

        apple.clock().advance(Duration.ofSeconds(1));
        expectRefusal(get("/status?eventId=" + id), 400, 9708);
    }

    @ParameterizedTest
    @CsvSource({
        "/assets/associate, ASSOCIATE",
        "/assets/disassociate, DISASSOCIATE",
        "/assets/revoke, REVOKE",
        "/users/create, CREATE",
        "/users/update, UPDATE",
        "/users/retire, RETIRE"
    })
    void any_chunk_can_be_made_to_fail(String path, String type) {
        leipzig.failNext(9603, 1);
        var body = path.startsWith("/users")
                ? "{\"users\":[{\"clientUserId\":\"u-anna\"}]}"
                : "{" + (path.endsWith("revoke") ? "" : assets(WARD_NOTES) + ",") + serials("NWLPZ0000001") + "}";

        var event = event(path, body);
        expect(event, "FAILED", 0, 1);
        assertThat(event.path("eventType").stringValue()).isEqualTo(type);
        assertThat(event.path("failures").get(0).path("errorNumber").intValue()).isEqualTo(9603);
        assertThat(mailbox.letters()
                        .get(0)
                        .path("notification")
                        .path("error")
                        .path("errorNumber")
                        .intValue())
                .isEqualTo(9603);
        assertThat(counts(WARD_NOTES)).isEqualTo("50/2/48");
        expect(event(path.endsWith("create") ? "/users/update" : path, body), "COMPLETE", 1, 1);
    }

    @Test
    void what_managers_do_is_told_and_the_licenses_of_refunds_vanish() {
        var halle = clinics.createUnit("Northwind Halle");
        leipzig.transfer(WARD_NOTES, 8, halle);
        leipzig.refund(WARD_NOTES, 41);

        assertThat(mailbox.about("ASSET_COUNT"))
                .extracting(notice -> notice.path("countDelta").intValue())
                .containsExactly(-8, -41);
        assertThat(counts(WARD_NOTES)).isEqualTo("1/1/0");
        assertThat(texts(read("/assignments?adamId=910000001").path("assignments"), "serialNumber"))
                .containsExactly("NWLPZ0000001");
        assertThat(halle.asset("910000001", StoreItem.STANDARD).orElseThrow().total())
                .isEqualTo(8);
    }

    @Test
    void what_is_not_free_can_not_be_handed_on() {
        leipzig.assignToDevices(SCAN_PRO, List.of("A", "B"));
        var halle = clinics.createUnit("Northwind Halle");

        assertThatThrownBy(() -> leipzig.transfer(SCAN_PRO, 2, halle)).hasMessageContaining("NOT_ENOUGH_LICENSES");
        assertThatThrownBy(() -> leipzig.refund(OPEN_TIMER, 1)).hasMessageContaining("NOT_ENOUGH_LICENSES");
        assertThat(counts(SCAN_PRO)).isEqualTo("3/2/1");
    }
}
