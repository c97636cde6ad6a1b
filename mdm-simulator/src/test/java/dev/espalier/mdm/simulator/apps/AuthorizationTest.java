package dev.espalier.mdm.simulator.apps;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.mdm.simulator.Choice;
import dev.espalier.mdm.simulator.ContentChoice;
import dev.espalier.mdm.simulator.ContentTokenKind;
import dev.espalier.mdm.simulator.Outage;
import dev.espalier.mdm.simulator.PortalRefusedException;
import dev.espalier.mdm.simulator.PortalRole;
import dev.espalier.mdm.simulator.RoleLoss;
import dev.espalier.mdm.simulator.Twist;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Tokens and what ends them, load, bad days, and the order in which all of it is checked. */
class AuthorizationTest extends Northwind {

    private static final String ASSIGN = "{" + assets(WARD_NOTES) + "," + serials("NWLPZ0000003") + "}";

    @Test
    void a_token_is_a_line_of_base64_that_says_whose_it_is_and_until_when() {
        var json = JsonMapper.shared().readTree(Base64.getDecoder().decode(token));

        assertThat(json.propertyNames()).containsExactlyInAnyOrder("token", "expDate", "orgName");
        assertThat(json.path("expDate").stringValue()).isEqualTo("2027-11-23T08:00:00+0000");
        assertThat(json.path("orgName").stringValue()).isEqualTo("Northwind Clinics GmbH");
        assertThat(Base64.getDecoder().decode(json.path("token").stringValue())).hasSize(64);
    }

    @ParameterizedTest
    @CsvSource({"line, +0000, 08:00:00", "wrapped, -0700, 01:00:00", "marked, +0000, 08:00:00"})
    void a_token_file_is_written_in_several_forms_that_mean_the_same(String form, String zone, String time) {
        apple.behavior().set(ContentChoice.CONTENT_FILE_FORM, form).set(ContentChoice.CONTENT_FILE_ZONE, zone);

        var file = new String(leipzig.downloadToken(ada), UTF_8);

        token = file.replaceAll("[^A-Za-z0-9+/=]", "");
        assertThat(file.lines().count())
                .satisfies(lines -> assertThat(lines > 1).isEqualTo(form.equals("wrapped")));
        assertThat(file.startsWith("\uFEFF")).isEqualTo(form.equals("marked"));
        assertThat(JsonMapper.shared()
                        .readTree(Base64.getDecoder().decode(token))
                        .path("expDate")
                        .stringValue())
                .isEqualTo("2027-11-23T" + time + zone);
        assertThat(read("/assets").path("tokenExpirationDate").stringValue()).isEqualTo("2027-11-23T08:00:00+0000");
    }

    @ParameterizedTest
    @CsvSource({
        "documented, '', 401, 9601",
        "observed, '', 200, 9601",
        "documented, Basic x, 401, 9722",
        "observed, Basic x, 200, 9722",
        "documented, Bearer, 401, 9722",
        "documented, Bearer c29tZXRoaW5n, 401, 9622",
        "observed, Bearer c29tZXRoaW5n, 200, 9622",
        "observed, Bearer !!, 200, 9622"
    })
    void who_has_no_token_is_told_so(String mode, String header, int status, int number) {
        apple.behavior().set(ContentChoice.HTTP_ERROR_MODE, mode);
        var request = request("/assets").GET();

        expectRefusal(send(header.isEmpty() ? request : request.header("Authorization", header)), status, number);
    }

    @ParameterizedTest
    @CsvSource({"documented, 401", "observed, 200"})
    void tokens_end_in_several_ways(String mode, int status) {
        apple.behavior().set(ContentChoice.HTTP_ERROR_MODE, mode);
        apple.clock().advance(Duration.ofDays(365).minusSeconds(1));
        assertThat(get("/assets").status()).isEqualTo(200);
        apple.clock().advance(Duration.ofSeconds(1));
        expectRefusal(get("/assets"), status, 9621);

        token = download(ada);
        ada.changePassword();
        expectRefusal(get("/assets"), status, 9625);

        token = download(ada);
        leipzig.revokeTokens();
        expectRefusal(get("/assets"), status, 9625);

        token = download(ada);
        leipzig.expireTokens();
        expectRefusal(get("/assets"), status, 9621);

        token = download(ada);
        leipzig.delete(ada);
        expectRefusal(get("/assets"), status, 9625);
        assertThatThrownBy(() -> download(ada)).isInstanceOf(PortalRefusedException.class);
        assertThat(clinics.units()).isEmpty();
    }

    @Test
    void a_new_password_may_have_another_number_and_ends_only_the_tokens_of_its_person() {
        apple.behavior().set(ContentChoice.CHANGED_PASSWORD_NUMBER, 9622);
        var carl = clinics.addPerson("carl@northwind.example", PortalRole.SITE_MANAGER);
        var ofCarl = download(carl);

        ada.changePassword();

        expectRefusal(get("/assets"), 200, 9622);
        token = ofCarl;
        assertThat(get("/assets").status()).isEqualTo(200);
        carl.leave();
        expectRefusal(get("/assets"), 200, 9625);
    }

