package dev.espalier.mdm.simulator.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.mdm.simulator.Delivery;
import dev.espalier.mdm.simulator.DeviceFleet;
import dev.espalier.mdm.simulator.SeededFleet;
import dev.espalier.mdm.simulator.Twist;
import dev.espalier.mdm.simulator.portal.ASchool;
import dev.espalier.mdm.simulator.portal.Client;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

class FaultsTest extends ASchool {

    private static final String FETCH = "/server/devices";
    private static final String SYNC = "/devices/sync";

    private SeededFleet fleet;
    private Client client;

    @BeforeEach
    void sign_in() {
        fleet = main.seed(DeviceFleet.ofSchool(4));
        client = signedIn();
    }

    @Test
    void a_status_with_a_wait_is_answered_so_many_times_and_then_no_more() {
        simulator.faults().onNext(FETCH).status(503).retryAfter(30).times(2);

        assertThat(client.post(FETCH, "{}").header("Retry-After")).isEqualTo("30");
        assertThat(client.post(FETCH, "{}").status()).isEqualTo(503);
        assertThat(client.post(FETCH, "{}").status()).isEqualTo(200);
        assertThat(simulator.faults().pending()).isZero();
    }

    @Test
    void scripts_of_one_path_play_one_after_the_other() {
        simulator.faults().onNext(FETCH).code(429, "TOO_MANY_REQUESTS").after(1).once();
        simulator.faults().onNext("*").html(200).once();

        assertThat(client.post(FETCH, "{}").body()).startsWith("<html>");
        assertThat(client.post(FETCH, "{}").body()).isEqualTo("TOO_MANY_REQUESTS");
    }

    @Test
    void a_script_may_wait_for_one_method_only() {
        simulator
                .faults()
                .onNext("/profile/devices")
                .method("DELETE")
                .status(500)
                .once();

        assertThat(client.post("/profile/devices", "{}").status()).isEqualTo(400);
        assertThat(client.method("DELETE", "/profile/devices", "{}").status()).isEqualTo(500);
    }

    @Test
    void a_session_request_can_fail_too() {
        simulator.faults().onNext("/session").code(403, "token_rejected").once();

        assertThat(client.session().body()).isEqualTo("token_rejected");
    }

    @Test
    void a_dropped_request_is_not_carried_out_and_a_lost_answer_is() {
        simulator.faults().onNext("/profile").delivered(Delivery.DROPPED).once();
        assertThatThrownBy(this::define).isInstanceOf(UncheckedIOException.class);
        assertThat(main.profiles()).isEmpty();

        simulator.faults().onNext("/profile").delivered(Delivery.LOST).once();
        assertThatThrownBy(this::define).isInstanceOf(UncheckedIOException.class);
        assertThat(main.profiles()).hasSize(1);
        assertThat(simulator.requests().to("/profile"))
                .extracting(request -> request.status())
                .containsExactly(0, 0);
    }

    @Test
    void half_an_answer_may_look_whole() {
        simulator.faults().onNext(FETCH).delivered(Delivery.HALF).once();

        var answer = client.post(FETCH, "{}");

        assertThat(answer.status()).isEqualTo(200);
        assertThatThrownBy(answer::json).isInstanceOf(JacksonException.class);
    }

