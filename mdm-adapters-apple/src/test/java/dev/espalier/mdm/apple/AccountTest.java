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
    @ValueSource(strings = {"{}", "{\"server_uuid\":\"\"}", "{\"server_uuid\":null}", "{\"server_uuid\":[]}"})
    void without_an_identity_the_answer_is_of_no_use(String body) {
        assertThatThrownBy(() -> account(body))
                .isExactlyInstanceOf(AppleServiceException.class)
                .hasMessageContaining("it names no server");
    }
}
