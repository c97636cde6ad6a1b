package dev.espalier.mdm.domain.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.domain.shared.AccountId;
import dev.espalier.mdm.domain.shared.IntegrationId;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("A30")
class NotificationPathTest {
    private static final IntegrationId UNIT =
            new IntegrationId(UUID.fromString("f0e1d2c3-b4a5-4697-8879-6a5b4c3d2e1f"));
    private static final String CHANCE = "ab".repeat(NotificationPath.CHANCE);
    private static final String UNIT_PART = "f0e1d2c3b4a5469788796a5b4c3d2e1f";

    @Test
    void chance_comes_first_then_the_unit_then_the_account() {
        assertThat(path("acme").text()).isEqualTo(CHANCE + UNIT_PART + "61636d65");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "north.wind_7-b"})
    void a_path_that_is_read_is_the_one_that_was_made(String account) {
        assertThat(NotificationPath.read(path(account).text())).contains(path(account));
    }

    @Test
    void the_longest_account_has_a_path_of_192_digits() {
        var longest = path("z".repeat(64));

        assertThat(longest.text()).hasSize(192);
        assertThat(NotificationPath.read(longest.text())).contains(longest);
        assertThat(NotificationPath.read(longest.text() + "7a")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "61636d6", "61636D65", "61636d65/", "6163 d65", "2d61", "6120", "ff"})
    void what_names_no_account_is_no_path(String account) {
        assertThat(NotificationPath.read(CHANCE + UNIT_PART + account)).isEmpty();
    }

    @Test
    void anything_at_all_may_be_asked_for() {
        assertThat(NotificationPath.read("")).isEmpty();
        assertThat(NotificationPath.read("../" + path("acme").text())).isEmpty();
    }

    @Test
    void printed_it_keeps_its_chance_to_itself() {
        assertThat(path("acme").toString()).contains("acme").doesNotContain(CHANCE);
    }

    private static NotificationPath path(String account) {
        byte[] chance = new byte[NotificationPath.CHANCE];
        Arrays.fill(chance, (byte) 0xab);
        return NotificationPath.of(new AccountId(account), UNIT, chance);
    }
}
