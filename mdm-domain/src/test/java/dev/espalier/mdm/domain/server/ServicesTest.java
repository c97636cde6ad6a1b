package dev.espalier.mdm.domain.server;

import static dev.espalier.mdm.domain.Examples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.shared.Secret;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("E4")
class ServicesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://mdm.northwind.example/discovery",
                "HTTPS://mdm.northwind.example",
                "https://mdm.northwind.example:8443/a?b=c"
            })
    void devices_are_sent_to_an_https_url(String url) {
        assertThat(new DiscoveryUrl(url).refusal()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "http://mdm.northwind.example",
                "mdm.northwind.example",
                "https:///discovery",
                "https:mdm",
                "https://ada:pencil@mdm.northwind.example",
                "https://mdm.northwind.example/a b"
            })
    void another_url_is_refused_before_apple_hears_of_it(String url) {
        assertThat(new DiscoveryUrl(url).refusal())
                .contains(Refusal.of(ServerRefusal.DISCOVERY_URL_INVALID).with("url", url));
    }

    @Test
    void a_url_has_two_thousand_characters_at_most_and_is_not_repeated_at_length() {
        var longest = "https://mdm.example/" + "a".repeat(1980);

        assertThat(new DiscoveryUrl(longest).refusal()).isEmpty();
        assertThat(new DiscoveryUrl(longest + "a").refusal())
                .map(refusal -> refusal.parameters().get("url").toString())
                .hasValueSatisfying(url -> assertThat(url).hasSize(101).endsWith("…"));
        assertThat(new DiscoveryUrl("http://" + "b".repeat(93)).refusal())
                .map(refusal -> refusal.parameters().get("url"))
                .contains("http://" + "b".repeat(93));
        assertThat(new DiscoveryUrl("http://" + "b".repeat(94)).refusal())
                .map(refusal -> refusal.parameters().get("url"))
                .contains("http://" + "b".repeat(93) + "…");
    }

    @Test
    void what_is_set_prints_as_the_url_and_knows_when() {
        var url = new DiscoveryUrl("https://mdm.northwind.example");

        assertThat(url).hasToString("https://mdm.northwind.example");
        assertThat(new Discovery(url, NOW).changed()).contains(NOW);
        assertThat(new Discovery(url, null).changed()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ORG_NOT_SUPPORTED, SERVICE_NOT_FOR_ORGANIZATION", "APPLE_SEED_FOR_IT_TURNED_OFF, BETAS_TURNED_OFF"})
    void why_apple_declines_is_said_in_its_own_words(String code, ServerRefusal reason) {
        assertThat(ServerRefusal.declined(code)).isEqualTo(Refusal.of(reason));
    }

    @Test
    void a_code_that_nobody_knows_is_passed_on() {
        assertThat(ServerRefusal.declined("ON_HOLIDAY"))
                .isEqualTo(Refusal.of(ServerRefusal.DECLINED_BY_APPLE).with("code", "ON_HOLIDAY"));
    }

    @Test
    void a_beta_token_is_not_printed() {
        assertThat(new BetaToken(Secret.of("q7Zk"), "iOS 27 AppleSeed Beta", "iOS").toString())
                .contains("iOS 27")
                .doesNotContain("q7Zk");
    }
}
