package dev.espalier.mdm.domain.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.domain.access.Refusal;
import java.net.URI;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("A30")
class NotificationAddressTest {
    private static final String HOST = "https://mdm.acme.example/";

    @ParameterizedTest
    @ValueSource(strings = {"https://mdm.acme.example/apple", "https://mdm.acme.example/apple/"})
    void the_units_own_part_follows_one_slash(String base) {
        assertThat(NotificationAddress.of(URI.create(base), "ab12")).isEqualTo("https://mdm.acme.example/apple/ab12");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://mdm.acme.example/apple/ab12",
                "HTTPS://mdm.acme.example:8443/ab12",
                "http://localhost:8080/ab12",
                "http://127.0.0.1/ab12"
            })
    void a_host_and_a_path_over_https_will_do_and_plain_http_on_ones_own_computer(String address) {
        assertThat(NotificationAddress.refusal(address)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://mdm.acme.example/ab12",
                "http://localhost.acme.example/ab12",
                "ftp://localhost/ab12",
                "//mdm.acme.example/ab12",
                "https:///ab12",
                "https:ab12",
                "https://mdm.acme.example/apple?to=/ab12",
                "https://mdm.acme.example/apple#/ab12",
                "https://ada:secret@mdm.acme.example/ab12",
                "https://mdm.acme.example/ab 12"
            })
    void anything_else_is_refused_and_not_repeated(String address) {
        assertThat(NotificationAddress.refusal(address)).contains(refused());
    }

    @Test
    void apple_takes_512_characters_and_not_one_more() {
        String longest = HOST + "a".repeat(512 - HOST.length());

        assertThat(NotificationAddress.refusal(longest)).isEmpty();
        assertThat(NotificationAddress.refusal(longest + "a")).contains(refused());
    }

    private static Refusal refused() {
        return Refusal.of(ContentRefusal.NOTIFICATION_ADDRESS).with("most", 512L);
    }
}
