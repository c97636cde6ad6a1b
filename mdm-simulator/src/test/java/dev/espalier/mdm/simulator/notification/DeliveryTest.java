package dev.espalier.mdm.simulator.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.simulator.AppleSimulator;
import dev.espalier.mdm.simulator.VirtualClock;
import dev.espalier.mdm.simulator.control.ControlClient;
import dev.espalier.mdm.simulator.http.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From the content manager's step, or the client's call, to what a device management service is told. */
class DeliveryTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String WARD_NOTES = "{\"adamId\":\"910000001\",\"pricingParam\":\"STDQ\"}";
    private static final String UNKNOWN_EVENT = "00000000-0000-0000-0000-000000000000";

    private final VirtualClock clock = VirtualClock.frozenAt(Instant.parse("2026-11-23T08:00:00Z"));
    private final Receiver receiver = new Receiver();
    private AppleSimulator simulator;
    private ControlClient control;
    private String leipzig;
    private String token;

    @BeforeEach
    void found_a_unit() {
        simulator = AppleSimulator.builder().clock(clock).controlPort(0).start();
        control = new ControlClient(simulator.controlUrl().orElseThrow());
        var clinics = "/organizations/"
                + control.post("/organizations", "{\"name\":\"Northwind Clinics GmbH\",\"kind\":\"BUSINESS\"}")
                        .path("id")
                        .stringValue();
        var uId = control.post(clinics + "/units", "{\"name\":\"Northwind Leipzig\"}")
                .path("uId")
                .stringValue();
        leipzig = clinics + "/units/" + uId;
        token = control.call("POST", leipzig + "/token", "").body();
        control.post(clinics + "/people", "{\"account\":\"dora@northwind.example\",\"role\":\"STAFF\"}");
        control.post(leipzig + "/licenses/buy", "{\"adamId\":\"910000001\",\"licenses\":50}");
    }

    @AfterEach
    void close() {
        simulator.close();
        receiver.close();
    }

    @Test
    void a_claim_is_tried_out_before_it_is_answered() {
        var answer = claim();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(receiver.requests()).hasSize(1);
        var test = receiver.bodies().get(0);
        assertThat(test.path("notificationType").stringValue()).isEqualTo("TEST_NOTIFICATION");
        assertThat(test.path("notification").isEmpty()).isTrue();
        assertThat(receiver.requests().get(0).header("Authorization")).contains("Bearer nwl_5pQ0aH8vXn2TtYk4mZ7rB1");
        assertThat(deliveries("?type=TEST_NOTIFICATION").path(0).path("state").stringValue())
                .isEqualTo("DELIVERED");
    }

    @Test
    void nothing_of_a_claim_is_kept_if_the_test_is_not_taken() {
        receiver.answers(500);

        var answer = claim();

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(number(answer)).isEqualTo(9728);
        assertThat(read("/client/config").has("mdmInfo")).isFalse();
        assertThat(number(configure(URI.create("http://hooks.northwind.example/apple"))))
                .isEqualTo(9712);
        control.json("PUT", "/behavior", "{\"plainNotificationUrls\":false}");
        assertThat(number(claim())).isEqualTo(9712);
        assertThat(receiver.requests()).hasSize(1);
    }

    @Test
    @Timeout(60)
    void a_test_that_is_answered_late_keeps_nobody_else_waiting() throws Exception {
        receiver.answers(Receiver.SILENCE);
        var claiming = HTTP.sendAsync(configuration(receiver.url()), BodyHandlers.ofString());
        while (receiver.requests().isEmpty()) {
            Thread.onSpinWait();
        }

        assertThat(read("/assets").path("assets")).hasSize(1);
        assertThat(claiming).isNotDone();
        receiver.close();

        assertThat(number(claiming.get())).isEqualTo(9728);
    }

    @Test
    void an_invitation_that_is_accepted_is_told_and_the_next_with_the_same_account_refused() {
        claim();
        var finn = invite("u-finn");
        var anna = invite("u-anna");

        control.post("/invitations/" + finn + "/acceptance", "{\"account\":\"p1@home.example\"}");
        settle();

        assertThat(receiver.of("USER_ASSOCIATED")).hasSize(1);
        var user = receiver.of("USER_ASSOCIATED").get(0).path("associatedUsers").path(0);
        assertThat(user.path("clientUserId").stringValue()).isEqualTo("u-finn");
        assertThat(user.path("status").stringValue()).isEqualTo("Associated");
        assertThat(user.path("inviteCode").stringValue()).isEqualTo(finn);
        assertThat(user.path("idHash").stringValue()).hasSize(28).endsWith("=");

        var page = send(HttpRequest.newBuilder(URI.create(simulator.url() + invitation()))
                .POST(BodyPublishers.ofString("inviteCode=" + anna + "&account=p1%40home.example")));
        settle();
        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(read("/users?clientUserId=u-anna")
                        .path("users")
                        .path(0)
                        .path("status")
                        .stringValue())
                .isEqualTo("Registered");
        assertThat(receiver.of("USER_ASSOCIATED")).hasSize(1);
    }

    @Test
    void the_page_behind_the_link_of_the_discovery_accepts_too() {
        claim();
        var code = invite("u-finn");
        var link = read("/service/config")
                .path("urls")
                .path("invitationEmail")
                .stringValue()
                .replace("%25inviteCode%25", code);

        assertThat(send(HttpRequest.newBuilder(URI.create(link))).body()).contains("value=\"" + code + "\"");
        send(HttpRequest.newBuilder(URI.create(simulator.url() + invitation()))
                .POST(BodyPublishers.ofString("inviteCode=" + code + "&account=p1%40home.example")));
        settle();

        assertThat(receiver.of("USER_ASSOCIATED")).hasSize(1);
        assertThat(send(HttpRequest.newBuilder(URI.create(link))).body()).contains("no longer valid");
    }

    @Test
    void an_account_that_is_bound_is_refused_on_the_managed_route() {
        claim();
        control.post(leipzig + "/users", "{\"clientUserId\":\"u-dora\",\"managedAppleId\":\"dora@northwind.example\"}");
        invite("u-anna");

        var event = eventId(post(
                "/users/update",
                "{\"users\":[{\"clientUserId\":\"u-anna\",\"managedAppleId\":\"dora@northwind.example\"}]}"));
        advance("PT1M");

        var status = read("/status?eventId=" + event);
        assertThat(status.path("eventStatus").stringValue()).isEqualTo("FAILED");
        assertThat(status.path("failures").path(0).path("errorNumber").intValue())
                .isEqualTo(9641);
        settle();
        var told = receiver.of("USER_MANAGEMENT");
        assertThat(told.get(told.size() - 1).path("error").path("errorNumber").intValue())
                .isEqualTo(9641);
    }

    @Test
    void an_unknown_event_is_refused() {
        assertThat(number(get("/status?eventId=" + UNKNOWN_EVENT))).isEqualTo(9708);
        assertThat(number(get("/status"))).isEqualTo(9708);
    }

    @Test
    void an_event_takes_as_long_as_it_is_told_to() {
        claim();
        control.json("PUT", "/behavior", "{\"eventDelay\":\"PT11M\"}");
        var event = eventId(assign("NWLPZ0000003"));

        advance("PT10M");
        assertThat(status(event)).isEqualTo("PENDING");
        assertThat(receiver.of("ASSET_MANAGEMENT")).isEmpty();
        advance("PT1M");

        assertThat(status(event)).isEqualTo("COMPLETE");
        settle();
        assertThat(receiver.of("ASSET_MANAGEMENT")).hasSize(1);
        assertThat(control.get(leipzig + "/state")
                        .path("events")
                        .path(0)
                        .path("completed")
                        .intValue())
                .isEqualTo(1);
    }

    @Test
    void what_happens_is_also_told_if_nobody_asks_for_anything() {
        claim();
        assign("NWLPZ0000003");

        advance("PT10S");
        settle();

        assertThat(receiver.of("ASSET_MANAGEMENT")
                        .get(0)
                        .path("assignments")
                        .path(0)
                        .path("serialNumber")
                        .stringValue())
                .isEqualTo("NWLPZ0000003");
    }

    @Test
    void everything_may_be_lost_and_the_state_still_be_read() {
        claim();
        control.post("/notifications/faults", "{\"fault\":\"DROPPED\",\"always\":true}");

        var event = eventId(assign("NWLPZ0000003"));
        advance("PT10M");

        assertThat(status(event)).isEqualTo("COMPLETE");
        assertThat(receiver.of("ASSET_MANAGEMENT")).isEmpty();
        assertThat(deliveries("?type=ASSET_MANAGEMENT").path(0).path("state").stringValue())
                .isEqualTo("DROPPED");
    }

    @Test
    void purchases_are_told_with_their_change_and_may_be_told_twice() {
        claim();
        control.post("/notifications/faults", "{\"type\":\"ASSET_COUNT\",\"fault\":\"DUPLICATED\"}");

        control.post(leipzig + "/licenses/buy", "{\"adamId\":\"910000001\",\"licenses\":2}");
        control.post(leipzig + "/licenses/refund", "{\"adamId\":\"910000001\",\"licenses\":1}");
        settle();

        assertThat(receiver.of("ASSET_COUNT"))
                .extracting(told -> told.path("countDelta").intValue())
                .containsExactly(2, 2, -1);
        assertThat(receiver.bodies())
                .filteredOn(body -> body.path("notification").path("countDelta").asInt(0) == 2)
                .extracting(body -> body.path("notificationId").stringValue())
                .hasSize(2)
                .containsOnly(receiver.bodies().get(1).path("notificationId").stringValue());
    }

    @Test
    void a_wrong_secret_is_sent_three_times_and_given_up() {
        claim();
        receiver.answers(401, 401, 401);
        control.post("/notifications/faults", "{\"fault\":\"WRONG_SECRET\"}");

        control.post(leipzig + "/licenses/buy", "{\"adamId\":\"910000001\",\"licenses\":2}");
        advance("PT4M");
        settle();

        var delivery = deliveries("?type=ASSET_COUNT").path(0);
        assertThat(delivery.path("state").stringValue()).isEqualTo("LOST");
        assertThat(delivery.path("attempts").values())
                .extracting(attempt -> attempt.path("at").stringValue().substring(11, 19) + " "
                        + attempt.path("status").intValue())
                .containsExactly("08:00:00 401", "08:04:00 401", "08:04:00 401");
        assertThat(receiver.requests().subList(1, 4)).noneMatch(DeliveryTest::isTrusted);
    }

    @Test
    void late_ones_come_late_and_forgotten_ones_are_forgotten() {
        claim();
        control.post("/notifications/faults", "{\"fault\":\"DELAYED\",\"delay\":\"PT6M\"}");
        control.post(leipzig + "/licenses/buy", "{\"adamId\":\"910000001\",\"licenses\":2}");
        control.post(leipzig + "/licenses/buy", "{\"adamId\":\"910000001\",\"licenses\":3}");
        settle();
        advance("PT6M");
        settle();

        assertThat(receiver.of("ASSET_COUNT"))
                .extracting(told -> told.path("countDelta").intValue())
                .containsExactly(3, 2);
        control.json("DELETE", "/notifications", "");
        assertThat(deliveries("")).isEmpty();
    }

    @Test
    void another_service_that_claims_the_unit_is_in_the_next_answer_whatever_it_is() {
        claim();
        control.json(
                "PUT",
                leipzig + "/claim",
                "{\"id\":\"47469a4d-8cdb-405f-9d2e-16096e36aab0\",\"name\":\"Foreign MDM\",\"metadata\":\"x\"}");

        assertThat(read("/assets").path("mdmInfo").path("name").stringValue()).isEqualTo("Foreign MDM");
        assertThat(JsonMapper.shared()
                        .readTree(assign("NWLPZ0000003").body())
                        .path("mdmInfo")
                        .path("id")
                        .stringValue())
                .isEqualTo("47469a4d-8cdb-405f-9d2e-16096e36aab0");

        assertThat(claim().statusCode()).isEqualTo(200);
        assertThat(read("/users").path("mdmInfo").path("name").stringValue()).isEqualTo("Example MDM (Leipzig)");
    }

    @Test
    void the_discovery_leads_to_the_store_and_its_token_opens_it() {
        control.post(
                "/catalog",
                "{\"adamId\":\"910000001\",\"name\":\"Ward Notes\",\"visibility\":\"CUSTOM\",\"price\":1.5}");
        var store = read("/service/config")
                .path("urls")
                .path("contentMetadataLookup")
                .stringValue();
        var asked = HttpRequest.newBuilder(URI.create(
                        store + "?version=2&id=910000001&p=mdm-lockup&caller=MDM&platform=enterprisestore&cc=de"))
                .header("Cookie", "itvt=" + token);

        var item =
                JsonMapper.shared().readTree(send(asked).body()).path("results").path("910000001");
        assertThat(item.path("name").stringValue()).isEqualTo("Ward Notes");
        assertThat(item.path("offers").path(0).path("price").decimalValue()).isEqualByComparingTo("1.5");

        control.post(leipzig + "/tokens/revoke", "");
        assertThat(JsonMapper.shared()
                        .readTree(send(asked).body())
                        .path("results")
                        .isEmpty())
                .isTrue();
    }

    @Test
    void a_large_event_is_told_in_many_notifications_of_a_hundred_at_most() {
        claim();
        control.post(leipzig + "/licenses/unlimited", "{\"adamId\":\"930000003\"}");
        var serials = IntStream.range(0, 1_000)
                .mapToObj(number -> String.format("\"NWLPZ%07d\"", number))
                .collect(Collectors.joining(","));

        post(
                "/assets/associate",
                "{\"assets\":[{\"adamId\":\"930000003\",\"pricingParam\":\"STDQ\"}],\"serialNumbers\":[" + serials
                        + "]}");
        advance("PT1M");
        settle();

        var told = receiver.of("ASSET_MANAGEMENT");
        assertThat(told).hasSize(10).allMatch(each -> each.path("assignments").size() == 100);
        assertThat(told.stream()
                        .flatMap(each -> each.path("assignments").values().stream())
                        .map(each -> each.path("serialNumber").stringValue())
                        .distinct())
                .hasSize(1_000);
    }

    @Test
    void pages_and_limits_are_set_from_outside() {
        control.post(leipzig + "/users/many", "{\"size\":5}");
        control.json("PUT", "/behavior", "{\"contentPageSize\":2,\"maxSerialNumbers\":1}");

        assertThat(read("/users").path("totalPages").intValue()).isEqualTo(3);
        assertThat(read("/service/config")
                        .path("limits")
                        .path("maxSerialNumbers")
                        .intValue())
                .isEqualTo(1);
        assertThat(number(assign("A1\",\"A2"))).isEqualTo(9702);
    }

    @Test
    @Timeout(60)
    void a_clock_that_runs_needs_nobody_to_move_it() {
        claim();
        control.json("PUT", "/behavior", "{\"eventDelay\":\"PT0.05S\"}");
        control.post("/clock/resume", "");
        control.post("/notifications/faults", "{\"fault\":\"DELAYED\",\"delay\":\"PT0.05S\"}");

        assign("NWLPZ0000003");
        while (receiver.of("ASSET_MANAGEMENT").isEmpty()) {
            Thread.onSpinWait();
        }

        assertThat(deliveries("?type=ASSET_MANAGEMENT").path(0).path("state").stringValue())
                .isEqualTo("DELIVERED");
    }

    private HttpResponse<String> claim() {
        return configure(receiver.url());
    }

    private HttpResponse<String> configure(URI url) {
        return send(configuration(url));
    }

    private HttpRequest configuration(URI url) {
        var body = """
                {"mdmInfo": {"id": "c3baea9e-13de-4f86-ab10-31d0f646e1f4", "name": "Example MDM (Leipzig)", "metadata": "4.2"},
                 "notificationUrl": "%s", "notificationAuthToken": "nwl_5pQ0aH8vXn2TtYk4mZ7rB1",
                 "notificationTypes": ["ASSET_MANAGEMENT", "ASSET_COUNT", "USER_MANAGEMENT", "USER_ASSOCIATED"]}""".formatted(url);
        return request("/client/config")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private String invite(String clientUserId) {
        return control.post(leipzig + "/users", "{\"clientUserId\":\"" + clientUserId + "\",\"email\":\"a@b.example\"}")
                .path("inviteCode")
                .stringValue();
    }

    private HttpResponse<String> assign(String serial) {
        return post("/assets/associate", "{\"assets\":[" + WARD_NOTES + "],\"serialNumbers\":[\"" + serial + "\"]}");
    }

    private JsonNode deliveries(String query) {
        settle();
        return control.get("/notifications" + query).path("notifications");
    }

    private void settle() {
        assertThat(control.post("/notifications/settle", "{}").path("settled").booleanValue())
                .isTrue();
    }

    private void advance(String by) {
        settle();
        clock.advance(Duration.parse(by));
    }

    private String status(String event) {
        return read("/status?eventId=" + event).path("eventStatus").stringValue();
    }

    private HttpResponse<String> get(String path) {
        return send(request(path));
    }

    private JsonNode read(String path) {
        return JsonMapper.shared().readTree(get(path).body());
    }

    private HttpResponse<String> post(String path, String body) {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(simulator.url() + "/mdm/v2" + path))
                .header("Authorization", "Bearer " + token);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request.build());
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String invitation() {
        return "/WebObjects/MZFinance.woa/wa/associateVPPUserWithITSAccount";
    }

    private static String eventId(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body()).path("eventId").stringValue();
    }

    private static int number(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body()).path("errorNumber").intValue();
    }

    private static boolean isTrusted(Request request) {
        return request.header("Authorization").orElse("").contains("nwl_");
    }
}
