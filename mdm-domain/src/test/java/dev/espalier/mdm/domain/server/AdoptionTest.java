package dev.espalier.mdm.domain.server;

import static dev.espalier.mdm.domain.Examples.aDraft;
import static dev.espalier.mdm.domain.Examples.aKey;
import static dev.espalier.mdm.domain.Examples.aStoredToken;
import static dev.espalier.mdm.domain.Examples.details;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.credential.Guidance;
import dev.espalier.mdm.domain.shared.IntegrationLabel;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("E6")
class AdoptionTest {
    private final IntegrationLabel label = new IntegrationLabel("Main server");

    @Test
    void nothing_that_is_to_be_done_touches_the_portal() {
        assertThat(ServerGuidance.forAdoption(label).steps())
                .extracting(Guidance.Step::code)
                .containsExactly(
                        "server.touch-no-portal",
                        "server.adopt",
                        "server.read-first",
                        "server.adopt-profiles",
                        "server.stop-other-product");
    }

    @Test
    void key_and_token_in_use_are_all_that_is_needed() {
        assertThat(ServerGuidance.forAdoption(label).needs())
                .containsExactly("server.key-in-use", "server.token-in-use");
    }

    @Test
    void the_adopted_key_is_in_use_at_once_and_no_other_waits() {
        var key = aKey();

        var adopted = aDraft(key).completed(aStoredToken(), details("server-1").build());

        assertThat(adopted.keys().current()).contains(key);
        assertThat(adopted.keys().staged()).isEmpty();
    }

    @Test
    void whose_key_does_not_open_the_token_is_not_sent_to_the_portal_for_another_one() {
        var reading = Refusal.of(ServerRefusal.FILE_FOR_ANOTHER_CERTIFICATE).with("recipient", "CN=old");
        var empty = Refusal.of(ServerRefusal.FILE_EMPTY);

        assertThat(Adoption.refusal(reading))
                .isEqualTo(Refusal.of(ServerRefusal.TOKEN_OF_ANOTHER_KEY).with("recipient", "CN=old"));
        assertThat(Adoption.refusal(empty)).isEqualTo(empty);
    }

    @Test
    void key_and_token_are_not_printed_and_not_shared() {
        byte[] token = "the-token".getBytes(StandardCharsets.UTF_8);
        var pair = new KeyPairFiles(new byte[] {1}, new byte[] {2});
        var adoption = new Adoption(label, pair, token);
        token[0] = 0;
        adoption.token()[1] = 0;

        assertThat(adoption.token()).asString(StandardCharsets.UTF_8).isEqualTo("the-token");
        assertThat(adoption.label()).isEqualTo(label);
        assertThat(adoption.pair()).isSameAs(pair);
        assertThat(adoption).hasToString("Adoption[Main server]");
    }
}
