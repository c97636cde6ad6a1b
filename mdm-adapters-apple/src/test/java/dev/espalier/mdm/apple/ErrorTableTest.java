package dev.espalier.mdm.apple;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.apple.http.Reply;
import dev.espalier.mdm.apple.http.WithScriptedApple;
import dev.espalier.mdm.apple.server.Tokens;
import dev.espalier.mdm.failure.AppleCredentialException;
import dev.espalier.mdm.failure.AppleServiceException;
import dev.espalier.mdm.failure.AppleUnavailableException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The tables of errors (Apple: Interpreting Automated Device Enrollment error codes), each row tried with every request.
 * Rows that all requests share meet another form of the answer with each request, so that each form is tried with several.
 *
 * <p>What an answer comes to is one word: {@code USELESS} for an answer that nobody can act on, {@code WAIT} for patience,
 * the kind of the rejection if the credential is refused, otherwise the answer of the gateway.
 */
class ErrorTableTest extends WithScriptedApple {
    private static final String REQUEST_ID = "5e1f0c7a-0000-4b1d-8f7e-2c8e4d7a9f10";

    private static final String PAGE = "<html>ACCESS_DENIED token_rejected UNAUTHORIZED</html>";

    /** What each answer to the request for a session comes to, and how often it was asked for. */
    private static final String SESSION = """
            400 | oauth_problem_adviceBad Request    | USELESS        | 1
            400 |                                    | USELESS        | 1
            401 | oauth_problem_adviceUnauthorized   | REFUSED        | 2
            401 | token_rejected                     | REFUSED        | 2
            401 | signature_invalid                  | REFUSED        | 2
            401 | nonce_used                         | REFUSED        | 2
            401 | UNAUTHORIZED                       | REFUSED        | 2
            401 |                                    | REFUSED        | 2
            401 | (a web page)                       | USELESS        | 2
            403 | T_C_NOT_SIGNED                     | TERMS_UNSIGNED | 1
            403 | ACCESS_DENIED                      | ACCESS_DENIED  | 1
            403 | token_rejected                     | REFUSED        | 2
            403 | signature_invalid                  | REFUSED        | 2
            403 | token_expiredForbidden             | REFUSED        | 2
            403 | oauth_problem_adviceForbidden      | REFUSED        | 2
            403 | T_C_NOT_SIGNEDForbidden            | TERMS_UNSIGNED | 1
            403 | blocked: ACCESS_DENIED by policy   | USELESS        | 1
            403 | ERR_ACCESS_DENIED                  | USELESS        | 1
            403 | something new                      | USELESS        | 1
            403 |                                    | USELESS        | 1
            403 | (a web page)                       | USELESS        | 1
            404 |                                    | USELESS        | 1
            405 |                                    | USELESS        | 1
            302 |                                    | USELESS        | 1
            407 |                                    | USELESS        | 1
            429 | TOO_MANY_REQUESTS                  | WAIT           | 1
            500 |                                    | WAIT           | 1
            502 | (a web page)                       | WAIT           | 1
            503 |                                    | WAIT           | 1
            504 | (a web page)                       | WAIT           | 1
            200 |                                    | USELESS        | 1
            200 | (a web page)                       | USELESS        | 1
            200 | T_C_NOT_SIGNED                     | USELESS        | 1
            200 | {"auth_session_token":""}          | USELESS        | 1
            200 | {"auth_session_token":"cut         | USELESS        | 1
            """;

