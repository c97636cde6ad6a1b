package dev.espalier.mdm.apple;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.espalier.mdm.apple.http.Reply;
import dev.espalier.mdm.apple.http.WithScriptedApple;
import dev.espalier.mdm.domain.credential.RejectionKind;
import dev.espalier.mdm.domain.device.ProfileSettings;
import dev.espalier.mdm.domain.device.ProfileUuid;
import dev.espalier.mdm.domain.shared.SerialNumber;
import dev.espalier.mdm.failure.AppleCredentialException;
import dev.espalier.mdm.failure.AppleServiceException;
import dev.espalier.mdm.failure.AppleUnavailableException;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each of Apple's refusals comes to. */
class ErrorReactionTest extends WithScriptedApple {
    private static final List<SerialNumber> ONE = List.of(new SerialNumber("SIMPAD000001"));

    @ParameterizedTest
    @CsvSource({
        "401, token_rejected, REFUSED",
        "401, oauth_problem_adviceUnauthorized, REFUSED",
        "401, '', REFUSED",
        "403, token_rejected, REFUSED",
        "403, signature_invalid, REFUSED",
        "403, token_expiredForbidden, REFUSED",
        "403, oauth_problem_adviceForbidden, REFUSED",
        "403, T_C_NOT_SIGNED, TERMS_UNSIGNED",
        "403, '\"T_C_NOT_SIGNED\"', TERMS_UNSIGNED",
        "403, '{\"code\":\"T_C_NOT_SIGNED\",\"message\":\"Sign.\"}', TERMS_UNSIGNED",
        "403, ACCESS_DENIED, ACCESS_DENIED"
    })
    void a_session_is_refused(int status, String body, RejectionKind kind) {
        apple.on("/session", Reply.error(status, body).with("X-Apple-Request-UUID", "4f1c"));

        var rejection = refused(this::fetch).rejection();

        assertThat(rejection.kind()).isEqualTo(kind);
        assertThat(rejection.status()).isEqualTo(status);
        assertThat(rejection.since()).isEqualTo(NOW);
        assertThat(rejection.requestId()).contains("4f1c");
        assertThat(apple.received("/server/devices")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"403, T_C_NOT_SIGNED", "403, ACCESS_DENIED", "400, oauth_problem_adviceBad Request", "500, ''"})
    void only_a_token_that_seems_refused_is_tried_twice(int status, String body) {
        apple.on("/session", Reply.error(status, body));

        failed(this::fetch);

        assertThat(apple.received("/session")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "T_C_NOT_SIGNED, TERMS_UNSIGNED",
        "ACCESS_DENIED, ACCESS_DENIED",
        "token_rejected, REFUSED",
        "signature_invalid, REFUSED"
    })
    void a_read_is_refused_without_another_session(String code, RejectionKind kind) {
        apple.on("/server/devices", Reply.error(403, code));

        var rejection = refused(this::fetch).rejection();

        assertThat(rejection.kind()).isEqualTo(kind);
        assertThat(rejection.code()).isEqualTo(code);
        assertThat(apple.received("/session")).hasSize(1);
    }

    @Test
    void a_write_that_is_denied_while_the_session_works_means_read_only() {
        apple.on("/profile", Reply.error(403, "ACCESS_DENIED"))
                .on("/profile/devices", Reply.error(403, "ACCESS_DENIED"));
        var devices = gateways.devices();
        var settings =
                ProfileSettings.builder().name("A").url("https://mdm.example").build();

        assertThat(List.of(
                        refused(() -> devices.define(token, settings)),
                        refused(() -> devices.assign(token, new ProfileUuid("A0B1"), ONE)),
                        refused(() -> devices.remove(token, ONE))))
                .extracting(refusal -> refusal.rejection().kind())
                .containsOnly(RejectionKind.READ_ONLY);
    }

    @Test
    void reading_a_profile_that_is_denied_is_more_than_read_only() {
        apple.on("/profile", Reply.error(403, "ACCESS_DENIED"));

        assertThat(refused(() -> gateways.devices().read(token, new ProfileUuid("A0B1")))
                        .rejection()
                        .kind())
                .isEqualTo(RejectionKind.ACCESS_DENIED);
    }

