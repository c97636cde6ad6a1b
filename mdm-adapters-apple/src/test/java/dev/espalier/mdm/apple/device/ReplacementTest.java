package dev.espalier.mdm.apple.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.mdm.apple.http.Reply;
import dev.espalier.mdm.apple.http.WithScriptedApple;
import dev.espalier.mdm.domain.device.Replacement;
import dev.espalier.mdm.domain.shared.SerialNumber;
import dev.espalier.mdm.failure.AppleServiceException;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplacementTest extends WithScriptedApple {
    private static final String PATH = "/device/replacementDetails";
    private static final SerialNumber CAME = new SerialNumber("SIMPHN000003");
    private static final SerialNumber WENT = new SerialNumber("SIMPHN000000");

    private Optional<Replacement> answered(Reply reply) {
        apple.on(PATH, reply);
        return gateways.devices().replacement(token, CAME);
    }

    private static String details(String date) {
        return "{\"serial_number\":\"SIMPHN000003\",\"original_device_serial_number\":\"simphn000000\","
                + "\"replacement_date\":" + date + "}";
    }

    @Test
    void apple_is_asked_about_the_device_and_names_the_one_that_went() {
        assertThat(answered(Reply.json(details("\"2026-11-19\""))))
                .contains(new Replacement(CAME, WENT, LocalDate.of(2026, 11, 19)));
        assertThat(apple.only(PATH).method()).isEqualTo("GET");
        assertThat(apple.only(PATH).target()).isEqualTo(PATH + "?device=SIMPHN000003");
        assertThat(apple.only(PATH).header("X-Server-Protocol-Version")).isEqualTo("10");
    }

    @Test
    void a_serial_number_with_signs_of_its_own_is_written_out() {
        apple.on(PATH, Reply.error(404, "DEVICE_NOT_FOUND"));
        gateways.devices().replacement(token, new SerialNumber("A&B=C%+#?"));

        assertThat(apple.only(PATH).target()).isEqualTo(PATH + "?device=A%26B%3DC%25%2B%23%3F");
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 400})
    void a_device_that_apple_does_not_find_came_for_none(int status) {
        assertThat(answered(Reply.error(status, "DEVICE_NOT_FOUND"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"404, ''", "404, NOT_FOUND", "400, DEVICE_ID_REQUIRED", "403, DEVICE_NOT_FOUND"})
    void another_refusal_is_an_error(int status, String code) {
        assertThatThrownBy(() -> answered(Reply.error(status, code))).isInstanceOf(AppleServiceException.class);
    }

    @ParameterizedTest
    @CsvSource({"'\"2026-11-19T23:30:00Z\"', 2026-11-19", "'\"2026-11-19T23:30:00-0800\"', 2026-11-20"})
    void a_point_in_time_is_a_day_in_utc(String date, LocalDate day) {
        assertThat(answered(Reply.json(details(date))).orElseThrow().date()).contains(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"\"",
                "null",
                "\"2026-02-30\"",
                "\"19.11.2026\"",
                "\"+999999999-01-01\"",
                "17",
                "[\"2026-11-19\"]"
            })
    void a_date_that_cannot_be_read_is_no_date(String date) {
        assertThat(answered(Reply.json(details(date)))).contains(new Replacement(CAME, WENT, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"serial_number\":\"SIMPHN000003\"}",
                "{\"serial_number\":\"SIMPHN000003\",\"original_device_serial_number\":\"\"}",
                "{\"serial_number\":\"SIMPHN000003\",\"original_device_serial_number\":\"two words\"}",
                "{\"serial_number\":\"SIMPHN000009\",\"original_device_serial_number\":\"SIMPHN000000\"}",
                "{\"original_device_serial_number\":\"SIMPHN000000\"}"
            })
    void an_answer_that_does_not_say_what_came_for_what_is_of_no_use(String body) {
        assertThatThrownBy(() -> answered(Reply.json(body)))
                .isInstanceOf(AppleServiceException.class)
                .hasMessageContaining("it does not say what was replaced");
    }
}
