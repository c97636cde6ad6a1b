package dev.espalier.mdm.apple.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.mdm.apple.http.Reply;
import dev.espalier.mdm.apple.http.WithScriptedApple;
import dev.espalier.mdm.domain.credential.RejectionKind;
import dev.espalier.mdm.domain.device.DisownOutcome;
import dev.espalier.mdm.domain.shared.SerialNumber;
import dev.espalier.mdm.failure.AppleCredentialException;
import dev.espalier.mdm.failure.AppleServiceException;
import dev.espalier.mdm.failure.AppleUnavailableException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DisownTest extends WithScriptedApple {
    private static final String PATH = "/devices/disown";
    private static final SerialNumber MAC = new SerialNumber("SIMMAC000002");
    private static final SerialNumber PAD = new SerialNumber("SIMPAD000001");

    private Map<SerialNumber, DisownOutcome> answered(Reply reply) {
        apple.on(PATH, reply);
        return gateways.devices().disown(token, List.of(MAC, PAD));
    }

    @Test
    void apple_gets_the_serial_numbers_and_answers_for_each() {
        assertThat(answered(
                        Reply.json("{\"devices\":{\"SIMPAD000001\":\"NOT_ACCESSIBLE\",\"SIMMAC000002\":\"SUCCESS\"}}")))
                .containsExactly(Map.entry(MAC, DisownOutcome.DISOWNED), Map.entry(PAD, DisownOutcome.NOT_ACCESSIBLE));
        assertThat(apple.only(PATH).method()).isEqualTo("POST");
        assertThat(apple.only(PATH).body()).isEqualTo("{\"devices\":[\"SIMMAC000002\",\"SIMPAD000001\"]}");
    }

    @ParameterizedTest
    @CsvSource({
        "'\"SUCCESS\"', DISOWNED",
        "'\"NOT_ACCESSIBLE\"', NOT_ACCESSIBLE",
        "'\"NOT_FOUND\"', NOT_ACCESSIBLE",
        "'\"FAILED\"', FAILED",
        "'\"THROTTLED\"', FAILED",
        "'\"\"', FAILED",
        "null, FAILED",
        "true, FAILED",
        "'{\"SUCCESS\":1}', FAILED"
    })
    void every_word_of_apples_has_its_outcome(String word, DisownOutcome outcome) {
        assertThat(answered(Reply.json("{\"devices\":{\"simmac000002\":" + word + "}}")))
                .containsEntry(MAC, outcome);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"devices\":{}}", "{\"devices\":[]}", "{\"devices\":{\"OTHER\":\"SUCCESS\"}}"})
    void a_device_that_apple_leaves_out_has_failed(String body) {
        assertThat(answered(Reply.json(body))).isEqualTo(Map.of(MAC, DisownOutcome.FAILED, PAD, DisownOutcome.FAILED));
    }

    @Test
    void a_server_that_may_not_release_devices_keeps_them_and_its_token() {
        assertThat(answered(Reply.error(403, "ACCESS_DENIED")))
                .isEqualTo(Map.of(MAC, DisownOutcome.FAILED, PAD, DisownOutcome.FAILED));
    }

    @Test
    void other_refusals_are_about_the_token() {
        assertThatThrownBy(() -> answered(Reply.error(403, "T_C_NOT_SIGNED")))
                .isInstanceOfSatisfying(
                        AppleCredentialException.class,
                        refused -> assertThat(refused.rejection().kind()).isEqualTo(RejectionKind.TERMS_UNSIGNED));
    }

    @Test
    void a_lost_answer_is_not_asked_for_again() {
        assertThatThrownBy(() -> answered(Reply.json("{\"devices\":{}}").ending(Reply.Ending.CUT)))
                .isInstanceOf(AppleUnavailableException.class);
        assertThat(apple.received(PATH)).hasSize(1);
    }

    @Test
    void an_answer_that_is_none_is_an_error() {
        assertThatThrownBy(() -> answered(Reply.json(""))).isInstanceOf(AppleServiceException.class);
        assertThatThrownBy(() -> answered(Reply.error(400, "DEVICE_ID_REQUIRED")))
                .isInstanceOf(AppleServiceException.class)
                .hasMessageContaining("DEVICE_ID_REQUIRED");
    }

    @Test
    void one_call_takes_a_thousand_devices_and_not_one_more() {
        apple.on(PATH, Reply.json("{\"devices\":{}}"));
        var many = IntStream.range(0, 1001)
                .mapToObj(i -> new SerialNumber("SIM" + i))
                .toList();

        assertThat(gateways.devices().disown(token, many.subList(0, 1000))).hasSize(1000);
        assertThatThrownBy(() -> gateways.devices().disown(token, many)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> gateways.devices().disown(token, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(apple.received(PATH)).hasSize(1);
    }
}
