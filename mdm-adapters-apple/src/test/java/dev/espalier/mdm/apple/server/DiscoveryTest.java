package dev.espalier.mdm.apple.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.mdm.apple.http.Reply;
import dev.espalier.mdm.apple.http.WithScriptedApple;
import dev.espalier.mdm.domain.credential.RejectionKind;
import dev.espalier.mdm.domain.server.Discovery;
import dev.espalier.mdm.domain.server.DiscoveryUrl;
import dev.espalier.mdm.failure.AppleCredentialException;
import dev.espalier.mdm.failure.AppleServiceException;
import dev.espalier.mdm.spi.server.ServiceAnswer;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiscoveryTest extends WithScriptedApple {
    private static final String PATH = "/account-driven-enrollment/profile";
    private static final DiscoveryUrl URL = new DiscoveryUrl("https://mdm.nordhafen.example/discovery");

    private ServiceAnswer<Optional<Discovery>> read(Reply reply) {
        apple.on(PATH, reply);
        return gateways.servers().discovery(token);
    }

    private ServiceAnswer<DiscoveryUrl> set(Reply reply) {
        apple.on(PATH, reply);
        return gateways.servers().setDiscovery(token, URL);
    }

    @Test
    void what_is_set_is_read_with_its_time() {
        var answer = read(Reply.json("{\"mdm_service_discovery_url\":\"https://mdm.nordhafen.example/discovery\","
                + "\"last_updated_timestamp\":\"2026-11-23T00:20:00Z\"}"));

        assertThat(answer)
                .isEqualTo(new ServiceAnswer.Given<>(
                        Optional.of(new Discovery(URL, Instant.parse("2026-11-23T00:20:00Z")))));
        assertThat(apple.only(PATH).method()).isEqualTo("GET");
        assertThat(apple.only(PATH).body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "null", "\"yesterday\"", "1795392000"})
    void a_time_that_cannot_be_read_is_none(String time) {
        var answer = read(Reply.json("{\"mdm_service_discovery_url\":\"https://mdm.nordhafen.example/discovery\","
                + "\"last_updated_timestamp\":" + time + "}"));

        assertThat(answer).isEqualTo(new ServiceAnswer.Given<>(Optional.of(new Discovery(URL, null))));
    }

    @Test
    void nothing_may_be_set() {
        assertThat(read(Reply.error(404, "NOT_FOUND"))).isEqualTo(new ServiceAnswer.Given<>(Optional.empty()));
    }

    @Test
    void an_organization_without_the_service_is_told_in_every_call() {
        var declined = new ServiceAnswer.Declined<>("ORG_NOT_SUPPORTED");

        assertThat(read(Reply.error(400, "ORG_NOT_SUPPORTED"))).isEqualTo(declined);
        assertThat(set(Reply.error(400, "\"ORG_NOT_SUPPORTED\"\n"))).isEqualTo(declined);
        assertThat(gateways.servers().clearDiscovery(token)).isEqualTo(declined);
    }

    @ParameterizedTest
    @CsvSource({"404, ''", "404, ELSEWHERE", "400, MALFORMED_REQUEST_BODY", "403, ORG_NOT_SUPPORTED"})
    void another_refusal_is_an_error_in_every_call(int status, String code) {
        assertThatThrownBy(() -> read(Reply.error(status, code))).isInstanceOf(AppleServiceException.class);
        assertThatThrownBy(() -> set(Reply.error(status, code))).isInstanceOf(AppleServiceException.class);
        assertThatThrownBy(() -> gateways.servers().clearDiscovery(token)).isInstanceOf(AppleServiceException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "[]", "{}", "{\"mdm_service_discovery_url\":\"\"}", "{\"mdm_service_discovery_url\":[]}"})
    void an_answer_that_names_no_url_is_of_no_use(String body) {
        assertThatThrownBy(() -> read(Reply.json(body))).isInstanceOf(AppleServiceException.class);
    }

    @Test
    void a_url_of_any_length_is_given_back_whole_or_not_at_all() {
        String most = "https://x.example/" + "y".repeat(1982);

        assertThat(read(Reply.json("{\"mdm_service_discovery_url\":\"" + most + "\"}")))
                .isEqualTo(new ServiceAnswer.Given<>(Optional.of(new Discovery(new DiscoveryUrl(most), null))));
        assertThatThrownBy(() -> read(Reply.json("{\"mdm_service_discovery_url\":\"" + most + "y\"}")))
                .isInstanceOf(AppleServiceException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"anything\":1}", "OK", "null", "<done/>"})
    void what_apple_says_to_a_url_that_it_takes_is_of_no_interest(String body) {
        assertThat(set(Reply.json(body))).isEqualTo(new ServiceAnswer.Given<>(URL));
        assertThat(apple.only(PATH).method()).isEqualTo("POST");
        assertThat(apple.only(PATH).body())
                .isEqualTo("{\"mdm_service_discovery_url\":\"https://mdm.nordhafen.example/discovery\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"MDM_SERVICE_DISCOVERY_URL_NOT_VALID", "MDM_SERVICE_DISCOVERY_URL_REQUIRED"})
    void a_url_that_apple_does_not_take_is_declined(String code) {
        assertThat(set(Reply.error(400, code))).isEqualTo(new ServiceAnswer.Declined<>(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "OK"})
    void what_was_set_is_taken_away_without_a_body(String body) {
        apple.on(PATH, Reply.json(body));

        assertThat(gateways.servers().clearDiscovery(token)).isEqualTo(new ServiceAnswer.Given<>(token));
        assertThat(apple.only(PATH).method()).isEqualTo("DELETE");
        assertThat(apple.only(PATH).body()).isEmpty();
    }

    @Test
    void a_token_that_may_only_read_is_found_out_by_a_change() {
        assertThatThrownBy(() -> set(Reply.error(403, "ACCESS_DENIED")))
                .isInstanceOfSatisfying(
                        AppleCredentialException.class,
                        refused -> assertThat(refused.rejection().kind()).isEqualTo(RejectionKind.READ_ONLY));
        assertThatThrownBy(() -> read(Reply.error(403, "ACCESS_DENIED")))
                .isInstanceOfSatisfying(
                        AppleCredentialException.class,
                        refused -> assertThat(refused.rejection().kind()).isEqualTo(RejectionKind.ACCESS_DENIED));
    }
}
