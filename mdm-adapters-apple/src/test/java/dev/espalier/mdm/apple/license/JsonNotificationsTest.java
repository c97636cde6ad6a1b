package dev.espalier.mdm.apple.license;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.domain.license.AdamId;
import dev.espalier.mdm.domain.license.AssetKey;
import dev.espalier.mdm.domain.license.Hint;
import dev.espalier.mdm.domain.license.Notice;
import dev.espalier.mdm.domain.license.Pricing;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Notifications as Apple writes them, and whatever else somebody may send. */
class JsonNotificationsTest {
    private final JsonNotifications reader = new JsonNotifications();

    private Optional<Notice> read(String body) {
        return reader.read(body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_purchase_names_its_asset_and_its_delta_is_left_alone() {
        assertThat(read("""
                                {"notification": {"adamId": "910000001", "countDelta": 10, "pricingParam": "PLUS"},
                                 "notificationId": "n-1", "notificationType": "ASSET_COUNT", "uId": "7301984462210057"}
                                """))
                .contains(new Notice(
                        "n-1",
                        "7301984462210057",
                        List.of(Hint.asset(new AssetKey(new AdamId("910000001"), new Pricing("PLUS"))))));
    }

    @Test
    void an_event_that_went_on_names_itself() {
        assertThat(read("""
                                {"notificationId": "n-1", "notificationType": "ASSET_MANAGEMENT", "uId": "1",
                                 "notification": {"assignments": [{"adamId": "9", "serialNumber": "C01"}],
                                                  "eventId": "e-1", "result": "SUCCESS", "type": "REVOKE"}}
                                """)).contains(new Notice("n-1", "1", List.of(Hint.event("e-1"))));
    }

    @Test
    void a_change_of_some_unlimited_asset_may_mean_any() {
        assertThat(read("{\"notificationType\": \"UNLIMITED_ASSET\", \"notificationId\": \"n\", \"uId\": \"1\"}"))
                .contains(new Notice("n", "1", List.of(Hint.allAssets())));
        assertThat(read("{\"notificationType\": \"ASSET_COUNT\", \"notificationId\": \"n\", \"uId\": \"1\","
                        + " \"notification\": {\"adamId\": \"../x\"}}"))
                .contains(new Notice("n", "1", List.of(Hint.allAssets())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TEST_NOTIFICATION", "SUBSCRIPTION_COUNT", "NEW_ONE"})
    void types_that_are_of_no_use_are_read_and_hint_at_nothing(String type) {
        assertThat(read("{\"notification\": {\"eventId\": \"e\", \"adamId\": \"9\"}, \"notificationId\": \"n\","
                        + " \"notificationType\": \"" + type + "\", \"uId\": \"1\"}"))
                .contains(new Notice("n", "1", List.of()));
    }

    @Test
    void what_became_of_users_gives_reason_to_read_them_and_to_look_at_the_event() {
        assertThat(read("{\"notification\": {\"associatedUsers\": [{\"clientUserId\": \"u-1\"}]},"
                        + " \"notificationId\": \"n\", \"notificationType\": \"USER_ASSOCIATED\", \"uId\": \"1\"}"))
                .contains(new Notice("n", "1", List.of(Hint.users())));
        assertThat(read("{\"notification\": {\"eventId\": \"e\", \"type\": \"CREATE\"},"
                        + " \"notificationId\": \"n\", \"notificationType\": \"USER_MANAGEMENT\", \"uId\": \"1\"}"))
                .contains(new Notice("n", "1", List.of(Hint.users(), Hint.event("e"))));
    }

    @Test
    void without_an_id_or_with_one_that_is_none_there_is_none() {
        assertThat(read("{\"notificationType\": \"TEST_NOTIFICATION\"}")).contains(new Notice("", "", List.of()));
        assertThat(read("{\"notificationType\": \"NEW\", \"notificationId\": \"" + "x".repeat(101) + "\"}"))
                .contains(new Notice("", "", List.of()));
        assertThat(read("{\"notificationType\": \"ASSET_MANAGEMENT\", \"notification\": {\"eventId\": null}}"))
                .contains(new Notice("", "", List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "\"x\"", "{", "{}", "{\"notificationType\": {}}", "\u0000"})
    void what_is_no_notification_cannot_be_read(String body) {
        assertThat(read(body)).isEmpty();
    }

    @Test
    void a_tower_of_brackets_and_a_mebibyte_of_text_cannot_be_read() {
        assertThat(read("[".repeat(100_000))).isEmpty();
        assertThat(read("{\"notification\": " + "{\"a\":".repeat(100_000))).isEmpty();
        assertThat(reader.read(new byte[1 << 20])).isEmpty();
        assertThat(read("{\"notificationType\": \"" + "x".repeat(1_000_000) + "\"}")
                        .orElseThrow()
                        .hints())
                .isEmpty();
    }
}
