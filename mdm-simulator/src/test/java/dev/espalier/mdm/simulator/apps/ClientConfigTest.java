package dev.espalier.mdm.simulator.apps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.simulator.ContentChoice;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Discovery, and who looks after a unit. */
class ClientConfigTest extends Northwind {

    private static final String ID = "c3baea9e-13de-4f86-ab10-31d0f646e1f4";

    @Test
    void discovery_needs_no_token_and_sends_everybody_to_the_simulator() {
        var config = send(request("/service/config").GET()).json();

        assertThat(config.path("limits").toString())
                .isEqualTo("{\"maxAssets\":25,\"maxClientUserIds\":1000,\"maxSerialNumbers\":1000,"
                        + "\"maxRevokeClientUserIds\":100,\"maxRevokeSerialNumbers\":100,\"maxUsers\":100,"
                        + "\"maxSubscriptions\":25,\"maxSubscriptionClientUserIds\":1000,\"maxNotificationLength\":512,"
                        + "\"maxMdmNameLength\":100,\"maxMdmIdLength\":100,\"maxMdmMetadataLength\":255,"
                        + "\"maxRequestPerSecond\":15}");
        assertThat(config.path("urls").values())
                .hasSize(13)
                .allMatch(url -> url.stringValue().startsWith(apple.url().toString() + "/"));
        assertThat(config.path("urls").path("invitationEmail").stringValue())
                .endsWith("?inviteCode=%25inviteCode%25&mt=8");
        assertThat(texts(config.path("errorCodes"), "errorNumber"))
                .contains("9601", "9646", "9709", "9728", "9729", "9818")
                .hasSize(54);
        assertThat(config.has("uId")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"false, 4", "true, 7"})
    void the_rare_types_of_notifications_may_be_listed(boolean listed, int types) {
        apple.behavior().set(ContentChoice.RARE_TYPES_LISTED, listed);

        assertThat(read("/service/config").path("notificationTypes")).hasSize(types);
    }

    @Test
    void limits_are_announced_as_they_are_set() {
        apple.behavior().set(ContentChoice.MAX_ASSETS, 2);

        assertThat(read("/service/config").path("limits").path("maxAssets").intValue())
                .isEqualTo(2);
        expectRefusal(
                post("/assets/associate", "{" + assets(WARD_NOTES, CHART_DESK, SCAN_PRO) + "," + serials("A") + "}"),
                400,
                9700);
    }

    @Test
    void an_unclaimed_unit_says_whose_it_is_and_nothing_of_a_service() {
        var config = read("/client/config");

        assertThat(config).isEqualTo(JsonMapper.shared().readTree("""
                        {"countryISO2ACode": "DE", "defaultPlatform": "enterprisestore", "locationName": "Northwind Leipzig",
                         "subscribedNotificationTypes": [], "tokenExpirationDate": "2027-11-23T08:00:00+0000", "uId": "%s",
                         "websiteURL": "https://business.apple.com"}""".formatted(leipzig.uId())));
    }

    @Test
    void a_school_has_the_store_of_schools() {
        leipzig = apple.portal().createSchool("Northwind School").createUnit("Library");
        leipzig.country("AT");
        token = new String(
                leipzig.downloadToken(apple.portal().organizations().get(2).administrator()));

        var config = read("/client/config");
        assertThat(config.path("defaultPlatform").stringValue()).isEqualTo("volumestore");
        assertThat(config.path("websiteURL").stringValue()).isEqualTo("https://school.apple.com");
        assertThat(config.path("countryISO2ACode").stringValue()).isEqualTo("AT");
    }

