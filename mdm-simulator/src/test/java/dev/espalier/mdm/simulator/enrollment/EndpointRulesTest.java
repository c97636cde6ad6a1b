package dev.espalier.mdm.simulator.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.simulator.DeviceFleet;
import dev.espalier.mdm.simulator.DeviceKind;
import dev.espalier.mdm.simulator.OrganizationKind;
import dev.espalier.mdm.simulator.portal.ASchool;
import dev.espalier.mdm.simulator.portal.Client;
import dev.espalier.mdm.simulator.portal.Keys;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Where each rule ends: lengths, languages, foreign devices, things done twice. */
class EndpointRulesTest extends ASchool {

    private Client client;

    @BeforeEach
    void sign_in() {
        client = signedIn();
    }

    @ParameterizedTest
    @CsvSource({
        "profile_name,          125, CONFIG_NAME_INVALID",
        "department,            125, DEPARTMENT_INVALID",
        "support_phone_number,   50, SUPPORT_PHONE_INVALID",
        "support_email_address, 250, SUPPORT_EMAIL_INVALID",
        "org_magic,             256, MAGIC_INVALID"
    })
    void a_text_may_be_as_long_as_its_rule_says_and_no_longer(String member, int longest, String code) {
        assertThat(define(member, "ä".repeat(longest)).status()).isEqualTo(200);
        assertThat(define(member, "ä".repeat(longest + 1)).body()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"url", "configuration_web_url"})
    void an_address_is_counted_in_its_encoded_form(String member) {
        var start = "https://mdm.example/";

        assertThat(define(member, start + "a".repeat(1980)).status()).isEqualTo(200);
        assertThat(define(member, start + "a".repeat(1981)).body()).isEqualTo("CONFIG_URL_INVALID");
        assertThat(define(member, start + "ä".repeat(330)).status()).isEqualTo(200);
        assertThat(define(member, start + "ä".repeat(331)).body()).isEqualTo("CONFIG_URL_INVALID");
        assertThat(define(member, "mdm.example/enroll").body()).isEqualTo("CONFIG_URL_INVALID");
        assertThat(define(member, "https://mdm example").body()).isEqualTo("CONFIG_URL_INVALID");
        assertThat(define(member, "https://[2001:db8::1]/enroll").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "de,  DE, 200",
                "deu, AT, 200",
                "ger, CH, 200",
                "fr,  -,  200",
                "-,   FR, 200",
                "DE,  DE, 400",
                "de,  de, 400",
                "xx,  DE, 400",
                "de,  QQ, 400",
                "'',  DE, 400"
            })
    void languages_and_regions_are_iso_codes_in_their_case(String language, String region, int status) {
        var members = (language == null ? "" : ",\"language\":\"" + language + "\"")
                + (region == null ? "" : ",\"region\":\"" + region + "\"");

        var answer =
                client.post("/profile", "{\"profile_name\":\"P\",\"url\":\"https://mdm.example/e\"" + members + "}");

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body().equals("LOCALE_INVALID")).isEqualTo(status == 400);
    }

    @ParameterizedTest
    @CsvSource({
        "{},                                                        200",
        "{\"is_supervised\":true;\"is_mdm_removable\":false},       200",
        "{\"is_supervised\":false;\"is_mdm_removable\":true},       200",
        "{\"is_mdm_removable\":null},                               200",
        "{\"is_mdm_removable\":false},                              400",
        "{\"is_supervised\":null;\"is_mdm_removable\":false},       400"
    })
    void a_profile_that_can_not_be_removed_needs_supervision(String flags, int status) {
        var members = flags.replace(';', ',').substring(1);

        var answer = client.post(
                "/profile",
                "{\"profile_name\":\"P\",\"url\":\"https://mdm.example/e\"" + (members.equals("}") ? "" : ",")
                        + members);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body().equals("FLAGS_INVALID")).isEqualTo(status == 400);
    }

    @Test
    void devices_of_other_servers_and_organizations_are_not_accessible() {
        var other = server("Other server");
        var theirs = other.seed(DeviceFleet.of(DeviceKind.IPAD, 1)).serial(0);
        var spare = school.seed(DeviceFleet.of(DeviceKind.IPAD, 1)).serial(0);
        var foreign = simulator
                .portal()
                .createBusiness("Southwind Works")
                .seed(DeviceFleet.of(DeviceKind.IPAD, 1))
                .serial(0);
        main.allowRelease(ada, true);
        school.replace(theirs, "SIMPAD000002");

        for (var serial : List.of("SIMPAD000002", spare, foreign, "SIMXXX999999")) {
            var body = "{\"devices\":[\"" + serial + "\"],\"profile_uuid\":\"" + profile() + "\"}";
            assertThat(client.post("/devices", body)
                            .json()
                            .at("/devices/" + serial + "/response_status")
                            .asString())
                    .isEqualTo("NOT_ACCESSIBLE");
            assertOutcome(client.post("/profile/devices", body).json(), serial);
            assertOutcome(client.method("DELETE", "/profile/devices", body).json(), serial);
            assertOutcome(client.post("/devices/disown", body).json(), serial);
            assertThat(client.post("/device/activationlock", "{\"device\":\"" + serial + "\"}")
                            .body())
                    .contains("\"response_status\":\"NOT_ACCESSIBLE\"");
        }
        assertThat(client.get("/device/replacementDetails?device=SIMPAD000002").body())
                .isEqualTo("DEVICE_NOT_FOUND");
        assertThat(school.device(spare)).isPresent();
    }

    @Test
    void an_organization_of_the_old_programs_can_not_lock() {
        var legacy = simulator.portal().create("Old School", OrganizationKind.LEGACY_SCHOOL);
        var server = legacy.createServer(legacy.administrator(), "Old server");
        server.upload(legacy.administrator(), Keys.MAIN.pem());
        server.downloadToken(legacy.administrator());
        var mac = server.seed(DeviceFleet.of(DeviceKind.MAC, 1)).serial(0);

        assertThat(new Client(simulator, server)
                        .signIn()
                        .post("/device/activationlock", "{\"device\":\"" + mac + "\"}")
                        .body())
                .isEqualTo("{\"serial_number\":\"" + mac + "\",\"response_status\":\"ORG_NOT_SUPPORTED\"}");
    }

    @Test
    void removing_a_profile_twice_is_no_second_operation() {
        var serial = main.seed(DeviceFleet.of(DeviceKind.IPAD, 1)).serial(0);
        client.all("/server/devices", "");
        var body = "{\"devices\":[\"" + serial + "\"],\"profile_uuid\":\"" + profile() + "\"}";
        client.method("DELETE", "/profile/devices", body);
        client.post("/profile/devices", body);
        client.method("DELETE", "/profile/devices", body);
        client.method("DELETE", "/profile/devices", body);

        assertThat(client.all("/devices/sync", client.lastCursor()))
                .extracting(record -> record.path("profile_status").stringValue())
                .containsExactly("assigned", "removed");
    }

    @Test
    void a_cursor_survives_the_renewal_of_the_token() {
        client.all("/server/devices", "");
        main.downloadToken(ada);

        assertThat(signedIn()
                        .post("/devices/sync", "{\"cursor\":\"" + client.lastCursor() + "\"}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void five_thousand_serial_numbers_are_answered_in_full() {
        var fleet = main.seed(DeviceFleet.ofSchool(5000));
        var body = "{\"devices\":[\"" + String.join("\",\"", fleet.serials(0, 5000)) + "\"]}";

        assertThat(client.post("/devices", body).json().path("devices")).hasSize(5000);
    }

    private Client.Answer define(String member, String text) {
        var profile = "{\"profile_name\":\"P\",\"url\":\"https://mdm.example/e\"}";
        return client.post(
                "/profile", profile.substring(0, profile.length() - 1) + ",\"" + member + "\":\"" + text + "\"}");
    }

    private String profile() {
        return define("department", "IT").json().path("profile_uuid").stringValue();
    }

    private static void assertOutcome(JsonNode answer, String serial) {
        assertThat(answer.path("devices").path(serial).asString()).isEqualTo("NOT_ACCESSIBLE");
    }
}
