package dev.espalier.mdm.simulator.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.mdm.simulator.Choice;
import dev.espalier.mdm.simulator.DeviceFleet;
import dev.espalier.mdm.simulator.DeviceKind;
import dev.espalier.mdm.simulator.Outage;
import dev.espalier.mdm.simulator.Twist;
import dev.espalier.mdm.simulator.portal.ASchool;
import dev.espalier.mdm.simulator.portal.Client;
import dev.espalier.mdm.simulator.portal.Keys;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days on which Apple has too much to do, or is not there, or forgets something. */
class BadDaysTest extends ASchool {

    @Test
    void more_requests_than_a_minute_has_room_for_are_sent_away_until_it_is_over() {
        var client = signedIn();
        simulator.behavior().set(Choice.REQUESTS_PER_MINUTE, 3);
        simulator.clock().advance(Duration.ofMinutes(1));
        assertThat(client.get("/account").status()).isEqualTo(200);
        simulator.clock().advance(Duration.ofSeconds(20));
        assertThat(client.session().status()).isEqualTo(200);
        assertThat(client.post("/devices", "{}").status()).isEqualTo(400);

        var fourth = client.get("/account");

        assertThat(fourth.status()).isEqualTo(429);
        assertThat(fourth.body()).isEqualTo("TOO_MANY_REQUESTS");
        assertThat(fourth.header("Retry-After")).isEqualTo("40");
        assertThat(client.session().status()).isEqualTo(429);
        simulator.clock().advance(Duration.ofSeconds(39));
        assertThat(client.get("/account").header("Retry-After")).isEqualTo("1");
        simulator.clock().advance(Duration.ofSeconds(1));
        assertThat(client.get("/account").status()).isEqualTo(200);
    }

    @Test
    void every_server_has_a_limit_of_its_own() {
        var other = new Client(simulator, server("Other server")).signIn();
        simulator.behavior().set(Choice.REQUESTS_PER_MINUTE, 1);
        var client = signedIn();

        assertThat(client.get("/account").status()).isEqualTo(429);
        assertThat(other.get("/account").status()).isEqualTo(429);
        simulator.clock().advance(Duration.ofMinutes(1));
        assertThat(client.get("/account").status()).isEqualTo(200);
        assertThat(other.get("/account").status()).isEqualTo(200);
    }

    @Test
    void a_limit_may_name_the_moment_instead_of_the_wait() {
        simulator.behavior().set(Choice.RETRY_AFTER_FORM, "date").set(Choice.REQUESTS_PER_MINUTE, 1);
        var client = signedIn();

        assertThat(client.get("/account").header("Retry-After")).isEqualTo("Mon, 23 Nov 2026 08:01:00 GMT");
    }

    @ParameterizedTest
    @CsvSource({"UNAVAILABLE, ''", "ANNOUNCED, 120"})
    void apple_is_away_for_a_day_and_comes_back(Outage how, String retryAfter) {
        var client = signedIn();
        simulator.faults().onNext("/account").status(500).once();
        simulator.faults().away(Duration.ofDays(1), how);
        simulator.clock().advance(Duration.ofDays(1).minusSeconds(1));

        assertThat(client.get("/account").status()).isEqualTo(503);
        assertThat(client.session().status()).isEqualTo(503);
        assertThat(client.get("/nowhere").status()).isEqualTo(503);
        assertThat(client.get("/account").body()).isEmpty();
        assertThat(client.get("/account").header("Retry-After")).isEqualTo(retryAfter);
        assertThat(simulator.faults().pending()).isEqualTo(1);

        simulator.clock().advance(Duration.ofSeconds(1));
        assertThat(client.signIn().get("/account").status()).isEqualTo(500);
        assertThat(client.get("/account").status()).isEqualTo(200);
    }

    @Test
    void apple_can_not_be_reached_and_comes_back_early() {
        var client = signedIn();
        simulator.faults().away(Duration.ofDays(1), Outage.UNREACHABLE);

        assertThatThrownBy(() -> client.get("/account")).isInstanceOf(UncheckedIOException.class);
        simulator.faults().clear();
        assertThat(client.get("/account").status()).isEqualTo(200);

        simulator.faults().away(Duration.ofDays(1), Outage.UNREACHABLE);
        simulator.faults().away(Duration.ZERO, Outage.UNREACHABLE);
        assertThat(client.get("/account").status()).isEqualTo(200);
    }