    @ParameterizedTest
    @CsvSource({"false, 0", "true, 9625"})
    void a_newer_download_ends_the_older_one_only_if_that_is_the_choice(boolean ends, int number) {
        apple.behavior().set(ContentChoice.CONTENT_DOWNLOAD_ENDS_TOKENS, ends);

        var newer = download(ada);

        assertThat(get("/assets").error()).isEqualTo(number);
        token = newer;
        assertThat(get("/assets").error()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"NONE, 0, 0", "READ_ONLY, 0, 9601", "DEAD, 9625, 9625"})
    void a_downloader_without_the_role_is_a_choice(RoleLoss loss, int reading, int writing) {
        apple.behavior().set(Choice.ROLE_LOSS, loss);
        var mia = clinics.addPerson("mia@northwind.example", PortalRole.STAFF);
        mia.grant(PortalRole.CONTENT_MANAGER, "Northwind Leipzig");
        token = download(mia);
        assertThat(post("/assets/associate", ASSIGN).error()).isZero();

        mia.revoke(PortalRole.CONTENT_MANAGER);

        assertThat(get("/assets").error()).isEqualTo(reading);
        assertThat(get("/client/config").error()).isEqualTo(reading);
        var answer = post("/assets/associate", ASSIGN);
        assertThat(answer.error()).isEqualTo(writing);
        if (loss == RoleLoss.READ_ONLY) {
            assertThat(answer.status()).isEqualTo(403);
        }
        mia.grant(PortalRole.CONTENT_MANAGER, "Northwind Leipzig");
        assertThat(post("/assets/associate", ASSIGN).error()).isZero();
    }

    @Test
    void only_managers_of_the_location_download_tokens() {
        var mia = clinics.addPerson("mia@northwind.example", PortalRole.STAFF);
        clinics.createUnit("Northwind Halle");
        mia.grant(PortalRole.CONTENT_MANAGER, "Northwind Halle");
        mia.grant(PortalRole.DEVICE_ENROLLMENT_MANAGER, "Northwind Leipzig");

        assertThatThrownBy(() -> download(mia))
                .isInstanceOfSatisfying(
                        PortalRefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(PortalRefusedException.Reason.NOT_PERMITTED));
    }

    @ParameterizedTest
    @CsvSource({"LEGACY, 9647", "FACILITATOR, 9637"})
    void old_kinds_of_tokens_are_refused(ContentTokenKind kind, int number) {
        token = new String(leipzig.downloadToken(ada, kind));

        expectRefusal(get("/assets"), 403, number);
    }

    @Test
    void more_than_fifteen_requests_in_a_second_are_too_many() {
        apple.behavior().set(ContentChoice.REQUEST_RATE, "always");
        for (int i = 0; i < 15; i++) {
            assertThat(get("/assets").status()).isEqualTo(200);
        }

        expectRefusal(get("/assets"), 429, 9646);
        token = download(ada);
        expectRefusal(get("/assets"), 429, 9646);
        assertThat(send(request("/service/config").GET()).status()).isEqualTo(200);
        apple.clock().advance(Duration.ofSeconds(1));
        assertThat(get("/assets").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"running", "never"})
    void nothing_is_too_much_while_time_stands_still(String choice) {
        apple.behavior().set(ContentChoice.REQUEST_RATE, choice).set(ContentChoice.MAX_REQUEST_PER_SECOND, 1);

        for (int i = 0; i < 5; i++) {
            assertThat(get("/assets").status()).isEqualTo(200);
        }
    }

    @Test
    void while_time_passes_a_second_has_its_limit() {
        apple.clock().resume();
        apple.behavior().set(ContentChoice.MAX_REQUEST_PER_SECOND, 1);

        assertThat(IntStream.range(0, 20).map(i -> get("/assets").status())).contains(200, 429);
    }

    @Test
    void faults_are_forced_by_path() {
        apple.faults().onNext("/mdm/v2/assets").error(503, 9729).retryAfter(120).once();
        var answer = get("/assets");
        expectRefusal(answer, 503, 9729);
        assertThat(answer.header("Retry-After")).isEqualTo("120");
        assertThat(get("/assets").status()).isEqualTo(200);

        apple.faults()
                .onNext("/mdm/v2/users")
                .status(503)
                .header("Retry-After", "Mon, 23 Nov 2026 08:05:00 GMT")
                .once();
        assertThat(get("/users").body()).isEmpty();
        apple.faults().onNext("/mdm/v2/service/config").status(500).once();
        assertThat(send(request("/service/config").GET()).status()).isEqualTo(500);
        apple.faults().away(Duration.ofHours(1), Outage.ANNOUNCED);
        assertThat(get("/assets").status()).isEqualTo(503);
    }