    /**
     * What each answer to any other request comes to when it only asks, when it changes something, how often it was sent,
     * and how many sessions were opened for it.
     */
    private static final String ANY_OTHER = """
            401 | UNAUTHORIZED           | REFUSED        | REFUSED        | 2 | 2
            401 | something else         | REFUSED        | REFUSED        | 2 | 2
            401 |                        | REFUSED        | REFUSED        | 2 | 2
            401 | (a web page)           | USELESS        | USELESS        | 2 | 2
            403 | FORBIDDEN              | REFUSED        | REFUSED        | 2 | 2
            401 | EXPIRED_TOKEN          | REFUSED        | REFUSED        | 2 | 2
            403 | EXPIRED_TOKEN          | REFUSED        | REFUSED        | 2 | 2
            400 | EXPIRED_TOKEN          | REFUSED        | REFUSED        | 2 | 2
            403 | T_C_NOT_SIGNED         | TERMS_UNSIGNED | TERMS_UNSIGNED | 1 | 1
            403 | ACCESS_DENIED          | ACCESS_DENIED  | READ_ONLY      | 1 | 1
            403 | token_rejected         | REFUSED        | REFUSED        | 1 | 1
            403 | signature_invalid      | REFUSED        | REFUSED        | 1 | 1
            403 | token_expiredForbidden | REFUSED        | REFUSED        | 1 | 1
            403 | T_C_NOT_SIGNEDForbidden | TERMS_UNSIGNED | TERMS_UNSIGNED | 1 | 1
            403 | blocked: ACCESS_DENIED | USELESS        | USELESS        | 1 | 1
            403 | ERR_ACCESS_DENIED      | USELESS        | USELESS        | 1 | 1
            403 | something new          | USELESS        | USELESS        | 1 | 1
            403 |                        | USELESS        | USELESS        | 1 | 1
            403 | (a web page)           | USELESS        | USELESS        | 1 | 1
            400 | USER_AGENT_MISSING     | USELESS        | USELESS        | 1 | 1
            400 | USER_AGENT_INVALID     | USELESS        | USELESS        | 1 | 1
            400 | MALFORMED_REQUEST_BODY | USELESS        | USELESS        | 1 | 1
            400 | DEVICE_ID_NEVER_HEARD  | USELESS        | USELESS        | 1 | 1
            400 |                        | USELESS        | USELESS        | 1 | 1
            400 | (a web page)           | USELESS        | USELESS        | 1 | 1
            404 | (a web page)           | USELESS        | USELESS        | 1 | 1
            404 | ENDPOINT_NEVER_HEARD   | USELESS        | USELESS        | 1 | 1
            405 |                        | USELESS        | USELESS        | 1 | 1
            302 |                        | USELESS        | USELESS        | 1 | 1
            407 | (a web page)           | USELESS        | USELESS        | 1 | 1
            418 | I_AM_A_TEAPOT          | USELESS        | USELESS        | 1 | 1
            429 | TOO_MANY_REQUESTS      | WAIT           | WAIT           | 1 | 1
            500 |                        | WAIT           | WAIT           | 1 | 1
            500 | T_C_NOT_SIGNED         | WAIT           | WAIT           | 1 | 1
            502 | (a web page)           | WAIT           | WAIT           | 1 | 1
            503 |                        | WAIT           | WAIT           | 1 | 1
            504 | (a web page)           | WAIT           | WAIT           | 1 | 1
            """;