    @Test
    void a_claim_is_tested_first_and_stands_in_every_answer_afterwards() {
        var config = post("/client/config", claim).json();

        assertThat(mailbox.probes()).singleElement().satisfies(probe -> {
            assertThat(probe.authorization()).isEqualTo("Bearer nwl_5pQ0aH8vXn2TtYk4mZ7rB1");
            assertThat(probe.json().path("notificationType").stringValue()).isEqualTo("TEST_NOTIFICATION");
            assertThat(probe.json().path("notification")).isEmpty();
            assertThat(probe.json().path("uId").stringValue()).isEqualTo(leipzig.uId());
            assertThat(probe.json().path("notificationId").stringValue()).hasSize(36);
        });
        assertThat(config.path("notificationUrl").stringValue()).isEqualTo(mailbox.url() + "/" + ID);
        assertThat(config.path("notificationAuthToken").stringValue()).isEqualTo("nwl_5pQ0aH8vXn2TtYk4mZ7rB1");
        assertThat(config.path("subscribedNotificationTypes")).hasSize(4);
        for (var path : List.of("/client/config", "/assets", "/assignments", "/users")) {
            assertThat(read(path).path("mdmInfo").toString())
                    .isEqualTo("{\"id\":\"" + ID
                            + "\",\"name\":\"Example MDM (Leipzig)\",\"metadata\":\"mdm.northwind.example 4.2\"}");
        }
        assertThat(post("/users/retire", "{\"users\":[{\"clientUserId\":\"u-anna\"}]}")
                        .json()
                        .path("mdmInfo")
                        .path("id")
                        .stringValue())
                .isEqualTo(ID);
    }

    @Test
    void nothing_of_a_claim_is_kept_whose_test_fails() {
        mailbox.hangUp();

        expectRefusal(post("/client/config", claim), 400, 9728);
        assertThat(read("/client/config").has("mdmInfo")).isFalse();
        assertThat(read("/client/config").has("notificationUrl")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "9712 | {'notificationUrl':'http://a.example/','notificationAuthToken':'x'}",
                "9712 | {'notificationUrl':'https://a.example/?a=b','notificationAuthToken':'x'}",
                "9712 | {'notificationUrl':'https://a.example/#x','notificationAuthToken':'x'}",
                "9712 | {'notificationUrl':'https://me@a.example/','notificationAuthToken':'x'}",
                "9712 | {'notificationUrl':'https://','notificationAuthToken':'x'}",
                "9712 | {'notificationUrl':'a path','notificationAuthToken':'x'}",
                "9710 | {'notificationUrl':'https://a.example/'}",
                "9710 | {'notificationAuthToken':'x'}",
                "9710 | {'notificationUrl':'https://a.example/','notificationAuthToken':''}",
                "9711 | {'notificationUrl':'https://a.example/','notificationAuthToken':'513'}",
                "9711 | {'notificationUrl':'https://a.example/513','notificationAuthToken':'x'}",
                "9723 | {'mdmInfo':{'id':'a','name':'b'}}",
                "9723 | {'mdmInfo':{'id':'a','name':'b','metadata':''}}",
                "9724 | {'mdmInfo':{'id':'101','name':'b','metadata':'c'}}",
                "9725 | {'mdmInfo':{'id':'a','name':'101','metadata':'c'}}",
                "9713 | {'mdmInfo':{'id':'a','name':'b','metadata':'256'}}",
                "9602 | {'mdmInfo':'x'}",
                "9602 | {'notificationTypes':['NO_SUCH_TYPE']}",
                "9602 | {'notificationTypes':'ASSET_COUNT'}",
            })
    void what_is_wrong_changes_nothing(int number, String body) {
        claim();
        var before = get("/client/config").body();
        var text = body.replace('\'', '"');
        for (var length : List.of(101, 256, 513)) {
            text = text.replace(length.toString(), "y".repeat(length));
        }

        expectRefusal(post("/client/config", text), 400, number);
        assertThat(get("/client/config").body()).isEqualTo(before);
    }