    @Test
    void real_answers_are_twisted_as_well() {
        apple.faults()
                .onNext("/mdm/v2/users")
                .twisted(Twist.DOUBLED, Twist.UNKNOWN_FIELDS, Twist.UNKNOWN_WORDS)
                .once();
        var users = read("/users").path("users");
        assertThat(users).hasSize(6);
        assertThat(texts(users, "status")).containsOnly("brand-new-word");
        assertThat(users.get(0).has("x_added_next_year")).isTrue();

        apple.faults()
                .onNext("/mdm/v2/assignments")
                .withholding("NWLPZ0000001")
                .without("versionId", "adamId")
                .once();
        var answer = read("/assignments");
        assertThat(texts(answer.path("assignments"), "serialNumber")).containsExactly("NWLPZ0000002", "-");
        assertThat(answer.has("versionId")).isFalse();
        assertThat(answer.path("assignments").get(0).has("adamId")).isFalse();
    }

    @Test
    void every_answer_can_be_late_without_keeping_others_waiting() {
        apple.behavior().set(ContentChoice.CONTENT_DELAY, Duration.ofMinutes(10));
        apple.requests().clear();
        var late = CompletableFuture.supplyAsync(() -> get("/assets"), task -> new Thread(task).start());
        while (apple.requests().to("/mdm/v2/assets").isEmpty()) {
            Thread.onSpinWait();
        }
        apple.behavior().set(ContentChoice.CONTENT_DELAY, Duration.ZERO);

        assertThat(get("/users").status()).isEqualTo(200);
        assertThat(late).isNotDone();
        while (!late.isDone()) {
            apple.faults().clear();
        }
        assertThat(late.join().status()).isEqualTo(200);
    }

    @Test
    void what_is_wrong_first_is_answered_first() {
        apple.behavior().set(ContentChoice.REQUEST_RATE, "always").set(ContentChoice.MAX_REQUEST_PER_SECOND, 1);
        apple.faults().onNext("/mdm/v2/assets/associate").error(500, 9603).always();
        var facilitator = new String(leipzig.downloadToken(ada, ContentTokenKind.FACILITATOR));
        var bad = "{";

        assertThat(raw("PUT", "/nowhere", "", "text/plain", bad).status()).isEqualTo(404);
        assertThat(raw("PUT", "/assets/associate", "", "text/plain", bad).error())
                .isEqualTo(9726);
        assertThat(raw("POST", "/assets/associate", "", "text/plain", bad).error())
                .isEqualTo(9601);
        assertThat(raw("POST", "/assets/associate", "Bearer x", "text/plain", bad)
                        .error())
                .isEqualTo(9622);
        var known = "Bearer " + facilitator;
        assertThat(raw("POST", "/assets/associate", known, "text/plain", bad).error())
                .isEqualTo(9603);
        assertThat(raw("POST", "/assets/associate", known, "text/plain", bad).error())
                .isEqualTo(9646);
        apple.behavior().set(ContentChoice.REQUEST_RATE, "never");
        apple.faults().clear();
        assertThat(raw("POST", "/assets/associate", known, "text/plain", bad).error())
                .isEqualTo(9637);
        known = "Bearer " + token;
        assertThat(raw("POST", "/assets/associate", known, "text/plain", bad).error())
                .isEqualTo(9727);
        assertThat(raw("POST", "/assets/associate", known, "application/json; charset=utf-8", bad)
                        .error())
                .isEqualTo(9602);
    }

    @Test
    void within_a_body_what_is_missing_comes_before_what_is_too_much_and_what_is_doubled() {
        var twice = serials("S", "S");
        var many = list("serialNumbers", numbered("S", 1001));

        assertThat(associate("{\"assets\":[]," + twice + "}")).isEqualTo(9718);
        assertThat(associate("{" + assets(HANDBOOK, HANDBOOK) + "}")).isEqualTo(9719);
        assertThat(associate("{" + assets(HANDBOOK, HANDBOOK) + "," + many + "}"))
                .isEqualTo(9702);
        assertThat(associate("{" + assets(HANDBOOK, HANDBOOK) + "," + twice + "}"))
                .isEqualTo(9703);
        assertThat(associate("{" + assets(HANDBOOK) + "," + twice + "}")).isEqualTo(9705);
        assertThat(associate("{" + assets(HANDBOOK) + "," + serials("S") + "}")).isEqualTo(9707);
        assertThat(post("/assets/disassociate", "{" + assets(HANDBOOK) + "," + serials("S") + "}")
                        .error())
                .isEqualTo(9706);
    }

    private int associate(String body) {
        return post("/assets/associate", body).error();
    }

    private Answer raw(String method, String path, String authorization, String type, String body) {
        var request = request(path).header("Content-Type", type).method(method, BodyPublishers.ofString(body));
        return send(authorization.isEmpty() ? request : request.header("Authorization", authorization));
    }
}
