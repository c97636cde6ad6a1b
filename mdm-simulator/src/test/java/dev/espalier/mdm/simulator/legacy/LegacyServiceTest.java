package dev.espalier.mdm.simulator.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.simulator.Choice;
import dev.espalier.mdm.simulator.storefront.AStorefront;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LegacyServiceTest extends AStorefront {

    @Test
    void the_discovery_names_the_client_configuration_here() {
        var config = call(LegacyService.SERVICE_CONFIG, "{}");

        assertThat(config.path("status").intValue()).isZero();
        assertThat(config.path("clientConfigSrvUrl").stringValue()).isEqualTo(url() + "/mdm/VPPClientConfigSrv");
        assertThat(config.path("invitationEmailUrl").stringValue()).contains("cc=us&inviteCode=%25inviteCode%25");
    }

    @Test
    void the_client_configuration_tells_what_version_2_does_not() {
        var expected = """
                {"status": 0, "uId": "7301984462210057", "countryCode": "DE", "defaultPlatform": "enterprisestore",
                 "email": "ada@northwind.example", "expirationMillis": 1826702142000,
                 "tokenExpDate": "2027-11-20T09:15:42+0000",
                 "organizationIdHash": "HASH", "appleId": "ada@northwind.example", "organizationId": 2049417,
                 "location": {"locationId": 7301984462210057, "locationName": "Northwind Leipzig"}}""";

        var config = clientConfig("\"verbose\":true");

        var hash = config.path("organizationIdHash").stringValue();
        assertThat(hash).matches("[0-9a-f]{64}");
        assertThat(config).isEqualTo(JsonMapper.shared().readTree(expected.replace("HASH", hash)));
    }

    @Test
    void the_account_is_told_to_those_alone_who_want_many_words() {
        assertThat(clientConfig("\"verbose\":false").has("appleId")).isFalse();
    }

    @Test
    void the_customer_number_may_be_text() {
        behavior.set(Choice.LEGACY_ORGANIZATION_ID, "string");

        assertThat(clientConfig("\"verbose\":true").path("organizationId").stringValue())
                .isEqualTo("2049417");
    }

    @Test
    void an_owner_that_knows_version_1_only_is_seen_here() {
        owners.leave("7301984462210057", "{\"guid\":\"4f1e\",\"hostname\":\"old.example\"}");

        assertThat(clientConfig("\"verbose\":true").path("clientContext").stringValue())
                .isEqualTo("{\"guid\":\"4f1e\",\"hostname\":\"old.example\"}");
        owners.remove("7301984462210057");
        assertThat(clientConfig("\"verbose\":true").has("clientContext")).isFalse();
    }

    @Test
    void a_unit_that_version_2_manages_says_so_instead() {
        owners.leave("7301984462210057", "{\"guid\":\"4f1e\"}");
        claimed = true;

        assertThat(clientConfig("\"verbose\":true").path("clientContext").stringValue())
                .isEqualTo(LegacyService.IN_USE)
                .contains("in use");
    }

    @Test
    void a_client_context_that_is_sent_is_kept_so_that_it_shows_who_wrote() {
        clientConfig("\"clientContext\":\"{}\"");

        assertThat(owners.context("7301984462210057")).contains("{}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{} | 9600", "{\"sToken\":5} | 9600", "{\"sToken\":\"x\"} | 9622", "[] | 9602", "{ | 9602"})
    void a_refusal_comes_with_status_200_and_a_number(String body, int number) {
        var answer = post(LegacyService.CLIENT_CONFIG, body);

        assertThat(answer.statusCode()).isEqualTo(200);
        var json = JsonMapper.shared().readTree(answer.body());
        assertThat(json.path("status").intValue()).isEqualTo(-1);
        assertThat(json.path("errorNumber").intValue()).isEqualTo(number);
        assertThat(json.path("errorMessage").stringValue()).isNotEmpty();
    }

    @Test
    void the_service_can_be_gone_or_fail() {
        behavior.set(Choice.LEGACY_SERVICE, "off");
        assertThat(post(LegacyService.SERVICE_CONFIG, "{}").statusCode()).isEqualTo(404);
        assertThat(post(LegacyService.CLIENT_CONFIG, "{}").statusCode()).isEqualTo(404);

        behavior.set(Choice.LEGACY_SERVICE, "failing");
        assertThat(clientConfig("\"verbose\":true").path("errorNumber").intValue())
                .isEqualTo(9603);
        assertThat(get(LegacyService.CLIENT_CONFIG).statusCode()).isEqualTo(405);
    }

    private JsonNode clientConfig(String member) {
        return call(LegacyService.CLIENT_CONFIG, "{\"sToken\":\"" + TOKEN + "\"," + member + "}");
    }

    private JsonNode call(String path, String body) {
        return JsonMapper.shared().readTree(post(path, body).body());
    }
}
