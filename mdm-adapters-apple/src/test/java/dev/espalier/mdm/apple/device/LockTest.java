package dev.espalier.mdm.apple.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.mdm.apple.http.Reply;
import dev.espalier.mdm.apple.http.WithScriptedApple;
import dev.espalier.mdm.apple.server.Tokens;
import dev.espalier.mdm.domain.device.LockOutcome;
import dev.espalier.mdm.domain.shared.SecretRef;
import dev.espalier.mdm.domain.shared.SerialNumber;
import dev.espalier.mdm.failure.AppleServiceException;
import dev.espalier.mdm.failure.AppleUnavailableException;
import dev.espalier.mdm.failure.StorageException;
import dev.espalier.mdm.spi.device.LockOrder;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LockTest extends WithScriptedApple {
    private static final String PATH = "/device/activationlock";
    private static final SerialNumber PAD = new SerialNumber("SIMPAD000001");
    private static final String LOCKED = "{\"serial_number\":\"SIMPAD000001\",\"response_status\":\"SUCCESS\"}";

    private SecretRef code;

    @BeforeEach
    void keep_a_code() {
        code = vault.put(Tokens.SCHOOL, "bypass-code", HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f"));
    }

    private LockOutcome lock(String message) {
        return gateways.devices().lock(token, new LockOrder(PAD, code, message));
    }

    private LockOutcome answered(String body) {
        apple.on(PATH, Reply.json(body));
        return lock("");
    }

    @Test
    void apple_gets_the_device_the_digest_of_the_code_and_the_message() {
        apple.on(PATH, Reply.json(LOCKED));

        assertThat(lock("Please return to Nordhafen Schools")).isEqualTo(LockOutcome.LOCKED);
        assertThat(apple.only(PATH).method()).isEqualTo("POST");
        assertThat(apple.only(PATH).body())
                .isEqualTo("{\"device\":\"SIMPAD000001\","
                        + "\"escrow_key\":\"c5ced1d0c51459c1a887866a5868dd3e9e6f4fc4a8c244f3f9eb9383c0f8aecb\","
                        + "\"lost_message\":\"Please return to Nordhafen Schools\"}");
    }

    @Test
    void without_a_message_none_is_sent() {
        answered(LOCKED);

        assertThat(apple.only(PATH).body()).doesNotContain("lost_message");
    }

    @ParameterizedTest
    @CsvSource({
        "SUCCESS, LOCKED",
        "' SUCCESS ', LOCKED",
        "DEVICE_ALREADY_LOCKED, ALREADY_LOCKED",
        "NOT_ACCESSIBLE, NOT_ACCESSIBLE",
        "ORG_NOT_SUPPORTED, ORGANIZATION_NOT_SUPPORTED",
        "DEVICE_NOT_SUPPORTED, DEVICE_NOT_SUPPORTED",
        "FAILED, FAILED",
        "success, FAILED",
        "A_WORD_OF_TOMORROW, FAILED",
        "'', FAILED"
    })
    void every_word_of_apples_has_its_outcome(String word, LockOutcome outcome) {
        assertThat(answered("{\"serial_number\":\"SIMPAD000001\",\"response_status\":\"" + word + "\"}"))
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SIMPAD000002", "no serial number", "SIMPAD000001X"})
    void an_answer_about_another_device_says_nothing_about_this_one(String other) {
        assertThat(answered("{\"serial_number\":\"" + other + "\",\"response_status\":\"DEVICE_ALREADY_LOCKED\"}"))
                .isEqualTo(LockOutcome.FAILED);
        assertThat(answered("{\"serial_number\":\"" + other + "\",\"response_status\":\"SUCCESS\"}"))
                .isEqualTo(LockOutcome.FAILED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"response_status\":\"SUCCESS\"}",
                "{\"serial_number\":\" simpad000001 \",\"response_status\":\"SUCCESS\",\"new\":[{}]}"
            })
    void an_answer_without_a_serial_number_or_in_another_spelling_is_about_the_device(String body) {
        assertThat(answered(body)).isEqualTo(LockOutcome.LOCKED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"serial_number\":\"SIMPAD000001\",\"response_status\":null}"})
    void an_answer_without_a_word_is_no_success(String body) {
        assertThat(answered(body)).isEqualTo(LockOutcome.FAILED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "locked", "{\"response_status\":\"SUCC"})
    void an_answer_in_another_form_leaves_the_outcome_open(String body) {
        assertThatThrownBy(() -> answered(body))
                .isInstanceOf(AppleServiceException.class)
                .hasMessageContaining("POST " + PATH);
    }

    @Test
    void a_lost_answer_is_not_asked_for_again() {
        apple.on(PATH, Reply.json(LOCKED).ending(Reply.Ending.CUT));

        assertThatThrownBy(() -> lock("")).isInstanceOf(AppleUnavailableException.class);
        assertThat(apple.received(PATH)).hasSize(1);
    }

    @Test
    void a_session_that_is_over_is_renewed_once_because_apple_did_nothing_yet() {
        apple.on(PATH, Reply.error(401, "UNAUTHORIZED"), Reply.json(LOCKED));

        assertThat(lock("")).isEqualTo(LockOutcome.LOCKED);
        assertThat(apple.received(PATH)).hasSize(2);
    }

    @Test
    void a_body_that_apple_refuses_is_an_error() {
        apple.on(PATH, Reply.error(400, "MALFORMED_REQUEST_BODY"));

        assertThatThrownBy(() -> lock(""))
                .isInstanceOfSatisfying(
                        AppleServiceException.class,
                        error -> assertThat(error.code()).isEqualTo("MALFORMED_REQUEST_BODY"));
    }

    @Test
    void without_the_code_apple_is_not_asked() {
        var missing = new LockOrder(PAD, new SecretRef(UUID.randomUUID()), "");

        assertThatThrownBy(() -> gateways.devices().lock(token, missing)).isInstanceOf(StorageException.class);
        assertThat(apple.received(PATH)).isEmpty();
    }
}
