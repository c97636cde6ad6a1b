package dev.espalier.mdm.apple;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.apple.content.ContentTokens;
import dev.espalier.mdm.apple.http.Reply;
import dev.espalier.mdm.apple.http.WithScriptedUnit;
import dev.espalier.mdm.failure.AppleCredentialException;
import dev.espalier.mdm.failure.AppleServiceException;
import dev.espalier.mdm.failure.AppleUnavailableException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every number and status that Apps and Books are known for, and what each of them comes to. */
class UnitErrorTableTest extends WithScriptedUnit {
    private static final String REQUEST_ID = "8d2a1b7e-1f0c-4a53-9d57-3f3c6f3a2d11";
    private static final List<UnitRequest> CHANGES = List.of(
            UnitRequest.ASSOCIATE,
            UnitRequest.DISASSOCIATE,
            UnitRequest.REVOKE,
            UnitRequest.CREATE,
            UnitRequest.UPDATE,
            UnitRequest.RETIRE);
    private static final List<UnitRequest> READS = List.of(UnitRequest.ASSETS, UnitRequest.USERS);

    /**
     * Each number of the present service, the status that the documentation gives it (one that only comes later has none),
     * and what it comes to for a read, and for a change.
     */
    private static final String NUMBERS = """
            9601 | 401 | REFUSED | READ_ONLY
            9602 | 400 | USELESS | Refused 9602
            9603 | 500 | WAIT    | WAIT
            9609 | 400 | USELESS | Refused 9609
            9621 | 401 | REFUSED | REFUSED
            9622 | 401 | REFUSED | REFUSED
            9623 | 400 | USELESS | USELESS
            9625 | 401 | REFUSED | REFUSED
            9634 | 410 | USELESS | USELESS
            9635 | 400 | USELESS | Refused 9635
            9637 | 403 | REFUSED | REFUSED
            9641 | 400 | USELESS | Refused 9641
            9644 | 503 | WAIT    | WAIT
            9646 | 429 | WAIT    | WAIT
            9647 | 403 | REFUSED | REFUSED
            9700 | 400 | USELESS | TooLarge 9700
            9701 | 400 | USELESS | TooLarge 9701
            9702 | 400 | USELESS | TooLarge 9702
            9703 | 400 | USELESS | Refused 9703
            9704 | 400 | USELESS | Refused 9704
            9705 | 400 | USELESS | Refused 9705
            9706 | 400 | USELESS | Refused 9706
            9707 | 400 | USELESS | Refused 9707
            9709 | 400 | USELESS | Refused 9709
            9713 | 400 | USELESS | USELESS
            9714 | 400 | USELESS | TooLarge 9714
            9715 | 400 | USELESS | Refused 9715
            9716 | 400 | USELESS | Refused 9716
            9717 | 400 | USELESS | Refused 9717
            9718 | 400 | USELESS | Refused 9718
            9719 | 400 | USELESS | Refused 9719
            9720 | 400 | USELESS | Refused 9720
            9722 | 401 | REFUSED | REFUSED
            9723 | 400 | USELESS | USELESS
            9724 | 400 | USELESS | USELESS
            9725 | 400 | USELESS | USELESS
            9726 | 405 | USELESS | USELESS
            9727 | 415 | USELESS | USELESS
            9729 | 503 | WAIT    | WAIT
            9811 | 400 | USELESS | Refused 9811
            9812 | 400 | USELESS | USELESS
            9813 | 400 | USELESS | Refused 9813
            9814 | 400 | USELESS | Refused 9814
            9815 | 400 | USELESS | Refused 9815
            9816 | 400 | USELESS | TooLarge 9816
            9817 | 400 | USELESS | Refused 9817
            9818 | 400 | USELESS | USELESS
            """;

