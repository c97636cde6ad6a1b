package dev.espalier.mdm.simulator.apps;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.simulator.AppleSimulator;
import dev.espalier.mdm.simulator.AssetSnapshot;
import dev.espalier.mdm.simulator.ContentChoice;
import dev.espalier.mdm.simulator.PortalRole;
import dev.espalier.mdm.simulator.SimulatedOrganization;
import dev.espalier.mdm.simulator.SimulatedPerson;
import dev.espalier.mdm.simulator.SimulatedUnit;
import dev.espalier.mdm.simulator.StoreItem;
import dev.espalier.mdm.simulator.UserSnapshot;
import dev.espalier.mdm.simulator.VirtualClock;
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
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The clinics of the specification: one unit, six assets, three users, and a client that knows nothing but HTTP. */
abstract class Northwind {

    /** An answer as it was read. */
    record Answer(int status, String body, HttpResponse<String> response) {
        JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }

        int error() {
            return json().path("errorNumber").asInt(0);
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    static final Instant START = Instant.parse("2026-11-23T08:00:00Z");
    static final StoreItem WARD_NOTES = StoreItem.app("910000001");
    static final StoreItem CHART_DESK = StoreItem.app("910000002", "macOS");
    static final StoreItem HANDBOOK = StoreItem.book("910000003", StoreItem.PLUS);
    static final StoreItem OPEN_TIMER = StoreItem.app("910000004", "iOS", "macOS");
    static final StoreItem SCAN_PRO = StoreItem.app("910000005");
    static final StoreItem FAMILY_PACK = StoreItem.app("910000006").forUsersOnly();

    private static final String CLAIM = """
            {"mdmInfo": {"id": "c3baea9e-13de-4f86-ab10-31d0f646e1f4", "name": "Example MDM (Leipzig)", "metadata": "mdm.northwind.example 4.2"},
             "notificationUrl": "https://hooks.northwind.example/apple/c3baea9e-13de-4f86-ab10-31d0f646e1f4",
             "notificationAuthToken": "nwl_5pQ0aH8vXn2TtYk4mZ7rB1",
             "notificationTypes": ["ASSET_MANAGEMENT", "ASSET_COUNT", "USER_MANAGEMENT", "USER_ASSOCIATED"]}""";

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Mailbox mailbox;
    String claim;
    AppleSimulator apple;
    SimulatedOrganization clinics;
    SimulatedPerson ada;
    SimulatedUnit leipzig;
    String token;

    @BeforeEach
    void open_the_clinics() {
        apple = AppleSimulator.builder().clock(VirtualClock.frozenAt(START)).start();
        apple.behavior().set(ContentChoice.CONTENT_PAGE_SIZE, 100);
        clinics = apple.portal().createBusiness("Northwind Clinics GmbH");
        ada = clinics.administrator();
        leipzig = clinics.createUnit("Northwind Leipzig");
        mailbox = new Mailbox(leipzig);
        claim = CLAIM.replace(
                "https://hooks.northwind.example/apple", mailbox.url().toString());
        token = download(ada);
        stockUp();
        people();
    }

    private void stockUp() {
        leipzig.buy(WARD_NOTES, 50);
        leipzig.buy(CHART_DESK, 10);
        leipzig.buy(HANDBOOK, 5);
        leipzig.acquireUnlimited(OPEN_TIMER);
        leipzig.buy(SCAN_PRO, 3);
        leipzig.buy(FAMILY_PACK, 20);
        leipzig.assignToDevices(WARD_NOTES, List.of("NWLPZ0000001", "NWLPZ0000002"));
    }

    private void people() {
        leipzig.addUser("u-anna", "anna@northwind.example");
        leipzig.addUser("u-ben", "ben@northwind.example");
        leipzig.acceptInvitation("u-ben", "ben@home.example");
        leipzig.assignToUsers(HANDBOOK, List.of("u-ben"));
        leipzig.addUser("u-cleo", "cleo@northwind.example");
        leipzig.acceptInvitation("u-cleo", "p1@home.example");
        leipzig.retireUser("u-cleo");
        clinics.addPerson("dora@northwind.example", PortalRole.STAFF);
        clinics.addPerson("emil@northwind.example", PortalRole.STAFF);
        apple.portal().createBusiness("Other").addPerson("zoe@other.example", PortalRole.STAFF);
    }

    @AfterEach
    void close_the_clinics() {
        mailbox.close();
        apple.close();
    }

    String download(SimulatedPerson by) {
        return new String(leipzig.downloadToken(by), US_ASCII);
    }

    /** Configures the client of the specification and forgets the test that it gets. */
    void claim() {
        assertThat(post("/client/config", claim).status()).isEqualTo(200);
        mailbox.empty();
    }

    Answer get(String path) {
        return send(request(path).header("Authorization", "Bearer " + token).GET());
    }

    JsonNode read(String path) {
        var answer = get(path);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    Answer post(String path, String body) {
        return send(request(path)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(apple.url() + "/mdm/v2" + path))
                .timeout(Duration.ofSeconds(20));
    }

    Answer send(HttpRequest.Builder request) {
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofString(UTF_8));
            return new Answer(response.statusCode(), response.body(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends a request that takes time, and returns its event. */
    String accept(String path, String body) {
        var answer = post(path, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().path("eventId").stringValue();
    }

    /** Sends a request that takes time, lets that pass, and returns the state of the event. */
    JsonNode event(String path, String body) {
        var id = accept(path, body);
        apple.clock().advance(Duration.ofMinutes(1));
        return status(id);
    }

    JsonNode status(String event) {
        return read("/status?eventId=" + event);
    }

    static void expect(JsonNode event, String status, int completed, int requested) {
        assertThat(event.path("eventStatus").stringValue()).as(event.toString()).isEqualTo(status);
        assertThat(event.path("numCompleted").intValue()).isEqualTo(completed);
        assertThat(event.path("numRequested").intValue()).isEqualTo(requested);
    }

    void expectRefusal(Answer answer, int status, int number) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.error()).isEqualTo(number);
        assertThat(answer.json().path("errorMessage").stringValue()).isNotBlank();
        assertThat(answer.header("Content-Type")).isEqualTo("application/json;charset=UTF-8");
    }

    /** total/assigned/available of an asset. */
    String counts(StoreItem item) {
        AssetSnapshot asset = leipzig.asset(item.adamId(), item.pricingParam()).orElseThrow();
        return asset.total() + "/" + asset.assigned() + "/" + asset.available();
    }

    UserSnapshot user(String clientUserId) {
        return leipzig.users().stream()
                .filter(user -> user.clientUserId().equals(clientUserId))
                .reduce((older, newer) -> newer)
                .orElseThrow();
    }

    static String assets(StoreItem... items) {
        return "\"assets\":["
                + List.of(items).stream()
                        .map(item -> "{\"adamId\":\"%s\",\"pricingParam\":\"%s\"}"
                                .formatted(item.adamId(), item.pricingParam()))
                        .collect(Collectors.joining(","))
                + "]";
    }

    static String serials(String... serials) {
        return list("serialNumbers", List.of(serials));
    }

    static String users(String... ids) {
        return list("clientUserIds", List.of(ids));
    }

    static String list(String name, List<String> texts) {
        return texts.stream().map(text -> '"' + text + '"').collect(Collectors.joining(",", "\"" + name + "\":[", "]"));
    }

    static List<String> numbered(String prefix, int many) {
        return IntStream.range(0, many).mapToObj(i -> prefix + i).toList();
    }

    static List<String> texts(JsonNode array, String member) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(each -> each.path(member).asString("-"))
                .toList();
    }
}