    /** What an answer comes to at an endpoint that has an opinion of its own on it. */
    private static final String OWN = """
            FULL_LIST       | 400 | INVALID_CURSOR                      | CursorRefused[refusal=INVALID]
            FULL_LIST       | 400 | EXHAUSTED_CURSOR                    | CursorRefused[refusal=EXHAUSTED]
            FULL_LIST       | 400 | EXPIRED_CURSOR                      | CursorRefused[refusal=EXPIRED]
            CHANGES         | 400 | CURSOR_REQUIRED                     | CursorRefused[refusal=REQUIRED]
            CHANGES         | 400 | INVALID_CURSOR                      | CursorRefused[refusal=INVALID]
            CHANGES         | 400 | EXPIRED_CURSOR                      | CursorRefused[refusal=EXPIRED]
            CHANGES         | 400 | EXHAUSTED_CURSOR                    | CursorRefused[refusal=EXHAUSTED]
            DETAILS         | 400 | DEVICE_ID_REQUIRED                  | USELESS
            DEFINE          | 400 | CONFIG_NAME_REQUIRED                | SettingsRefused[code=CONFIG_NAME_REQUIRED]
            DEFINE          | 400 | CONFIG_NAME_INVALID                 | SettingsRefused[code=CONFIG_NAME_INVALID]
            DEFINE          | 400 | CONFIG_URL_REQUIRED                 | SettingsRefused[code=CONFIG_URL_REQUIRED]
            DEFINE          | 400 | CONFIG_URL_INVALID                  | SettingsRefused[code=CONFIG_URL_INVALID]
            DEFINE          | 400 | DEPARTMENT_INVALID                  | SettingsRefused[code=DEPARTMENT_INVALID]
            DEFINE          | 400 | SUPPORT_PHONE_INVALID               | SettingsRefused[code=SUPPORT_PHONE_INVALID]
            DEFINE          | 400 | SUPPORT_EMAIL_INVALID               | SettingsRefused[code=SUPPORT_EMAIL_INVALID]
            DEFINE          | 400 | MAGIC_INVALID                       | SettingsRefused[code=MAGIC_INVALID]
            DEFINE          | 400 | FLAGS_INVALID                       | SettingsRefused[code=FLAGS_INVALID]
            DEFINE          | 400 | LOCALE_INVALID                      | SettingsRefused[code=LOCALE_INVALID]
            DEFINE          | 400 | DESCRIPTION_INVALID                 | SettingsRefused[code=DESCRIPTION_INVALID]
            DEFINE          | 400 | SETTING_OF_TOMORROW_INVALID         | SettingsRefused[code=SETTING_OF_TOMORROW_INVALID]
            READ            | 400 | NOT_FOUND                           | Optional.empty
            READ            | 404 | NOT_FOUND                           | Optional.empty
            READ            | 404 | PROFILE_NOT_FOUND                   | Optional.empty
            READ            | 404 |                                     | Optional.empty
            READ            | 400 | PROFILE_UUID_REQUIRED               | USELESS
            ASSIGN          | 404 | PROFILE_NOT_FOUND                   | UnknownProfile[]
            ASSIGN          | 404 | NOT_FOUND                           | UnknownProfile[]
            ASSIGN          | 404 |                                     | UnknownProfile[]
            ASSIGN          | 400 | NOT_FOUND                           | UnknownProfile[]
            ASSIGN          | 400 | DEVICE_ID_REQUIRED                  | USELESS
            ASSIGN          | 400 | PROFILE_UUID_REQUIRED               | USELESS
            REMOVE          | 400 | DEVICE_ID_REQUIRED                  | USELESS
            DISOWN          | 403 | ACCESS_DENIED                       | {SIMPAD000001=FAILED}
            DISOWN          | 400 | DEVICE_ID_REQUIRED                  | USELESS
            LOCK            | 400 | DEVICE_ID_REQUIRED                  | USELESS
            REPLACEMENT     | 404 | DEVICE_NOT_FOUND                    | Optional.empty
            REPLACEMENT     | 400 | DEVICE_NOT_FOUND                    | Optional.empty
            REPLACEMENT     | 404 |                                     | USELESS
            REPLACEMENT     | 400 | DEVICE_ID_REQUIRED                  | USELESS
            DISCOVERY       | 404 | NOT_FOUND                           | Given[value=Optional.empty]
            DISCOVERY       | 404 |                                     | USELESS
            DISCOVERY       | 400 | ORG_NOT_SUPPORTED                   | Declined[code=ORG_NOT_SUPPORTED]
            SET_DISCOVERY   | 400 | ORG_NOT_SUPPORTED                   | Declined[code=ORG_NOT_SUPPORTED]
            SET_DISCOVERY   | 400 | MDM_SERVICE_DISCOVERY_URL_REQUIRED  | Declined[code=MDM_SERVICE_DISCOVERY_URL_REQUIRED]
            SET_DISCOVERY   | 400 | MDM_SERVICE_DISCOVERY_URL_NOT_VALID | Declined[code=MDM_SERVICE_DISCOVERY_URL_NOT_VALID]
            SET_DISCOVERY   | 404 | NOT_FOUND                           | USELESS
            CLEAR_DISCOVERY | 400 | ORG_NOT_SUPPORTED                   | Declined[code=ORG_NOT_SUPPORTED]
            CLEAR_DISCOVERY | 400 | MDM_SERVICE_DISCOVERY_URL_NOT_VALID | Declined[code=MDM_SERVICE_DISCOVERY_URL_NOT_VALID]
            BETAS           | 403 | APPLE_SEED_FOR_IT_TURNED_OFF        | Declined[code=APPLE_SEED_FOR_IT_TURNED_OFF]
            BETAS           | 403 |                                     | Declined[code=APPLE_SEED_FOR_IT_TURNED_OFF]
            """;

    /** An answer of Apple's: its status and its word. */
    record Answer(int status, String word) {
        static Answer of(String status, String word) {
            return new Answer(Integer.parseInt(status), word);
        }