    @Test
    void what_is_not_said_stays_and_what_is_empty_goes() {
        claim();

        post("/client/config", "{\"notificationTypes\":[\"ASSET_COUNT\",\"TEST_NOTIFICATION\"]}");
        var config = read("/client/config");
        assertThat(config.path("subscribedNotificationTypes").toString()).isEqualTo("[\"ASSET_COUNT\"]");
        assertThat(config.path("mdmInfo").path("id").stringValue()).isEqualTo(ID);
        assertThat(config.has("notificationUrl")).isTrue();
        assertThat(mailbox.probes()).hasSize(1);

        post("/client/config", "{\"notificationUrl\":\"\",\"notificationAuthToken\":\"\",\"mdmInfo\":null}");
        config = read("/client/config");
        assertThat(config.has("notificationUrl")).isFalse();
        assertThat(config.has("notificationAuthToken")).isFalse();
        assertThat(config.path("mdmInfo").path("id").stringValue()).isEqualTo(ID);
    }

    @Test
    void methods_and_content_types_are_checked() {
        var put = request("/client/config")
                .header("Authorization", "Bearer " + token)
                .PUT(BodyPublishers.ofString("{}"));
        expectRefusal(send(put), 405, 9726);
        var plain = request("/client/config")
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString(claim));
        expectRefusal(send(plain), 415, 9727);
        assertThat(send(request("/no/such/path").GET()).status()).isEqualTo(404);
        assertThat(send(request("/no/such/path").GET()).body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"absent", "null"})
    void that_nobody_claims_a_unit_may_be_said(String form) {
        apple.behavior().set(ContentChoice.UNSET_MDM_INFO, form);

        assertThat(read("/assets").has("mdmInfo")).isEqualTo(form.equals("null"));
        assertThat(read("/assets").path("mdmInfo").isObject()).isFalse();
    }

    @Test
    void a_list_without_elements_may_be_missing() {
        apple.behavior().set(ContentChoice.EMPTY_LIST_ABSENT, true);

        assertThat(read("/client/config").has("subscribedNotificationTypes")).isFalse();
        assertThat(read("/assets?adamId=999").has("assets")).isFalse();
        assertThat(read("/assets").has("assets")).isTrue();
    }

    @Test
    void the_expiry_may_be_said_only_in_the_last_days() {
        apple.behavior().set(ContentChoice.EXPIRY_FIELD_ONLY_LAST_15_DAYS, true);

        apple.clock().advance(Duration.ofDays(350).minusSeconds(1));
        assertThat(read("/assets").has("tokenExpirationDate")).isFalse();
        apple.clock().advance(Duration.ofSeconds(1));
        assertThat(read("/assets").path("tokenExpirationDate").stringValue()).isEqualTo("2027-11-23T08:00:00+0000");
    }

    @Test
    void another_product_that_claims_the_unit_shows_in_the_next_answer() {
        claim();
        leipzig.claim("47469a4d-8cdb-405f-9d2e-16096e36aab0", "Foreign MDM", "x");

        var id = accept("/assets/associate", "{" + assets(WARD_NOTES) + "," + serials("NWLPZ0000003") + "}");
        assertThat(status(id).path("mdmInfo").path("name").stringValue()).isEqualTo("Foreign MDM");
        assertThat(read("/users").path("mdmInfo").path("id").stringValue())
                .isEqualTo("47469a4d-8cdb-405f-9d2e-16096e36aab0");
        claim();
        assertThat(read("/users").path("mdmInfo").path("id").stringValue()).isEqualTo(ID);
        leipzig.unclaim();
        assertThat(read("/users").has("mdmInfo")).isFalse();
    }

    @Test
    void two_tokens_of_one_unit_see_the_same_unit() {
        claim();
        token = download(ada);

        assertThat(read("/client/config").path("notificationAuthToken").stringValue())
                .isEqualTo("nwl_5pQ0aH8vXn2TtYk4mZ7rB1");
        assertThat(new HashSet<>(texts(read("/assets").path("assets"), "adamId")))
                .hasSize(6);
    }
}