    @Test
    void a_clock_that_is_far_off_is_named_as_a_possible_cause() {
        apple.on("/session", Reply.error(401, "").with("Date", "Mon, 23 Nov 2026 00:42:00 GMT"));

        assertThat(refused(this::fetch)).hasMessageContaining("clock is 42 minutes behind Apple's");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mon, 23 Nov 2026 00:04:59 GMT", "yesterday", ""})
    void a_clock_that_is_not_known_to_be_off_is_not_named(String date) {
        apple.on("/session", Reply.error(401, "").with("Date", date));

        assertThat(refused(this::fetch)).hasMessage("Apple refused the credential: HTTP 401.");
    }

    @ParameterizedTest
    @CsvSource({"429, TOO_MANY_REQUESTS", "500, ''", "502, ''", "503, ''", "504, ''"})
    void an_overload_is_to_be_waited_for(int status, String body) {
        apple.on("/server/devices", Reply.error(status, body).with("Retry-After", "120"));

        var unavailable = unavailable(this::fetch);

        assertThat(unavailable.status()).isEqualTo(status);
        assertThat(unavailable.retryAfter()).contains(Duration.ofSeconds(120));
        assertThat(apple.received("/server/devices")).hasSize(1);
    }

    @Test
    void an_overload_may_name_the_end_of_the_wait_or_nothing() {
        apple.on("/server/devices", Reply.error(503, "").with("Retry-After", "Mon, 23 Nov 2026 00:10:00 GMT"));
        assertThat(unavailable(this::fetch).retryAfter()).contains(Duration.ofMinutes(10));

        apple.on("/server/devices", Reply.error(503, ""));
        assertThat(unavailable(this::fetch).retryAfter()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "400, USER_AGENT_INVALID",
        "400, USER_AGENT_MISSING",
        "400, MALFORMED_REQUEST_BODY",
        "405, ''",
        "404, ''",
        "302, ''",
        "418, I_AM_A_TEAPOT"
    })
    void whatever_else_comes_is_of_no_use(int status, String body) {
        apple.on("/server/devices", Reply.error(status, body).with("Location", apple.url() + "/elsewhere"));

        var failure = failed(this::fetch);

        assertThat(failure).isExactlyInstanceOf(AppleServiceException.class);
        assertThat(failure.status()).isEqualTo(status);
        assertThat(failure.code()).isEqualTo(body);
        assertThat(failure).hasMessageContaining("POST /server/devices");
        assertThat(apple.received("/elsewhere")).isEmpty();
    }

    @Test
    void a_web_page_is_named_and_its_words_are_not_taken_for_apples() {
        apple.on("/server/devices", Reply.page(403, "<html><title>ERR_ACCESS_DENIED</title></html>"));

        assertThat(failed(this::fetch))
                .isExactlyInstanceOf(AppleServiceException.class)
                .hasMessageContaining("It is a web page, so it may come from a proxy on the way.")
                .hasMessageNotContaining("ERR_ACCESS_DENIED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html>Maintenance</html>",
                "[]",
                "\"devices\"",
                "{}",
                "{\"error\":1}",
                "{\"devices\":[",
                "",
                "{'"
            })
    void a_success_that_is_not_what_was_promised_is_of_no_use(String body) {
        apple.on("/server/devices", Reply.json(body));

        assertThat(failed(this::fetch)).isExactlyInstanceOf(AppleServiceException.class);
    }

    private static AppleCredentialException refused(ThrowingCallable call) {
        return catchThrowableOfType(AppleCredentialException.class, call);
    }

    private static AppleUnavailableException unavailable(ThrowingCallable call) {
        return catchThrowableOfType(AppleUnavailableException.class, call);
    }

    private static AppleServiceException failed(ThrowingCallable call) {
        return catchThrowableOfType(AppleServiceException.class, call);
    }
}
