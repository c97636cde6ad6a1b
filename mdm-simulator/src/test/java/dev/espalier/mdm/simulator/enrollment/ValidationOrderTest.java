package dev.espalier.mdm.simulator.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.simulator.Choice;
import dev.espalier.mdm.simulator.OrganizationKind;
import dev.espalier.mdm.simulator.portal.ASchool;
import dev.espalier.mdm.simulator.portal.Client;
import dev.espalier.mdm.simulator.portal.Client.Answer;
import dev.espalier.mdm.simulator.portal.Keys;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A request that is wrong in every way is told one thing after the other, in the same order everywhere. */
class ValidationOrderTest extends ASchool {

    private static final String TEXT = "text/plain;Charset=UTF8";

    @ParameterizedTest
    @CsvSource({
        "GET,    /account,                           false",
        "POST,   /server/devices,                    true",
        "POST,   /devices/sync,                      true",
        "POST,   /devices,                           true",
        "GET,    /device/replacementDetails,         false",
        "POST,   /device/activationlock,             true",
        "POST,   /devices/disown,                    true",
        "POST,   /profile,                           true",
        "GET,    /profile,                           false",
        "POST,   /profile/devices,                   true",
        "PUT,    /profile/devices,                   true",
        "DELETE, /profile/devices,                   true",
        "POST,   /account-driven-enrollment/profile, true",
        "GET,    /account-driven-enrollment/profile, false",
        "DELETE, /account-driven-enrollment/profile, false",
        "GET,    /os-beta-enrollment/tokens,         false"
    })
    void every_endpoint_checks_in_the_same_order(String method, String path, boolean hasBody) {
        var live = signedIn().value();
        simulator.behavior().set(Choice.REFUSED_AGENT, "Bad").set(Choice.REQUESTS_PER_MINUTE, 1);
        school.publishTerms();
        main.deny(true);
        simulator.faults().onNext(path).code(418, "INJECTED").always();

        assertThat(call("TRACE", path, "", live).status()).isEqualTo(405);
        assertRefused(call(method, path, "", live), 400, "USER_AGENT_MISSING");
        assertRefused(call(method, path, "Bad/1", live), 400, "USER_AGENT_INVALID");
        assertRefused(call(method, path, "Good/1", ""), 401, "UNAUTHORIZED");
        assertRefused(call(method, path, "Good/1", "nobody"), 403, "FORBIDDEN");
        assertRefused(call(method, path, "Good/1", live), 403, "T_C_NOT_SIGNED");
        school.acceptTerms(ada);
        assertRefused(call(method, path, "Good/1", live), 403, "ACCESS_DENIED");
        main.deny(false);
        assertRefused(call(method, path, "Good/1", live), 429, "TOO_MANY_REQUESTS");
        simulator.behavior().set(Choice.REQUESTS_PER_MINUTE, 0);
        assertRefused(call(method, path, "Good/1", live), 418, "INJECTED");
        simulator.faults().clear();
        if (hasBody) {
            assertRefused(call(method, path, "Good/1", live), 400, "MALFORMED_REQUEST_BODY");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST   | /server/devices        | {\"limit\":0,\"cursor\":\"zzz\"}      | MALFORMED_REQUEST_BODY",
                "POST   | /server/devices        | {\"cursor\":7}                        | MALFORMED_REQUEST_BODY",
                "POST   | /server/devices        | {\"cursor\":\"zzz\"}                  | INVALID_CURSOR",
                "POST   | /devices/sync          | {\"limit\":\"5\"}                     | MALFORMED_REQUEST_BODY",
                "POST   | /devices/sync          | {}                                    | CURSOR_REQUIRED",
                "POST   | /devices/sync          | {\"cursor\":null}                     | CURSOR_REQUIRED",
                "POST   | /devices/sync          | {\"cursor\":\"\"}                     | CURSOR_REQUIRED",
                "POST   | /devices/sync          | {\"cursor\":\"zzz\"}                  | INVALID_CURSOR",
                "POST   | /devices               | []                                    | MALFORMED_REQUEST_BODY",
                "POST   | /devices               | {\"devices\":\"A\"}                   | MALFORMED_REQUEST_BODY",
                "POST   | /devices               | {\"devices\":[1]}                     | MALFORMED_REQUEST_BODY",
                "POST   | /devices               | {\"devices\":[null]}                  | MALFORMED_REQUEST_BODY",
                "POST   | /devices               | {\"devices\":null}                    | DEVICE_ID_REQUIRED",
                "POST   | /devices               | {\"devices\":[]}                      | DEVICE_ID_REQUIRED",
                "POST   | /devices/disown        | {}                                    | DEVICE_ID_REQUIRED",
                "POST   | /devices/disown        | {\"devices\":{}}                      | MALFORMED_REQUEST_BODY",
                "POST   | /device/activationlock | {}                                    | MALFORMED_REQUEST_BODY",
                "POST   | /device/activationlock | {\"device\":\"A\",\"escrow_key\":1}   | MALFORMED_REQUEST_BODY",
                "POST   | /profile               | {\"profile_name\":1}                  | MALFORMED_REQUEST_BODY",
                "POST   | /profile               | {\"devices\":1}                       | MALFORMED_REQUEST_BODY",
                "POST   | /profile               | {}                                    | CONFIG_NAME_REQUIRED",
                "POST   | /profile/devices       | {\"profile_uuid\":1}                  | MALFORMED_REQUEST_BODY",
                "POST   | /profile/devices       | {}                                    | DEVICE_ID_REQUIRED",
                "PUT    | /profile/devices       | {\"devices\":[\"A\"]}                 | PROFILE_UUID_REQUIRED",
                "DELETE | /profile/devices       | {\"profile_uuid\":1}                  | DEVICE_ID_REQUIRED"
            })
    void types_are_checked_before_rules_and_rules_in_the_order_of_their_table(
            String method, String path, String body, String code) {
        assertRefused(signedIn().method(method, path, body), 400, code);
    }

    @Test
    void a_profile_that_is_wrong_in_every_way_is_refused_rule_by_rule() {
        var client = signedIn();
        var wrong = "{\"is_mdm_removable\":false,\"region\":\"QQ\",\"org_magic\":\"\",\"support_email_address\":\"\","
                + "\"support_phone_number\":\"\",\"department\":\"\"}";

        assertNext(client, wrong, "CONFIG_NAME_REQUIRED");
        wrong = with(wrong, "\"profile_name\":\"\"");
        assertNext(client, wrong, "CONFIG_NAME_INVALID");
        wrong = wrong.replace("\"profile_name\":\"\"", "\"profile_name\":\"Pads\"");
        assertNext(client, wrong, "CONFIG_URL_REQUIRED");
        wrong = with(wrong, "\"url\":\"\"");
        assertNext(client, wrong, "CONFIG_URL_INVALID");
        wrong = wrong.replace("\"url\":\"\"", "\"url\":\"https://mdm.example/enroll\"");
        assertNext(client, wrong, "DEPARTMENT_INVALID");
        wrong = wrong.replace(",\"department\":\"\"", "");
        assertNext(client, wrong, "SUPPORT_PHONE_INVALID");
        wrong = wrong.replace("\"support_phone_number\":\"\"", "\"support_phone_number\":null");
        assertNext(client, wrong, "SUPPORT_EMAIL_INVALID");
        wrong = wrong.replace("\"support_email_address\":\"\",", "");
        assertNext(client, wrong, "MAGIC_INVALID");
        wrong = wrong.replace("\"org_magic\":\"\"", "\"org_magic\":\"m\"");
        assertNext(client, wrong, "FLAGS_INVALID");
        wrong = wrong.replace("\"is_mdm_removable\":false", "\"is_mdm_removable\":null");
        assertNext(client, wrong, "LOCALE_INVALID");
        assertThat(client.post("/profile", wrong.replace("QQ", "DE")).status()).isEqualTo(200);
    }

    @Test
    void a_discovery_address_is_checked_before_the_organization() {
        var legacy = simulator.portal().create("Old School", OrganizationKind.LEGACY_SCHOOL);
        var server = legacy.createServer(legacy.administrator(), "Old server");
        server.upload(legacy.administrator(), Keys.MAIN.pem());
        server.downloadToken(legacy.administrator());
        var client = new Client(simulator, server).signIn();
        var path = "/account-driven-enrollment/profile";

        assertRefused(client.post(path, "{}"), 400, "MDM_SERVICE_DISCOVERY_URL_REQUIRED");
        assertRefused(client.post(path, address("")), 400, "MDM_SERVICE_DISCOVERY_URL_NOT_VALID");
        assertRefused(client.post(path, address("https://")), 400, "MDM_SERVICE_DISCOVERY_URL_NOT_VALID");
        assertRefused(client.post(path, address("https://mdm.example/d")), 400, "ORG_NOT_SUPPORTED");
        assertRefused(client.get(path), 400, "ORG_NOT_SUPPORTED");
        assertRefused(client.method("DELETE", path, ""), 400, "ORG_NOT_SUPPORTED");
        assertThat(client.post("/device/activationlock", "{\"device\":\"SIMXXX999999\"}")
                        .body())
                .contains("NOT_ACCESSIBLE");
    }

    private Answer call(String method, String path, String agent, String session) {
        var client = new Client(simulator, main);
        var request = client.request(path)
                .setHeader("User-Agent", agent)
                .method(method, method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString("no json"));
        return client.send(session.isEmpty() ? request : request.header("X-ADM-Auth-Session", session));
    }

    private static String address(String url) {
        return "{\"mdm_service_discovery_url\":\"" + url + "\"}";
    }

    private static String with(String json, String member) {
        return json.substring(0, json.length() - 1) + "," + member + "}";
    }

    private static void assertNext(Client client, String profile, String code) {
        assertRefused(client.post("/profile", profile), 400, code);
    }

    private static void assertRefused(Answer answer, int status, String code) {
        assertThat(answer.body()).isEqualTo(code);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo(TEXT);
        assertThat(answer.header("X-Apple-Request-UUID")).hasSize(32);
    }
}