        /** The same word in each of the forms that Apple's services were seen to use. */
        List<Reply> inEveryForm() {
            if (word.equals("(a web page)")) {
                return List.of(
                        Reply.page(status, PAGE), Reply.error(status, PAGE), Reply.error(status, "\uFEFF\r\n " + PAGE));
            }
            var forms = new ArrayList<>(List.of(Reply.error(status, word)));
            if (word.matches("\\w+")) {
                forms.add(Reply.error(status, "\"" + word + "\""));
                forms.add(Reply.error(status, "\uFEFF  " + word + "\r\n"));
                forms.add(Reply.json(status, "{\"code\":\"" + word + "\",\"message\":\"SIMPAD000001\"}"));
                forms.add(Reply.json(status, "{\"details\":{\"code\":\"OTHER\"},\"error\":\"" + word + "\"}"));
            }
            return forms;
        }

        /** One of these forms; another one for the next request. */
        Reply inTurn(EnrollmentRequest request) {
            var forms = inEveryForm();
            return forms.get(request.ordinal() % forms.size());
        }
    }

    static Stream<Arguments> rows_of_the_session() {
        return rows(SESSION)
                .flatMap(row -> Stream.of(EnrollmentRequest.values())
                        .map(request ->
                                Arguments.of(request, Answer.of(row[0], row[1]), row[2], Integer.valueOf(row[3]))));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("rows_of_the_session")
    void a_session_is_refused(EnrollmentRequest request, Answer answer, String meaning, int requests) {
        var reply = answer.inTurn(request);
        apple.on("/session", traced(reply));

        assertThat(meaningOf(request)).as("%s", reply).isEqualTo(meaning);
        assertThat(apple.received("/session")).hasSize(requests);
        assertThat(apple.received(request.path())).isEmpty();
    }

    static Stream<Arguments> rows_of_any_other() {
        return rows(ANY_OTHER)
                .flatMap(row -> Stream.of(EnrollmentRequest.values())
                        .filter(request -> !hasAnOpinion(request, row))
                        .map(request -> Arguments.of(
                                request, Answer.of(row[0], row[1]), request.writes() ? row[3] : row[2], counts(row))));
    }

    private static boolean hasAnOpinion(EnrollmentRequest request, String[] answer) {
        return rows(OWN)
                .anyMatch(row -> row[0].equals(request.name()) && row[1].equals(answer[0]) && row[2].equals(answer[1]));
    }

    private static Counts counts(String[] row) {
        return new Counts(Integer.parseInt(row[4]), Integer.parseInt(row[5]));
    }

    record Counts(int requests, int sessions) {}

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("rows_of_any_other")
    void any_other_request_is_refused(EnrollmentRequest request, Answer answer, String meaning, Counts counts) {
        var reply = answer.inTurn(request);
        apple.on(request.path(), traced(reply));

        assertThat(meaningOf(request)).as("%s", reply).isEqualTo(meaning);
        assertThat(apple.received(request.path())).hasSize(counts.requests());
        assertThat(apple.received("/session")).hasSize(counts.sessions());
    }

    static Stream<Arguments> rows_of_the_endpoints() {
        return rows(OWN).map(row -> Arguments.of(EnrollmentRequest.valueOf(row[0]), Answer.of(row[1], row[2]), row[3]));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("rows_of_the_endpoints")
    void an_endpoint_has_words_of_its_own(EnrollmentRequest request, Answer answer, String meaning) {
        for (Reply reply : answer.inEveryForm()) {
            beginAfresh();
            apple.on(request.path(), traced(reply));

            assertThat(meaningOf(request)).as("%s", reply).isEqualTo(meaning);
            assertThat(apple.received(request.path())).hasSize(1);
            assertThat(apple.received("/session")).hasSize(1);
        }
    }

    static Stream<Arguments> overloads() {
        return Stream.of(429, 500, 502, 503, 504)
                .flatMap(status -> Stream.of(EnrollmentRequest.values()).map(request -> Arguments.of(request, status)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("overloads")
    void an_overload_says_how_long_to_wait_or_does_not(EnrollmentRequest request, int status) {
        assertThat(waitAfter(request, status, "120")).contains(Duration.ofSeconds(120));
        assertThat(waitAfter(request, status, "Mon, 23 Nov 2026 00:10:00 GMT")).contains(Duration.ofMinutes(10));
        assertThat(waitAfter(request, status, "99999999999")).contains(Duration.ofDays(366));
        assertThat(waitAfter(request, status, "Mon, 23 Nov 2099 00:10:00 GMT")).contains(Duration.ofDays(366));
        for (String nothing : List.of("", "0", "-5", "soon", "1e3", "9".repeat(400), "Sun, 22 Nov 2026 23:59:59 GMT")) {
            assertThat(waitAfter(request, status, nothing)).as(nothing).isEmpty();
        }
    }

    private Optional<Duration> waitAfter(EnrollmentRequest request, int status, String header) {
        beginAfresh();
        apple.on(request.path(), traced(Reply.error(status, "").with("Retry-After", header)));
        var failure = failure(request);
        assertThat(failure).isInstanceOf(AppleUnavailableException.class);
        assertThat(apple.received(request.path())).hasSize(1);
        return ((AppleUnavailableException) failure).retryAfter();
    }

    @ParameterizedTest
    @EnumSource
    void a_request_that_changes_something_is_sent_once_whatever_happens_to_its_answer(EnrollmentRequest request) {
        for (Reply.Ending ending : List.of(Reply.Ending.NOTHING, Reply.Ending.CUT)) {
            beginAfresh();
            apple.on(request.path(), Reply.json("{\"profile_uuid\":\"A0B1\"}").ending(ending));

            assertThat(failure(request)).isInstanceOf(AppleUnavailableException.class);
            if (request.writes()) {
                assertThat(apple.received(request.path())).hasSize(1);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            names = {"SET_DISCOVERY", "CLEAR_DISCOVERY"},
            mode = EnumSource.Mode.EXCLUDE)
    void a_success_that_is_no_json_object_is_of_no_use(EnrollmentRequest request) {
        for (String body : List.of("", "[]", "\"SUCCESS\"", "null", "<html>", "{", "{\"devices\":{\"A\":")) {
            beginAfresh();
            apple.on(request.path(), traced(Reply.json(body)));

            assertThat(meaningOf(request)).as(body).isEqualTo("USELESS");
            assertThat(apple.received(request.path())).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_session_that_is_refused_in_the_middle_is_asked_for_once_more_and_never_in_a_circle(
            EnrollmentRequest request) {
        apple.on(request.path(), Reply.error(401, "UNAUTHORIZED"))
                .on(
                        "/session",
                        Reply.json("{\"auth_session_token\":\"session-1\"}"),
                        traced(Reply.error(403, "T_C_NOT_SIGNED")));

        assertThat(meaningOf(request)).isEqualTo("TERMS_UNSIGNED");
        assertThat(apple.received(request.path())).hasSize(1);
        assertThat(apple.received("/session")).hasSize(2);
    }

    private void beginAfresh() {
        gateways.servers().forget(token.token());
        apple.forget();
        apple.on("/session", Reply.json("{\"auth_session_token\":\"session-1\"}"));
    }

    private static Reply traced(Reply reply) {
        return reply.with("X-Apple-Request-UUID", REQUEST_ID).with("Location", "/elsewhere");
    }

    private String meaningOf(EnrollmentRequest request) {
        try {
            return request.ask(gateways, token).toString();
        } catch (AppleServiceException e) {
            assertThat(e.requestId()).contains(REQUEST_ID);
            return meaning(saidWithoutSecrets(e));
        }
    }

    private AppleServiceException failure(EnrollmentRequest request) {
        try {
            throw new AssertionError(request.ask(gateways, token));
        } catch (AppleServiceException e) {
            return saidWithoutSecrets(e);
        }
    }

    private static String meaning(AppleServiceException e) {
        if (e instanceof AppleCredentialException refused) {
            return refused.rejection().kind().name();
        }
        return e instanceof AppleUnavailableException ? "WAIT" : "USELESS";
    }

    private static AppleServiceException saidWithoutSecrets(AppleServiceException e) {
        assertThat(e.toString())
                .doesNotContain(
                        Tokens.TOKEN.consumerSecret().reveal(),
                        Tokens.TOKEN.accessToken().reveal(),
                        Tokens.TOKEN.accessSecret().reveal(),
                        "session-1",
                        "SIMPAD000001");
        return e;
    }

    private static Stream<String[]> rows(String table) {
        return table.lines()
                .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toArray(String[]::new));
    }
}
