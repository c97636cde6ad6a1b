package dev.espalier.mdm.apple;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.mdm.apple.http.Reply;
import dev.espalier.mdm.apple.http.WithScriptedApple;
import dev.espalier.mdm.domain.device.DeviceAnswer;
import dev.espalier.mdm.domain.device.DeviceRecord;
import dev.espalier.mdm.domain.device.ProfileUuid;
import dev.espalier.mdm.domain.shared.SerialNumber;
import dev.espalier.mdm.failure.AppleCredentialException;
import dev.espalier.mdm.failure.AppleServiceException;
import dev.espalier.mdm.failure.AppleUnavailableException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ten megabytes where a word belongs: nothing of it is kept, and the rest of the answer is as good as ever. */
class HugeTextsTest extends WithScriptedApple {
    private static final String HUGE = "x".repeat(10_000_000);
    private static final SerialNumber PAD = new SerialNumber("SIMPAD000001");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "model",
                "description",
                "asset_tag",
                "os",
                "device_assigned_by",
                "device_assigned_date",
                "profile_uuid",
                "profile_status",
                "op_type",
                "op_date",
                "is_something_new"
            })
    void a_field_of_a_device_spoils_neither_the_device_nor_its_page(String field) {
        apple.on(
                "/server/devices",
                Reply.json("{\"devices\":[{\"" + field + "\":\"" + HUGE + "\",\"serial_number\":\"SIMPAD000001\","
                        + "\"color\":\"BLUE\"},{\"serial_number\":\"SIMPAD000002\"}],\"cursor\":\"c1\"}"));

        var page = listed(fetch());

        assertThat(page.records())
                .extracting(device -> device.serial().value())
                .containsExactly(PAD.value(), "SIMPAD000002");
        assertThat(page.records().get(0).facts().color()).isEqualTo("BLUE");
        assertThat(page.records().get(0).toString()).hasSizeLessThan(2000);
        assertThat(page.cursor()).isEqualTo("c1");
    }

    @Test
    void a_serial_number_leaves_out_its_device_alone() {
        apple.on(
                "/server/devices",
                Reply.json("{\"devices\":[{\"serial_number\":\"" + HUGE + "\"},{\"serial_number\":\"SIMPAD000001\"}],"
                        + "\"cursor\":\"c1\"}"));

        var page = listed(fetch());

        assertThat(page.records()).extracting(DeviceRecord::serial).containsExactly(PAD);
        assertThat(page.skipped()).isEqualTo(1);
    }

    @Test
    void a_name_of_a_member_is_passed_by() {
        apple.on("/server/devices", Reply.json("{\"" + HUGE + "\":{\"a\":[1]},\"devices\":[],\"cursor\":\"c1\"}"));

        assertThat(listed(fetch()).cursor()).isEqualTo("c1");
    }

    @Test
    void a_cursor_counts_as_none() {
        apple.on("/server/devices", Reply.json("{\"devices\":[],\"cursor\":\"" + HUGE + "\",\"more_to_follow\":true}"));

        assertThat(listed(fetch()).cursor()).isEmpty();
    }

    @Test
    void a_device_among_the_details_is_answered_without_it() {
        apple.on(
                "/devices",
                Reply.json("{\"devices\":{\"" + HUGE + "\":{},\"SIMPAD000001\":{\"response_status\":\"SUCCESS\","
                        + "\"model\":\"" + HUGE + "\",\"color\":\"BLUE\"}}}"));

        assertThat(gateways.devices().details(token, List.of(PAD)).get(PAD))
                .isInstanceOfSatisfying(
                        DeviceAnswer.Found.class,
                        found -> assertThat(found.record().facts().color()).isEqualTo("BLUE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"server_name", "org_name", "admin_id", "org_id", "org_type", "org_address"})
    void a_field_of_the_account_is_left_out(String field) {
        apple.on(
                "/account",
                Reply.json("{\"server_uuid\":\"7C1E\",\"" + field + "\":\"" + HUGE + "\",\"urls\":[{\"uri\":\"" + HUGE
                        + "\"}]}"));

        var account = gateways.servers().account(token);

        assertThat(account.serverUuid()).isEqualTo("7C1E");
        assertThat(account.toString()).hasSizeLessThan(1000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"profile_name", "department", "url"})
    void a_field_of_a_profile_is_left_out(String field) {
        apple.on(
                "/profile",
                Reply.json("{\"" + field + "\":\"" + HUGE + "\",\"org_magic\":\"m\",\"skip_setup_items\":[\"" + HUGE
                        + "\",\"Siri\"]}"));

        assertThat(gateways.devices().read(token, new ProfileUuid("A0B1")))
                .hasValueSatisfying(profile -> assertThat(profile.toString()).hasSizeLessThan(2000));
    }

    @Test
    void a_service_is_answered_without_it() {
        apple.on(
                        "/os-beta-enrollment/tokens",
                        Reply.json("{\"betaEnrollmentTokens\":[{\"token\":\"" + HUGE
                                + "\"},{\"token\":\"q7Zk\",\"title\":\"" + HUGE + "\"}]}"))
                .on(
                        "/devices/disown",
                        Reply.json("{\"devices\":{\"" + HUGE + "\":\"SUCCESS\",\"SIMPAD000001\":\"" + HUGE + "\"}}"))
                .on("/device/activationlock", Reply.json("{\"response_status\":\"" + HUGE + "\"}"));

        assertThat(EnrollmentRequest.BETAS.ask(gateways, token).toString())
                .isEqualTo("Given[value=[BetaToken[token=***, title=, os=]]]");
        assertThat(EnrollmentRequest.DISOWN.ask(gateways, token)).hasToString("{SIMPAD000001=FAILED}");
        assertThat(EnrollmentRequest.LOCK.ask(gateways, token)).hasToString("FAILED");
    }

    @Test
    void an_identity_that_is_none_makes_an_answer_useless() {
        apple.on("/account", Reply.json("{\"server_uuid\":\"" + HUGE + "\"}"))
                .on("/profile", Reply.json("{\"profile_uuid\":\"" + HUGE + "\"}"))
                .on(
                        "/account-driven-enrollment/profile",
                        Reply.json("{\"mdm_service_discovery_url\":\"" + HUGE + "\"}"))
                .on(
                        "/device/replacementDetails",
                        Reply.json("{\"serial_number\":\"SIMPAD000001\",\"original_device_serial_number\":\"" + HUGE
                                + "\"}"));

        assertThat(Stream.of(
                        EnrollmentRequest.ACCOUNT,
                        EnrollmentRequest.DEFINE,
                        EnrollmentRequest.DISCOVERY,
                        EnrollmentRequest.REPLACEMENT))
                .allSatisfy(request ->
                        assertThatThrownBy(() -> request.ask(gateways, token)).satisfies(HugeTextsTest::isShort));
    }

    @Test
    void a_session_is_none() {
        apple.on("/session", Reply.json("{\"auth_session_token\":\"" + HUGE + "\"}"));

        assertThatThrownBy(this::fetch)
                .hasMessageContaining("it holds no session")
                .satisfies(HugeTextsTest::isShort);
    }

    @ParameterizedTest
    @ValueSource(strings = {"X", "{\"code\":\"X\"}", "{\"error\":\"X\",\"code\":\"T_C_NOT_SIGNED\"}", "<html>X</html>"})
    void the_body_of_an_error_does_not_reach_its_message(String shape) {
        apple.on("/server/devices", Reply.error(400, shape.replace("X", HUGE)));

        assertThatThrownBy(this::fetch)
                .isExactlyInstanceOf(AppleServiceException.class)
                .satisfies(HugeTextsTest::isShort);
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-ADM-Auth-Session", "X-Apple-Request-UUID", "Retry-After", "Content-Type", "Date"})
    void a_header_of_a_hundred_thousand_characters_is_survived(String header) {
        apple.on("/server/devices", Reply.error(503, "").with(header, "y".repeat(100_000)), Reply.json(NO_DEVICES));

        assertThatThrownBy(this::fetch)
                .isInstanceOf(AppleUnavailableException.class)
                .satisfies(HugeTextsTest::isShort);
        assertThat(listed(fetch()).cursor()).isEqualTo("c1");
        assertThat(apple.received("/server/devices").get(1).header("X-ADM-Auth-Session"))
                .isEqualTo("session-1");
    }

    @Test
    void headers_of_ten_megabytes_are_not_read_to_their_end() {
        apple.on("/server/devices", Reply.json(NO_DEVICES).with("X-ADM-Auth-Session", HUGE), Reply.json(NO_DEVICES));

        assertThatThrownBy(this::fetch)
                .isInstanceOf(AppleUnavailableException.class)
                .satisfies(HugeTextsTest::isShort);
        assertThat(listed(fetch()).cursor()).isEqualTo("c1");
    }

    private static void isShort(Throwable failure) {
        assertThat(failure).isInstanceOf(AppleServiceException.class).isNotInstanceOf(AppleCredentialException.class);
        assertThat(failure.toString()).hasSizeLessThan(800);
    }
}
