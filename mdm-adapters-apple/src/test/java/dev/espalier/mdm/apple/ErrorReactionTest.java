package dev.espalier.mdm.apple;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.espalier.mdm.apple.http.Reply;
import dev.espalier.mdm.apple.http.WithScriptedApple;
import dev.espalier.mdm.domain.credential.RejectionKind;
import dev.espalier.mdm.failure.AppleCredentialException;
import dev.espalier.mdm.failure.AppleServiceException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What a refusal says, to a person and to Apple's support. */
class ErrorReactionTest extends WithScriptedApple {

    @Test
    void a_refused_credential_is_kept_as_evidence() {
        apple.on(
                "/session",
                Reply.error(403, "T_C_NOT_SIGNED").with("X-Apple-Request-UUID", "4f1c-\u00e4" + "0".repeat(500)));

        var rejection = refused(this::fetch).rejection();

        assertThat(rejection.kind()).isEqualTo(RejectionKind.TERMS_UNSIGNED);
        assertThat(rejection.status()).isEqualTo(403);
        assertThat(rejection.code()).isEqualTo("T_C_NOT_SIGNED");
        assertThat(rejection.since()).isEqualTo(NOW);
        assertThat(rejection.requestId())
                .hasValueSatisfying(id -> assertThat(id).startsWith("4f1c-").hasSize(100));
    }

    @Test
    void the_request_id_is_said_for_apples_support() {
        apple.on("/server/devices", Reply.error(418, "I_AM_A_TEAPOT").with("X-Apple-Request-UUID", "4f1c"));

        assertThat(failed(this::fetch))
                .hasMessageContaining("POST /server/devices was refused with HTTP 418 I_AM_A_TEAPOT")
                .hasMessageEndingWith("Apple's request id: 4f1c.");
    }

    @Test
    void without_a_request_id_none_is_mentioned() {
        apple.on("/session", Reply.error(401, ""));

        assertThat(refused(this::fetch)).hasMessage("Apple refused the credential: HTTP 401.");
    }

    @Test
    void a_web_page_is_named_and_its_words_are_not_taken_for_apples() {
        apple.on("/server/devices", Reply.page(403, "<html><title>ERR_ACCESS_DENIED</title></html>"));

        assertThat(failed(this::fetch))
                .hasMessageContaining("It is a web page, so it may come from a proxy on the way.")
                .hasMessageNotContaining("ERR_ACCESS_DENIED");
    }

    @Test
    void a_proxy_that_wants_a_password_is_named() {
        apple.on("/session", Reply.page(407, "<html>Who are you?</html>"));

        assertThat(failed(this::fetch)).hasMessageContaining("A proxy on the way wants to know who is calling.");
    }

    @Test
    void a_redirect_is_not_followed() {
        apple.on("/server/devices", Reply.error(302, "").with("Location", apple.url() + "/elsewhere"))
                .on("/elsewhere", Reply.json(NO_DEVICES));

        assertThat(failed(this::fetch).status()).isEqualTo(302);
        assertThat(apple.received("/elsewhere")).isEmpty();
    }

    private static AppleCredentialException refused(ThrowingCallable call) {
        return catchThrowableOfType(AppleCredentialException.class, call);
    }

    private static AppleServiceException failed(ThrowingCallable call) {
        return catchThrowableOfType(AppleServiceException.class, call);
    }
}