    @Test
    void half_an_answer_may_end_with_the_connection() {
        simulator.faults().onNext(FETCH).delivered(Delivery.CUT).once();

        assertThatThrownBy(() -> client.post(FETCH, "{}")).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    @Timeout(60)
    void half_an_answer_may_be_followed_by_silence_until_it_is_broken() throws Exception {
        simulator.faults().onNext(FETCH).delivered(Delivery.HALF_THEN_SILENCE).once();
        var answer = CompletableFuture.supplyAsync(() -> client.post(FETCH, "{}"), task -> new Thread(task).start());
        while (simulator.faults().pending() > 0) {
            Thread.onSpinWait();
        }
        assertThat(answer).isNotDone();

        while (!answer.isDone()) {
            simulator.faults().clear();
            Thread.onSpinWait();
        }

        assertThat(answer).isCompletedExceptionally();
    }

    @Test
    void a_late_answer_is_late_in_real_time() {
        simulator.faults().onNext("/account").delay(Duration.ofMillis(150)).once();
        long start = System.nanoTime();

        assertThat(client.get("/account").status()).isEqualTo(200);

        assertThat(System.nanoTime() - start).isGreaterThan(TimeUnit.MILLISECONDS.toNanos(149));
    }

    @Test
    void a_list_may_return_the_cursor_it_was_given_no_cursor_or_an_empty_one() {
        client.all(FETCH, "");
        var cursor = client.lastCursor();

        var same = sync(cursor, Twist.SAME_CURSOR);
        assertThat(same.path("cursor").stringValue()).isEqualTo(cursor);
        assertThat(same.path("more_to_follow").booleanValue()).isTrue();
        assertThat(sync(cursor, Twist.EMPTY_CURSOR).path("cursor").stringValue())
                .isEmpty();
        assertThat(sync(cursor, Twist.NO_CURSOR).has("cursor")).isFalse();
    }

    @Test
    void the_operation_at_the_boundary_may_come_again() {
        client.all(FETCH, "");

        var again = sync(client.lastCursor(), Twist.BOUNDARY_AGAIN);

        assertThat(serials(again)).containsExactly(fleet.serial(3));
    }

    @Test
    void records_may_come_twice_in_any_order_and_without_a_name() {
        simulator.faults().onNext(FETCH).twisted(Twist.DOUBLED, Twist.SHUFFLED).once();
        var doubled = serials(client.post(FETCH, "{}").json());
        assertThat(doubled).hasSize(8);
        assertThat(new HashSet<>(doubled)).isEqualTo(new HashSet<>(fleet.serials(0, 4)));
        assertThat(doubled.subList(0, 4)).isNotEqualTo(fleet.serials(0, 4));

        simulator.faults().onNext(FETCH).twisted(Twist.NAMELESS_RECORD).once();
        assertThat(serials(client.post(FETCH, "{}").json())).first().isEqualTo("");
    }

    @Test
    void words_and_members_may_be_new_and_members_may_be_missing() {
        simulator
                .faults()
                .onNext(FETCH)
                .twisted(Twist.UNKNOWN_WORDS, Twist.UNKNOWN_FIELDS)
                .without("model", "fetched_until")
                .once();

        var answer = client.post(FETCH, "{}").json();

        assertThat(answer.has("fetched_until")).isFalse();
        assertThat(answer.has("x_added_next_year")).isTrue();
        assertThat(answer.path("devices")).allSatisfy(record -> {
            assertThat(record.has("model")).isFalse();
            assertThat(record.has("x_added_next_year")).isTrue();
            assertThat(record.path("device_family").stringValue()).isEqualTo("brand-new-word");
        });
    }

    @Test
    void a_device_may_be_missing_from_an_answer_although_it_was_assigned() {
        var uuid = define();
        var body = "{\"profile_uuid\":\"%s\",\"devices\":[\"%s\",\"%s\"]}"
                .formatted(uuid, fleet.serial(0), fleet.serial(1));
        simulator
                .faults()
                .onNext("/profile/devices")
                .withholding(fleet.serial(0))
                .once();

        var outcomes = client.post("/profile/devices", body).json().path("devices");

        assertThat(outcomes.propertyNames()).containsExactly(fleet.serial(1));
        assertThat(school.device(fleet.serial(0)).orElseThrow().profileStatus()).isEqualTo("assigned");
    }

    @Test
    void a_hidden_device_is_passed_over_by_sync_for_good() {
        client.all(FETCH, "");
        simulator.faults().hideFromSync(List.of(fleet.serial(0)), Duration.ofHours(1));
        school.devices(fleet.serial(0), fleet.serial(1)).assetTag("LAB");

        assertThat(client.all(SYNC, client.lastCursor())).hasSize(1);
        simulator.clock().advance(Duration.ofHours(1));
        client.signIn();

        assertThat(client.all(SYNC, client.lastCursor())).isEmpty();
        assertThat(client.all(FETCH, "")).hasSize(4);
    }

    @Test
    void requests_are_logged_without_showing_what_they_carry() {
        var last = simulator.requests().to("/session").get(0);

        assertThat(last.header("Authorization").orElseThrow()).startsWith("OAuth realm=\"ADM\"");
        assertThat(last).hasToString("2026-11-23T08:00:00Z GET /session → 200");
    }

    @Test
    void answers_are_compressed_for_clients_that_ask_for_it() {
        var request = client.request(FETCH)
                .header("X-ADM-Auth-Session", client.value())
                .header("Accept-Encoding", "gzip")
                .POST(BodyPublishers.ofString("{}"));

        var answer = client.send(request);

        assertThat(answer.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(answer.response().body()).startsWith(0x1f, 0x8b);
    }

    private String define() {
        var answer = client.post("/profile", "{\"profile_name\":\"A\",\"url\":\"https://mdm.example/\"}");
        return answer.json().path("profile_uuid").stringValue();
    }

    private JsonNode sync(String cursor, Twist twist) {
        simulator.faults().onNext(SYNC).twisted(twist).once();
        return client.post(SYNC, "{\"cursor\":\"" + cursor + "\"}").json();
    }

    private static List<String> serials(JsonNode page) {
        return StreamSupport.stream(page.path("devices").spliterator(), false)
                .map(record -> record.path("serial_number").asString(""))
                .toList();
    }
}
