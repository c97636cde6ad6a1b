package dev.espalier.mdm.simulator.control;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.simulator.AppleSimulator;
import dev.espalier.mdm.simulator.VirtualClock;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Organizational units, controlled from outside. */
class UnitControlTest {

    private AppleSimulator simulator;
    private ControlClient control;
    private String clinics;
    private String leipzig;

    @BeforeEach
    void found_a_unit() {
        simulator = AppleSimulator.builder()
                .clock(VirtualClock.frozenAt(Instant.parse("2026-11-23T08:00:00Z")))
                .controlPort(0)
                .start();
        control = new ControlClient(simulator.controlUrl().orElseThrow());
        clinics = "/organizations/"
                + control.post("/organizations", "{\"name\":\"Northwind Clinics GmbH\",\"kind\":\"BUSINESS\"}")
                        .path("id")
                        .stringValue();
        control.post(clinics + "/units", "{\"name\":\"Northwind Leipzig\",\"country\":\"DE\"}");
        leipzig = clinics + "/units/Northwind%20Leipzig";
    }

    @AfterEach
    void close() {
        simulator.close();
    }

    @Test
    void a_token_is_one_line_of_base64_around_json() {
        var file = control.call("POST", leipzig + "/token", "");

        assertThat(file.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"sToken_for_Northwind_Leipzig.vpptoken\"");
        var json = JsonMapper.shared().readTree(new String(Base64.getDecoder().decode(file.body()), UTF_8));
        assertThat(json.path("orgName").stringValue()).isEqualTo("Northwind Clinics GmbH");
        assertThat(json.path("expDate").stringValue()).isEqualTo("2027-11-23T08:00:00+0000");
        assertThat(json.path("token").stringValue()).isNotEmpty();
    }

    @Test
    void tokens_end_when_they_are_revoked_or_too_old_or_their_downloader_has_a_new_password() {
        control.post(clinics + "/people", "{\"account\":\"cleo@northwind.example\",\"role\":\"SITE_MANAGER\"}");
        var first = download("");
        assertThat(legacy(first).path("status").intValue()).isZero();

        control.post(leipzig + "/tokens/revoke", "");
        assertThat(legacy(first).path("errorNumber").intValue()).isEqualTo(9625);

        var second = download("");
        control.post(leipzig + "/tokens/expire", "");
        assertThat(legacy(second).path("errorNumber").intValue()).isEqualTo(9621);

        var third = download("?by=cleo@northwind.example");
        assertThat(legacy(third).path("email").stringValue()).isEqualTo("cleo@northwind.example");
        control.post(clinics + "/people/cleo@northwind.example/password", "");
        assertThat(legacy(third).path("errorNumber").intValue()).isEqualTo(9625);
    }

    @Test
    void who_may_not_download_a_token_is_refused() {
        control.post(clinics + "/people", "{\"account\":\"bob@northwind.example\",\"role\":\"STAFF\"}");

        assertThat(control.call("POST", leipzig + "/token?by=bob@northwind.example", "")
                        .body())
                .contains("NOT_PERMITTED");
    }

    @Test
    void licenses_are_bought_handed_on_given_back_and_made_unlimited() {
        control.post(clinics + "/units", "{\"name\":\"Northwind Bremen\"}");

        var bought = control.post(leipzig + "/licenses/buy", "{\"adamId\":\"930000001\",\"licenses\":50}");
        assertThat(bought.path("total").intValue()).isEqualTo(50);
        assertThat(bought.path("productType").stringValue()).isEqualTo("App");
        control.post(
                leipzig + "/licenses/transfer",
                "{\"adamId\":\"930000001\",\"licenses\":20,\"to\":\"Northwind Bremen\"}");
        control.post(leipzig + "/licenses/refund", "{\"adamId\":\"930000001\",\"licenses\":5}");
        control.post(leipzig + "/licenses/unlimited", "{\"adamId\":\"930000003\"}");
        var limited = control.post(leipzig + "/licenses/limit", "{\"adamId\":\"930000003\",\"total\":7}");

        assertThat(limited.path("unlimited").booleanValue()).isFalse();
        assertThat(limited.path("total").intValue()).isEqualTo(7);
        assertThat(asset(leipzig, 0).path("available").intValue()).isEqualTo(25);
        assertThat(asset(clinics + "/units/Northwind%20Bremen", 0).path("total").intValue())
                .isEqualTo(20);
        var refused = control.call("POST", leipzig + "/licenses/refund", "{\"adamId\":\"930000001\",\"licenses\":26}");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("NOT_ENOUGH_LICENSES");
    }

