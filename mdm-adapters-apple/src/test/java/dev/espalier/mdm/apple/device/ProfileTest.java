package dev.espalier.mdm.apple.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.mdm.apple.http.Reply;
import dev.espalier.mdm.apple.http.WithScriptedApple;
import dev.espalier.mdm.domain.device.AssignmentOutcome;
import dev.espalier.mdm.domain.device.ProfileSettings;
import dev.espalier.mdm.domain.device.ProfileUuid;
import dev.espalier.mdm.domain.shared.SerialNumber;
import dev.espalier.mdm.failure.AppleServiceException;
import dev.espalier.mdm.spi.device.AssignAnswer;
import dev.espalier.mdm.spi.device.DefineAnswer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileTest extends WithScriptedApple {
    private static final ProfileUuid UUID = new ProfileUuid("A0B1C2D3E4F5061728394A5B6C7D8E9F");
    private static final SerialNumber PAD = new SerialNumber("SIMPAD000001");
    private static final SerialNumber PHONE = new SerialNumber("SIMPHN000003");
    private static final ProfileSettings PLAIN = ProfileSettings.builder()
            .name("Students")
            .url("https://mdm.example/enroll")
            .build();

    private static final String PLAIN_ON_THE_WIRE =
            "{\"profile_name\":\"Students\",\"url\":\"https://mdm.example/enroll\","
                    + "\"allow_pairing\":true,\"is_supervised\":true,\"is_mandatory\":true,\"is_mdm_removable\":false,"
                    + "\"is_multi_user\":false,\"await_device_configured\":true,\"auto_advance_setup\":false,"
                    + "\"is_return_to_service\":false,\"do_not_use_profile_from_backup\":false}";

    @Test
    void every_switch_is_sent_by_its_exact_name_and_unset_texts_are_left_out() {
        apple.on("/profile", Reply.json("{\"profile_uuid\":\"" + UUID + "\",\"devices\":{}}"));

        assertThat(gateways.devices().define(token, PLAIN)).isEqualTo(new DefineAnswer.Defined(UUID));
        assertThat(apple.only("/profile").method()).isEqualTo("POST");
        assertThat(apple.only("/profile").body()).isEqualTo(PLAIN_ON_THE_WIRE);
    }

    @Test
    void every_text_and_list_that_is_set_is_sent_and_read_back() {
        var full = ProfileSettings.builder()
                .name("Öffentliche \"Macs\"")
                .url("https://mdm.example/enroll")
                .configurationWebUrl("https://mdm.example/login")
                .allowPairing(false)
                .supervised(false)
                .mandatory(false)
                .removable(true)
                .multiUser(true)
                .awaitConfigured(false)
                .autoAdvance(true)
                .returnToService(true)
                .ignoreProfileFromBackup(true)
                .department("IT Support")
                .supportPhone("+49 40 5550100")
                .supportEmail("it@mdm.example")
                .organizationMagic("f6a3b6d2")
                .language("de")
                .region("DE")
                .addSkipSetupItems("Siri", "LiquidGlass")
                .addAnchorCertificates("MIIB")
                .addSupervisingHostCertificates("MIIC", "MIID")
                .build();
        apple.on("/profile", Reply.json("{\"profile_uuid\":\"" + UUID + "\"}"));
        gateways.devices().define(token, full);
        String sent = apple.only("/profile").body();

        apple.on("/profile", Reply.json(sent));

        assertThat(gateways.devices().read(token, UUID)).contains(full);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CONFIG_NAME_REQUIRED",
                "CONFIG_NAME_INVALID",
                "CONFIG_URL_REQUIRED",
                "CONFIG_URL_INVALID",
                "DEPARTMENT_INVALID",
                "SUPPORT_PHONE_INVALID",
                "SUPPORT_EMAIL_INVALID",
                "MAGIC_INVALID",
                "FLAGS_INVALID",
                "LOCALE_INVALID",
                "DESCRIPTION_INVALID"
            })
    void settings_that_apple_does_not_take_are_named(String code) {
        apple.on("/profile", Reply.error(400, code));

        assertThat(gateways.devices().define(token, PLAIN)).isEqualTo(new DefineAnswer.SettingsRefused(code));
    }

    @ParameterizedTest
    @CsvSource({"400, USER_AGENT_INVALID", "400, MALFORMED_REQUEST_BODY", "400, ''", "404, NOT_FOUND"})
    void another_error_is_not_about_the_settings(int status, String code) {
        apple.on("/profile", Reply.error(status, code));

        assertThatThrownBy(() -> gateways.devices().define(token, PLAIN))
                .isExactlyInstanceOf(AppleServiceException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"profile_uuid\":\"\"}", "{\"profile_uuid\":null}"})
    void a_profile_without_an_id_is_of_no_use(String body) {
        apple.on("/profile", Reply.json(body));

        assertThatThrownBy(() -> gateways.devices().define(token, PLAIN))
                .isExactlyInstanceOf(AppleServiceException.class);
    }

    @Test
    void a_switch_that_apple_leaves_out_has_apples_default() {
        apple.on("/profile", Reply.json("{\"profile_name\":\"A\",\"url\":\"https://a.example\"}"));

        var read = gateways.devices().read(token, UUID).orElseThrow();

        assertThat(read.supervised()).isFalse();
        assertThat(read.mandatory()).isFalse();
        assertThat(read.removable()).isTrue();
        assertThat(read.allowPairing()).isTrue();
        assertThat(read.awaitConfigured()).isFalse();
        assertThat(apple.only("/profile").target()).isEqualTo("/profile?profile_uuid=" + UUID);
    }

    @ParameterizedTest
    @CsvSource({"400, NOT_FOUND", "400, PROFILE_NOT_FOUND", "404, NOT_FOUND", "404, PROFILE_NOT_FOUND", "404, ''"})
    void an_unknown_profile_is_not_there(int status, String code) {
        apple.on("/profile", Reply.error(status, code)).on("/profile/devices", Reply.error(status, code));

        assertThat(gateways.devices().read(token, UUID)).isEmpty();
        assertThat(gateways.devices().assign(token, UUID, List.of(PAD))).isEqualTo(new AssignAnswer.UnknownProfile());
    }

    @Test
    void a_missing_page_is_not_a_missing_profile() {
        apple.on("/profile", Reply.page(404, "<html>nginx</html>"));

        assertThatThrownBy(() -> gateways.devices().read(token, UUID)).isExactlyInstanceOf(AppleServiceException.class);
    }

    private AssignAnswer.Answered assign(String answer) {
        apple.on("/profile/devices", Reply.json(answer));
        return (AssignAnswer.Answered) gateways.devices().assign(token, UUID, List.of(PAD, PHONE));
    }

    @Test
    void an_assignment_is_posted_and_each_device_gets_its_outcome() {
        var answer = assign("{\"devices\":{\"SIMPAD000001\":\"SUCCESS\",\"SIMPHN000003\":\"NOT_ACCESSIBLE\"}}");

        assertThat(apple.only("/profile/devices").method()).isEqualTo("POST");
        assertThat(apple.only("/profile/devices").body())
                .isEqualTo("{\"profile_uuid\":\"" + UUID + "\",\"devices\":[\"SIMPAD000001\",\"SIMPHN000003\"]}");
        assertThat(answer.outcomes())
                .isEqualTo(Map.of(PAD, AssignmentOutcome.ACCEPTED, PHONE, AssignmentOutcome.NOT_ACCESSIBLE));
        assertThat(answer.retryAfter()).isZero();
    }

    @Test
    void throttled_devices_come_with_a_wait() {
        var answer = assign("{\"devices\":{\"SIMPAD000001\":\"THROTTLED\",\"SIMPHN000003\":\"SUCCESS\"},"
                + "\"retry_after_seconds\":86400}");

        assertThat(answer.outcomes()).containsEntry(PAD, AssignmentOutcome.THROTTLED);
        assertThat(answer.retryAfter()).isEqualTo(Duration.ofDays(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "null", "\"soon\"", "[]", "1.5"})
    void a_wait_that_makes_no_sense_is_none(String seconds) {
        assertThat(assign("{\"devices\":{},\"retry_after_seconds\":" + seconds + "}")
                        .retryAfter())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"devices\":{}}",
                "{\"devices\":{\"SIMPAD000001\":\"FAILED\",\"SIMPHN000003\":\"MAYBE\"}}",
                "{\"devices\":{\"SIMPAD000001\":null,\"SIMPHN000003\":{\"status\":\"SUCCESS\"}}}",
                "{}"
            })
    void what_apple_does_not_say_clearly_has_failed(String answer) {
        assertThat(assign(answer).outcomes())
                .isEqualTo(Map.of(PAD, AssignmentOutcome.FAILED, PHONE, AssignmentOutcome.FAILED));
    }

    @Test
    void a_removal_is_a_delete_with_a_body_that_names_only_devices() {
        apple.on("/profile/devices", Reply.json("{\"devices\":{\"SIMPAD000001\":\"SUCCESS\"}}"));

        var answer = gateways.devices().remove(token, List.of(PAD));

        assertThat(apple.only("/profile/devices").method()).isEqualTo("DELETE");
        assertThat(apple.only("/profile/devices").body()).isEqualTo("{\"devices\":[\"SIMPAD000001\"]}");
        assertThat(answer).isEqualTo(new AssignAnswer.Answered(Map.of(PAD, AssignmentOutcome.ACCEPTED), Duration.ZERO));
    }
}