    /** Numbers of the legacy service. */
    private static final String LEGACY = """
            9600 | 400 | USELESS | Refused 9600
            9604 | 400 | USELESS | Refused 9604
            9605 | 400 | USELESS | Refused 9605
            9606 | 400 | USELESS | USELESS
            9607 | 400 | USELESS | Refused 9607
            9608 | 400 | WAIT    | WAIT
            9610 | 400 | USELESS | Refused 9610
            9611 | 400 | USELESS | USELESS
            9612 | 400 | WAIT    | WAIT
            9613 | 400 | WAIT    | WAIT
            9614 | 400 | USELESS | Refused 9614
            9615 | 400 | USELESS | USELESS
            9616 | 400 | USELESS | Refused 9616
            9617 | 400 | USELESS | USELESS
            9618 | 400 | USELESS | Refused 9618
            9619 | 400 | USELESS | Refused 9619
            9620 | 400 | USELESS | Refused 9620
            9624 | 400 | USELESS | Refused 9624
            9626 | 400 | USELESS | Refused 9626
            9627 | 400 | USELESS | Refused 9627
            9628 | 400 | USELESS | Refused 9628
            9629 | 400 | USELESS | USELESS
            9630 | 400 | WAIT    | WAIT
            9631 | 400 | WAIT    | WAIT
            9632 | 400 | WAIT    | WAIT
            9633 | 400 | USELESS | USELESS
            9636 | 400 | USELESS | Refused 9636
            9642 | 400 | USELESS | USELESS
            9643 | 400 | USELESS | Refused 9643
            9645 | 400 | USELESS | USELESS
            9648 | 400 | USELESS | USELESS
            9649 | 400 | USELESS | USELESS
            """;

    /** What a number comes to at the one place that has an answer of its own to it. */
    private static final String OWN = """
            ASSETS        | 9650 | Optional.empty
            ASSET         | 9650 | AssetPage[records=[], cut=PageCut[index=0, more=false, pages=1, version=], skipped=0]
            ASSIGNMENTS   | 9650 | OutOfRange[]
            SINCE         | 9650 | OutOfRange[]
            HOLDERS       | 9650 | OutOfRange[]
            SINCE         | 9721 | VersionRefused[]
            PROGRESS      | 9708 | Optional.empty
            USERS         | 9650 | OutOfRange[]
            USERS_SINCE   | 9650 | OutOfRange[]
            USERS_SINCE   | 9721 | VersionRefused[]
            USER_PROGRESS | 9708 | Optional.empty
            USER_PROGRESS | 9650 | USELESS
            CLAIM         | 9710 | Unreachable[number=9710]
            CLAIM         | 9711 | Unreachable[number=9711]
            CLAIM         | 9712 | Unreachable[number=9712]
            CLAIM         | 9728 | Unreachable[number=9728]
            UNIT          | 9650 | USELESS
            UNIT          | 9708 | USELESS
            UNIT          | 9721 | USELESS
            UNIT          | 9728 | USELESS
            ASSETS        | 9721 | USELESS
            PROGRESS      | 9650 | USELESS
            """;

    /** Answers without a number that can be read: what a read comes to, and a change. */
    private static final String STATUSES = """
            400 |                         | USELESS | USELESS
            400 | {}                      | USELESS | USELESS
            400 | {"errorMessage":"x"}    | USELESS | USELESS
            401 |                         | USELESS | READ_ONLY
            401 | {}                      | USELESS | READ_ONLY
            401 | (a web page)            | USELESS | USELESS
            403 |                         | USELESS | READ_ONLY
            403 | {"errorMessage":"no"}   | USELESS | READ_ONLY
            403 | (a web page)            | USELESS | USELESS
            404 |                         | USELESS | USELESS
            407 | (a web page)            | USELESS | USELESS
            302 |                         | USELESS | USELESS
            429 |                         | WAIT    | WAIT
            500 |                         | WAIT    | WAIT
            500 | {"errorMessage":"x"}    | WAIT    | WAIT
            502 | (a web page)            | WAIT    | WAIT
            503 |                         | WAIT    | WAIT
            504 | (a web page)            | WAIT    | WAIT
            200 |                         | WAIT    | WAIT
            200 | (a web page)            | WAIT    | WAIT
            200 | []                      | WAIT    | WAIT
            200 | null                    | WAIT    | WAIT
            200 | {"uId":"7301984462210   | WAIT    | WAIT
            200 | {"errorMessage":"x"}    | USELESS | USELESS
            200 | {"errorNumber":"E17"}   | USELESS | USELESS
            200 | {"errorNumber":99999999999} | USELESS | USELESS
            200 | {"errorNumber":9625,    | REFUSED | REFUSED
            200 | {"a":[1,2],"errorNumber":"9625"} | REFUSED | REFUSED
            """;