    @Test
    void a_book_of_the_catalog_is_for_users_only_and_an_item_may_be_described_in_the_call() {
        control.post(leipzig + "/licenses/buy", "{\"adamId\":\"930000101\",\"licenses\":5}");
        control.post(
                leipzig + "/licenses/buy",
                "{\"adamId\":\"910000006\",\"licenses\":20,\"deviceAssignable\":false,\"platforms\":[\"macOS\"]}");
        control.post(
                leipzig + "/licenses/buy",
                "{\"adamId\":\"910000003\",\"pricingParam\":\"PLUS\",\"productType\":\"Book\",\"licenses\":5}");

        var unit = simulator.portal().organizations().get(0).units().get(0);
        assertThat(unit.assets())
                .extracting(asset -> asset.item().productType() + " "
                        + asset.item().pricingParam() + " "
                        + asset.item().deviceAssignable() + " " + asset.item().revocable() + " "
                        + asset.item().supportedPlatforms())
                .containsExactly(
                        "Book STDQ false false [iOS]", "App STDQ false true [macOS]", "Book PLUS false false [iOS]");
    }

    @Test
    void other_managers_assign_and_take_away_and_register_and_retire() {
        control.post(leipzig + "/licenses/buy", "{\"adamId\":\"930000001\",\"licenses\":5}");
        control.post(leipzig + "/users", "{\"clientUserId\":\"u-ben\",\"account\":\"ben@home.example\"}");
        control.post(
                leipzig + "/licenses/assign",
                "{\"adamId\":\"930000001\",\"serials\":[\"NWLPZ0000001\",\"NWLPZ0000002\"],\"users\":[\"u-ben\"]}");
        control.post(leipzig + "/licenses/take", "{\"adamId\":\"930000001\",\"serials\":[\"NWLPZ0000001\"]}");

        var state = control.get(leipzig + "/state");
        assertThat(state.path("assets").path(0).path("assigned").intValue()).isEqualTo(2);
        assertThat(state.path("assignments").values())
                .extracting(each -> each.path("serialNumber").asString("")
                        + each.path("clientUserId").asString(""))
                .containsExactly("NWLPZ0000002", "u-ben");
        assertThat(state.path("users").path(0).path("status").stringValue()).isEqualTo("Associated");
        assertThat(state.path("events")).hasSize(4);

        control.json("DELETE", leipzig + "/users/u-ben", "");
        assertThat(control.get(leipzig + "/state").path("assignments")).hasSize(1);
        assertThat(control.get(leipzig).path("users").intValue()).isEqualTo(1);
    }

    @Test
    void an_invitation_is_accepted_once_and_by_one_person() {
        var code = control.post(
                        leipzig + "/users", "{\"clientUserId\":\"u-finn\",\"email\":\"finn@northwind.example\"}")
                .path("inviteCode")
                .stringValue();
        control.post(leipzig + "/users", "{\"clientUserId\":\"u-anna\"}");
        var account = "{\"account\":\"p1@home.example\"}";

        assertThat(outcome(control.post("/invitations/" + code + "/acceptance", account)))
                .isEqualTo("ACCEPTED");
        assertThat(outcome(control.post("/invitations/" + code + "/acceptance", account)))
                .isEqualTo("NO_LONGER_VALID");
        assertThat(outcome(control.post(leipzig + "/users/u-anna/acceptance", account)))
                .isEqualTo("ACCOUNT_TAKEN");
    }

    @Test
    void many_users_are_seeded_and_one_with_a_managed_account() {
        control.post(clinics + "/people", "{\"account\":\"dora@northwind.example\",\"role\":\"STAFF\"}");
        control.post(leipzig + "/users/many", "{\"size\":120,\"prefix\":\"staff-\",\"associated\":true}");

        var dora = control.post(
                leipzig + "/users", "{\"clientUserId\":\"u-dora\",\"managedAppleId\":\"dora@northwind.example\"}");

        assertThat(dora.path("status").stringValue()).isEqualTo("Associated");
        assertThat(control.get(leipzig).path("users").intValue()).isEqualTo(121);
        assertThat(control.get(leipzig + "/state")
                        .path("users")
                        .path(119)
                        .path("account")
                        .stringValue())
                .isEqualTo("staff-000120@home.example");
    }