    @Test
    void a_throttled_device_may_be_missing_from_sync_until_it_is_free() {
        simulator.behavior().set(Choice.THROTTLED_HIDDEN, true).set(Choice.THROTTLE_LIMIT, 1);
        var serial = main.seed(DeviceFleet.of(DeviceKind.IPAD, 1)).serial(0);
        var client = signedIn();
        client.all("/server/devices", "");
        assign(client, serial);
        assertThat(client.all("/devices/sync", client.lastCursor())).hasSize(1);
        assertThat(assign(client, serial)).isEqualTo("THROTTLED");

        school.devices(serial).assetTag("LAB-17");
        assertThat(client.all("/devices/sync", client.lastCursor())).isEmpty();
        assertThat(client.all("/server/devices", "").get(0).path("asset_tag").stringValue())
                .isEqualTo("LAB-17");

        simulator.clock().advance(Duration.ofDays(1));
        client.signIn();
        school.devices(serial).assetTag("LAB-18");
        assertThat(client.all("/devices/sync", client.lastCursor())).hasSize(1);
    }

    @Test
    void throttled_and_free_devices_are_answered_side_by_side() {
        simulator.behavior().set(Choice.THROTTLE_LIMIT, 1).set(Choice.THROTTLE_WINDOW, Duration.ofHours(2));
        var fleet = main.seed(DeviceFleet.of(DeviceKind.IPAD, 3));
        var client = signedIn();
        assign(client, fleet.serial(0));
        assign(client, fleet.serial(0));
        simulator.clock().advance(Duration.ofMinutes(1));
        assign(client, fleet.serial(1));
        assign(client, fleet.serial(1));
        simulator.clock().advance(Duration.ofMinutes(1));
        var before = school.device(fleet.serial(0)).orElseThrow();
        var uuid = define(client);

        var answer = client.post(
                        "/profile/devices",
                        "{\"profile_uuid\":\"" + uuid + "\",\"devices\":[\"" + String.join("\",\"", fleet.serials(0, 3))
                                + "\",\"SIMXXX999999\"]}")
                .json();

        assertThat(answer.path("devices").toString())
                .isEqualTo("{\"" + fleet.serial(0) + "\":\"THROTTLED\",\"" + fleet.serial(1) + "\":\"THROTTLED\",\""
                        + fleet.serial(2) + "\":\"SUCCESS\",\"SIMXXX999999\":\"NOT_ACCESSIBLE\"}");
        assertThat(answer.path("retry_after_seconds").intValue())
                .as("the longest wait of them")
                .isEqualTo(7200 - 60);
        assertThat(school.device(fleet.serial(0))).contains(before);
    }

    @Test
    void assignments_that_are_spread_over_the_day_are_never_throttled() {
        var serial = main.seed(DeviceFleet.of(DeviceKind.IPAD, 1)).serial(0);
        for (int i = 0; i < 12; i++) {
            assertThat(assign(signedIn(), serial)).isEqualTo("SUCCESS");
            simulator.clock().advance(Duration.ofMinutes(2));
        }
    }

    @Test
    void a_list_may_write_its_operations_in_capital_letters() {
        var client = signedIn();
        client.all("/server/devices", "");
        main.seed(DeviceFleet.of(DeviceKind.IPAD, 1));
        simulator
                .faults()
                .onNext("/devices/sync")
                .twisted(Twist.CAPITAL_OPERATIONS)
                .once();

        assertThat(client.all("/devices/sync", client.lastCursor())
                        .get(0)
                        .path("op_type")
                        .stringValue())
                .isEqualTo("ADDED");
    }

    @Test
    void new_terms_stop_one_organization_and_not_the_others() {
        var neighbor = simulator.portal().createBusiness("Southwind Works");
        var server = neighbor.createServer(neighbor.administrator(), "Theirs");
        server.upload(neighbor.administrator(), Keys.OTHER.pem());
        server.downloadToken(neighbor.administrator());
        var theirs = new Client(simulator, server).signIn();
        var second = new Client(simulator, server("Second server")).signIn();
        var first = signedIn();

        school.publishTerms();

        assertThat(first.get("/account").body()).isEqualTo("T_C_NOT_SIGNED");
        assertThat(second.session().body()).isEqualTo("T_C_NOT_SIGNED");
        assertThat(theirs.get("/account").status()).isEqualTo(200);
        assertThat(theirs.session().status()).isEqualTo(200);
    }

    private static String assign(Client client, String serial) {
        return client.post(
                        "/profile/devices",
                        "{\"profile_uuid\":\"" + define(client) + "\",\"devices\":[\"" + serial + "\"]}")
                .json()
                .path("devices")
                .path(serial)
                .stringValue();
    }

    private static String define(Client client) {
        return client.post("/profile", "{\"profile_name\":\"P\",\"url\":\"https://mdm.example/e\"}")
                .json()
                .path("profile_uuid")
                .stringValue();
    }
}
