package dev.espalier.mdm.apple.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.mdm.apple.http.Reply;
import dev.espalier.mdm.apple.http.WithScriptedApple;
import dev.espalier.mdm.domain.device.DeviceAnswer;
import dev.espalier.mdm.domain.device.DeviceFacts;
import dev.espalier.mdm.domain.device.DeviceRecord;
import dev.espalier.mdm.domain.shared.SerialNumber;
import dev.espalier.mdm.failure.AppleServiceException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceDetailsTest extends WithScriptedApple {
    private static final SerialNumber MAC = new SerialNumber("SIMMAC000002");
    private static final SerialNumber PAD = new SerialNumber("SIMPAD000001");

    private Map<SerialNumber, DeviceAnswer> details(String devices) {
        apple.on("/devices", Reply.json("{\"devices\":" + devices + "}"));
        return gateways.devices().details(token, List.of(MAC, PAD));
    }

    @Test
    void the_serial_numbers_are_sent_as_a_list() {
        details("{}");

        assertThat(apple.only("/devices").method()).isEqualTo("POST");
        assertThat(apple.only("/devices").body()).isEqualTo("{\"devices\":[\"SIMMAC000002\",\"SIMPAD000001\"]}");
    }

    @Test
    void a_device_is_found_and_another_is_gone() {
        var answers = details("""
                {"SIMMAC000002":{"serial_number":"SIMMAC000002","model":"MacBook Air","response_status":"SUCCESS"},
                 "SIMPAD000001":{"response_status":"NOT_ACCESSIBLE"}}""");

        assertThat(answers)
                .containsEntry(
                        MAC,
                        new DeviceAnswer.Found(DeviceRecord.builder()
                                .serial(MAC)
                                .facts(DeviceFacts.builder()
                                        .model("MacBook Air")
                                        .build())
                                .build()))
                .containsEntry(PAD, new DeviceAnswer.Gone())
                .hasSize(2);
    }

    @Test
    void the_older_word_for_gone_counts_too() {
        assertThat(details("{\"SIMPAD000001\":{\"response_status\":\"NOT_FOUND\"}}"))
                .containsEntry(PAD, new DeviceAnswer.Gone());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "{\"SIMPAD000001\":{\"response_status\":\"FAILED\"}}",
                "{\"SIMPAD000001\":{\"response_status\":\"PUZZLED\"}}",
                "{\"SIMPAD000001\":{}}",
                "{\"SIMPAD000001\":null}",
                "{\"SIMPAD000001\":\"SUCCESS\"}"
            })
    void whatever_else_apple_says_or_leaves_out_has_failed(String devices) {
        assertThat(details(devices))
                .containsEntry(PAD, new DeviceAnswer.Failed())
                .hasSize(2);
    }

    @Test
    void a_device_that_nobody_asked_for_is_left_out() {
        assertThat(details("{\"SIMXXX999999\":{\"response_status\":\"SUCCESS\"}}"))
                .containsOnlyKeys(MAC, PAD);
    }

    @Test
    void an_error_of_the_endpoint_is_of_no_use() {
        apple.on("/devices", Reply.error(400, "DEVICE_ID_REQUIRED"));

        assertThatThrownBy(() -> gateways.devices().details(token, List.of(PAD)))
                .isExactlyInstanceOf(AppleServiceException.class)
                .hasMessageContaining("DEVICE_ID_REQUIRED");
    }

    @Test
    void none_or_too_many_devices_are_not_sent() {
        var tooMany = Collections.nCopies(1001, PAD);

        assertThatThrownBy(() -> gateways.devices().details(token, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> gateways.devices().details(token, tooMany))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(apple.received("/devices")).isEmpty();
    }
}