    static Stream<String[]> numbers() {
        return rows(NUMBERS + LEGACY);
    }

    static Stream<String[]> statuses() {
        return rows(STATUSES);
    }

    static Stream<String[]> own() {
        return rows(OWN);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("numbers")
    void a_number_means_the_same_with_its_own_status_and_with_200(
            String number, int status, String read, String change) {
        for (int http : List.of(status, 200)) {
            for (var request : READS) {
                assertThat(meaningOf(request, error(http, number)))
                        .as(request + " HTTP " + http)
                        .isEqualTo(read);
            }
            for (var request : CHANGES) {
                assertThat(meaningOf(request, error(http, number)))
                        .as(request + " HTTP " + http)
                        .isEqualTo(change);
            }
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("own")
    void a_number_is_an_answer_where_it_is_expected(String request, String number, String meaning) {
        for (int http : List.of(400, 200)) {
            assertThat(meaningOf(UnitRequest.valueOf(request), error(http, number)))
                    .isEqualTo(meaning);
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("statuses")
    void without_a_number_the_status_says_what_it_is(int status, String body, String read, String change) {
        var reply = body.equals("(a web page)") ? Reply.page(status, "<html>no</html>") : Reply.json(status, body);

        assertThat(meaningOf(UnitRequest.ASSETS, reply)).isEqualTo(read);
        assertThat(meaningOf(UnitRequest.ASSOCIATE, reply)).isEqualTo(change);
    }

    @Test
    void a_number_that_is_unknown_waits_with_a_status_of_the_server_and_never_repeats_with_another() {
        assertThat(meaningOf(UnitRequest.ASSETS, error(500, "9999"))).isEqualTo("WAIT");
        assertThat(meaningOf(UnitRequest.ASSOCIATE, error(500, "9999"))).isEqualTo("WAIT");
        assertThat(meaningOf(UnitRequest.ASSETS, error(400, "9999"))).isEqualTo("USELESS");
        assertThat(meaningOf(UnitRequest.ASSOCIATE, error(400, "9999"))).isEqualTo("Refused 9999");
        assertThat(meaningOf(UnitRequest.ASSOCIATE, error(403, "9999"))).isEqualTo("READ_ONLY");
        assertThat(meaningOf(UnitRequest.ASSETS, error(403, "9999"))).isEqualTo("USELESS");
    }

    @ParameterizedTest
    @EnumSource
    void a_dead_token_is_evidence_with_number_status_and_request_id(UnitRequest request) {
        apple.on(request.path(), error(200, "9625"));

        assertThat(failure(request)).isInstanceOfSatisfying(AppleCredentialException.class, refused -> {
            assertThat(refused.rejection().code()).isEqualTo("9625");
            assertThat(refused.rejection().status()).isEqualTo(200);
            assertThat(refused.rejection().requestId()).contains(REQUEST_ID);
            assertThat(refused.rejection().since()).isEqualTo(NOW);
        });
    }

    @Test
    void a_write_that_is_refused_while_reads_are_refused_too_is_a_dead_token() {
        apple.on(ASSOCIATE, error(403, "9601")).on(CLIENT, error(401, "9621"));

        assertThat(failure(UnitRequest.ASSOCIATE).code()).isEqualTo("9621");
        assertThat(apple.received(ASSOCIATE)).hasSize(1);
    }

    @Test
    void a_write_that_is_refused_while_nobody_answers_reads_is_left_for_later() {
        apple.on(ASSOCIATE, error(403, "9601")).on(CLIENT, error(503, "9729"));

        assertThat(failure(UnitRequest.ASSOCIATE)).isInstanceOf(AppleUnavailableException.class);
    }

    @Test
    void a_mark_that_a_token_may_not_write_is_told_from_a_dead_token_at_the_same_address() {
        apple.on(CLIENT, request -> request.method().equals("GET") ? Reply.json(UNIT) : error(401, "9601"));

        assertThat(failure(UnitRequest.CLAIM))
                .isInstanceOfSatisfying(
                        AppleCredentialException.class,
                        refused -> assertThat(refused.rejection().kind().stopsReads())
                                .isFalse());
    }

    @ParameterizedTest
    @EnumSource
    void a_wait_is_as_long_as_apple_asks_in_seconds_or_until_a_date(UnitRequest request) {
        assertThat(wait(request, error(503, "9729").with("Retry-After", "120"))).contains(Duration.ofSeconds(120));
        assertThat(wait(request, Reply.json(503, "").with("Retry-After", "Mon, 23 Nov 2026 00:05:00 GMT")))
                .contains(Duration.ofMinutes(5));
        assertThat(wait(request, error(429, "9646").with("Retry-After", "soon")))
                .isEmpty();
        assertThat(wait(request, error(200, "9646").with("Retry-After", "7"))).contains(Duration.ofSeconds(7));
        assertThat(wait(request, Reply.json(302, "").with("Retry-After", "9"))).contains(Duration.ofSeconds(9));
    }

    private Optional<Duration> wait(UnitRequest request, Reply reply) {
        apple.forget();
        apple.on(request.path(), reply);
        var failure = failure(request);
        assertThat(failure).isInstanceOf(AppleUnavailableException.class);
        assertThat(apple.received(request.path())).hasSize(1);
        return ((AppleUnavailableException) failure).retryAfter();
    }

    @ParameterizedTest
    @EnumSource
    void a_request_that_changes_something_is_sent_once_whatever_happens_to_its_answer(UnitRequest request) {
        for (Reply.Ending ending : List.of(Reply.Ending.NOTHING, Reply.Ending.CUT)) {
            apple.forget();
            apple.on(request.path(), Reply.json(UNIT).ending(ending));

            assertThat(failure(request)).isInstanceOf(AppleUnavailableException.class);
            if (request.writes()) {
                assertThat(apple.received(request.path())).hasSize(1);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ASSET", "SINCE", "HOLDERS"})
    void an_object_that_lacks_what_it_is_for_is_of_no_use(UnitRequest request) {
        assertThat(meaningOf(request, Reply.json("{}"))).isEqualTo("USELESS");
        assertThat(meaningOf(request, Reply.json("{\"results\":{},\"uId\":null}")))
                .isEqualTo("USELESS");
    }

    private static Reply error(int status, String number) {
        return Reply.json(status, "{\"errorNumber\":" + number + ",\"errorMessage\":\"" + ContentTokens.BEARER + "\"}")
                .with("X-Apple-Request-UUID", REQUEST_ID);
    }

    private String meaningOf(UnitRequest request, Reply reply) {
        apple.on(CLIENT, Reply.json(UNIT)).on(request.path(), reply);
        try {
            return value(request.ask(gateways, unit));
        } catch (AppleServiceException e) {
            return meaning(saidWithoutSecrets(e));
        }
    }

    private static String value(Object answer) {
        return answer.toString()
                .replaceAll("^UnitAnswer\\[echo=UnitEcho\\{}, value=(.*)]$", "$1")
                .replaceAll(
                        "^Refused\\[failure=TaskFailure\\[number=(\\d+), assets=\\[], assignees=\\[]]]$", "Refused $1")
                .replaceAll("^Refused\\[failure=UserFailure\\[number=(\\d+), users=\\[]]]$", "Refused $1")
                .replaceAll("^TooLarge\\[number=(\\d+)]$", "TooLarge $1");
    }

    private AppleServiceException failure(UnitRequest request) {
        try {
            throw new AssertionError(request.ask(gateways, unit));
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
        assertThat(e.toString()).doesNotContain(ContentTokens.BEARER, ContentTokens.INNER, "NWLPZ0000001");
        return e;
    }

    private static Stream<String[]> rows(String table) {
        return table.lines()
                .map(line ->
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).toArray(String[]::new));
    }
}