    @Test
    void version_1_knows_an_owner_of_its_own_until_version_2_is_used() {
        var token = download("");
        control.json("PUT", leipzig + "/legacy-owner", "{\"guid\":\"4f1e\",\"hostname\":\"old.example\"}");
        assertThat(legacy(token).path("clientContext").stringValue())
                .isEqualTo("{\"guid\":\"4f1e\",\"hostname\":\"old.example\"}");

        control.json("PUT", leipzig + "/claim", "{\"id\":\"47469a4d\",\"name\":\"Foreign MDM\"}");
        assertThat(legacy(token).path("clientContext").stringValue()).contains("in use with version 2");

        control.json("DELETE", leipzig + "/claim", "");
        control.json("DELETE", leipzig + "/legacy-owner", "");
        assertThat(legacy(token).has("clientContext")).isFalse();
    }

    @Test
    void a_unit_that_was_deleted_is_gone_and_its_tokens_are_revoked() {
        var token = download("");

        control.json("DELETE", leipzig, "");

        assertThat(legacy(token).path("errorNumber").intValue()).isEqualTo(9625);
        assertThat(control.call("GET", leipzig, "").statusCode()).isEqualTo(404);
        assertThat(control.get(clinics + "/units").path("units")).isEmpty();
    }

    @Test
    void the_catalog_is_seeded_from_outside_and_the_store_tells_at_once() {
        control.post(
                "/catalog",
                "{\"adamId\":\"910000001\",\"name\":\"Ward Notes\",\"visibility\":\"CUSTOM\",\"deviceFamilies\":[\"mac\"]}");
        var lookup = "/WebObjects/MZStorePlatform.woa/wa/lookup?version=2&id=910000001&p=mdm-lockup&caller=MDM"
                + "&platform=enterprisestore&cc=de&l=en";
        var store = new StoreClient(simulator.url());

        assertThat(store.get(lookup, "").path("results").isEmpty()).isTrue();
        assertThat(store.get(lookup, download(""))
                        .path("results")
                        .path("910000001")
                        .path("name")
                        .stringValue())
                .isEqualTo("Ward Notes");
        assertThat(control.get("/catalog").path("items")).hasSize(16);
        assertThat(control.get("/catalog/910000001")
                        .path("deviceFamilies")
                        .path(0)
                        .stringValue())
                .isEqualTo("mac");
        assertThat(control.post(leipzig + "/licenses/buy", "{\"adamId\":\"910000001\"}")
                        .path("total")
                        .intValue())
                .isEqualTo(1);
        control.json("DELETE", "/catalog/910000001", "");
        assertThat(control.call("GET", "/catalog/910000001", "").statusCode()).isEqualTo(404);
    }

    @Test
    void mistakes_are_explained() {
        assertThat(control.call("POST", leipzig + "/licenses/buy", "{\"adamId\":\"1\",\"licenses\":0}")
                        .body())
                .contains("must be 1 or more");
        assertThat(control.call("POST", leipzig + "/licenses/buy", "{\"adamId\":\"1\",\"count\":3}")
                        .body())
                .contains("there is no member called \\\"count\\\"");
        assertThat(control.call("GET", clinics + "/units/Nowhere", "").body())
                .contains("there is no organizational unit Nowhere");
        assertThat(control.call("POST", "/catalog", "{\"adamId\":\"1\",\"nom\":\"A\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(control.call("POST", "/notifications/faults", "{\"fault\":\"LATE\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(control.call("POST", leipzig + "/users", "{\"clientUserId\":\"a\",\"managedAppleId\":\"x@y\"}")
                        .statusCode())
                .isEqualTo(409);
    }

    private String download(String query) {
        return control.call("POST", leipzig + "/token" + query, "").body();
    }

    private JsonNode legacy(String token) {
        return new StoreClient(simulator.url())
                .post("/mdm/VPPClientConfigSrv", "{\"sToken\":\"" + token + "\",\"verbose\":true}");
    }

    private JsonNode asset(String unit, int number) {
        return control.get(unit + "/state").path("assets").path(number);
    }

    private static String outcome(JsonNode answer) {
        return answer.path("outcome").stringValue();
    }
}
