package dev.espalier.mdm.apple;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.mdm.apple.http.Reply;
import dev.espalier.mdm.apple.http.WithScriptedApple;
import dev.espalier.mdm.domain.server.ServerDetails;
import dev.espalier.mdm.failure.AppleServiceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountTest extends WithScriptedApple {

    private ServerDetails account(String body) {
        apple.on("/account", Reply.json(body));
        return gateways.servers().account(token);
    }

    @Test
    void everything_that_apple_says_is_read() {
        var account = account("""
                {"server_name":"Nordhafen School MDM","server_uuid":"7C1E0A4B93D84F6FA2B5D0C6E1F23344",
                 "admin_id":"it.admin@nordhafen.example","facilitator_id":"old@nordhafen.example",
                 "org_name":"Nordhafen Schools","org_id":"4410023","org_type":"edu","org_version":"v2",
                 "urls":[{"uri":"/session","http_method":["GET"]},
                  {"uri":"/server/devices","http_method":["POST"],"limit":{"default":1000,"maximum":1000}},
                  {"uri":"/devices/sync","http_method":["POST"],"limit":{"default":1000,"maximum":800}},
                  {"uri":"/devices","http_method":["POST"],"limit":{"maximum":900}},
                  {"uri":"/profile/devices","http_method":["DELETE","POST","PUT"],"limit":{"maximum":600}},
                  {"uri":"/roster/class","limit":{"maximum":5}}]}
                """);

        assertThat(account)
                .isEqualTo(ServerDetails.builder()
                        .serverUuid("7C1E0A4B93D84F6FA2B5D0C6E1F23344")
                        .serverName("Nordhafen School MDM")
                        .organization("Nordhafen Schools")
                        .adminId("it.admin@nordhafen.example")
                        .organizationId("4410023")
                        .organizationType("edu")
                        .pageLimit(800)
                        .batchLimit(600)
                        .asOf(NOW)
                        .build());
    }

    @Test
    void an_identity_alone_is_enough() {
        var account = account("{\"server_uuid\":\"7C1E\"}");

        assertThat(account.serverName()).isEmpty();
        assertThat(account.organization()).isEmpty();
        assertThat(account.adminId()).isEmpty();
        assertThat(account.pageLimit()).isEqualTo(100);
        assertThat(account.batchLimit()).isEqualTo(1000);
    }

    @Test
    void the_older_name_of_the_administrator_counts_if_the_newer_is_absent() {
        assertThat(account("{\"server_uuid\":\"7C1E\",\"admin_id\":\"\",\"facilitator_id\":\"a@b.example\"}")
                        .adminId())
                .contains("a@b.example");
    }

    @ParameterizedTest
    @CsvSource({"5000, 5000", "1, 1", "999999999, 5000", "0, 100", "-7, 100", "'\"many\"', 100", "null, 100", "[1], 100"
    })
    void a_page_limit_out_of_the_ordinary_is_mended(String maximum, int limit) {
        assertThat(account(
                                "{\"server_uuid\":\"7C1E\",\"urls\":[1,null,{\"uri\":\"/server/devices\",\"limit\":{\"maximum\":"
                                        + maximum + "}}]}")
                        .pageLimit())
                .isEqualTo(limit);
    }

    @ParameterizedTest
    @CsvSource({
        "/server/devices, 50, 1000",
        "/devices/sync, 50, 1000",
        "/devices, 100, 50",
        "/devices/disown, 100, 50",
        "/profile/devices, 100, 50",
        "/profile, 100, 1000",
        "/server/devices/, 100, 1000"
    })
    void a_limit_counts_for_requests_of_its_kind(String endpoint, int page, int batch) {
        var account = account(advertising(endpoint));

        assertThat(account.pageLimit()).isEqualTo(page);
        assertThat(account.batchLimit()).isEqualTo(batch);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://mdmenrollment.apple.com/devices",
                "https://MDMENROLLMENT.APPLE.COM:443/devices",
                "https://apple.com/devices"
            })
    void an_endpoint_may_be_named_in_full_on_apples_hosts(String endpoint) {
        assertThat(account(advertising(endpoint)).batchLimit()).isEqualTo(50);
    }

    @Test
    void an_endpoint_may_be_named_in_full_at_the_configured_address() {
        assertThat(account(advertising(apple.url() + "/devices")).batchLimit()).isEqualTo(50);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://apple.com.evil.example/devices",
                "http://mdmenrollment.apple.com/devices",
                "//evil.example/devices",
                "https://mdmenrollment.apple.com@evil.example/devices",
                "http://localhost:1/devices",
                "urn:apple:devices",
                "ht tp://",
                ""
            })
    void an_endpoint_elsewhere_is_left_alone(String endpoint) {
        assertThat(account(advertising(endpoint)).batchLimit()).isEqualTo(1000);
    }

    private static String advertising(String endpoint) {
        return "{\"server_uuid\":\"7C1E\",\"urls\":[{\"uri\":\"" + endpoint + "\",\"limit\":{\"maximum\":50}}]}";
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"server_uuid\":\"\"}", "{\"server_uuid\":null}", "{\"server_uuid\":[]}"})
    void without_an_identity_the_answer_is_of_no_use(String body) {
        assertThatThrownBy(() -> account(body))
                .isExactlyInstanceOf(AppleServiceException.class)
                .hasMessageContaining("it names no server");
    }
}
