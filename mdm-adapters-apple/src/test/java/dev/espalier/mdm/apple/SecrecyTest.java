package dev.espalier.mdm.apple;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.espalier.mdm.apple.http.Reply;
import dev.espalier.mdm.apple.http.WithScriptedApple;
import dev.espalier.mdm.apple.server.Tokens;
import dev.espalier.mdm.domain.shared.SerialNumber;
import dev.espalier.mdm.failure.AppleServiceException;
import dev.espalier.mdm.spi.device.LockOrder;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** At the most talkative level no secret is said, in no log line and in no exception, even if Apple echoes it. */
class SecrecyTest extends WithScriptedApple {
    private static final String SESSION = "1795392000412O1O5B0E9C2A77D14F0B8E61A3C4D5F60718";
    private static final SerialNumber PAD = new SerialNumber("SIMPAD000001");
    private static final String CODE = "000102030405060708090a0b0c0d0e0f";
    private static final List<String> SECRETS = List.of(
            Tokens.TOKEN.consumerSecret().reveal(),
            Tokens.TOKEN.accessToken().reveal(),
            Tokens.TOKEN.accessSecret().reveal(),
            SESSION,
            CODE,
            "c5ced1d0c51459c1a887866a5868dd3e9e6f4fc4a8c244f3f9eb9383c0f8aecb",
            PAD.value());

    private final Logger ours = Logger.getLogger("dev.espalier.mdm.apple");
    private final Lines said = new Lines();

    private static final class Lines extends Handler {
        private final List<String> lines = new ArrayList<>();

        @Override
        public synchronized void publish(LogRecord line) {
            lines.add(line.getMessage());
            if (line.getThrown() != null) {
                lines.add(trace(line.getThrown()));
            }
        }

        private synchronized void add(String line) {
            lines.add(line);
        }

        private synchronized List<String> all() {
            return List.copyOf(lines);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    private static String trace(Throwable thrown) {
        var text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    @BeforeEach
    void listen() {
        ours.setLevel(Level.ALL);
        ours.addHandler(said);
        apple.on("/session", Reply.json("{\"auth_session_token\":\"" + SESSION + "\"}"));
    }

    @AfterEach
    void stop_listening() {
        ours.removeHandler(said);
        ours.setLevel(null);
    }

    @Test
    void a_good_day_is_logged_without_secrets() {
        apple.on(
                "/server/devices",
                Reply.json(
                        "{\"devices\":[{\"serial_number\":\"SIMPAD000001\"},{\"model\":\"nameless\"}],\"cursor\":\"c\"}"));
        fetch();

        assertThat(said.all())
                .anyMatch(line -> line.contains("GET /session answered 200"))
                .anyMatch(line -> line.contains("POST /server/devices answered 200"))
                .anyMatch(line -> line.contains("1 records of a page"));
        nothingIsGivenAway();
    }

    @Test
    void bad_days_are_told_without_secrets() {
        String echo = String.join(" ", SECRETS);
        for (Reply reply : List.of(
                Reply.error(401, echo),
                Reply.error(403, echo),
                Reply.error(400, echo),
                Reply.error(418, "{\"code\":\"" + echo + "\"}"),
                Reply.error(503, echo),
                Reply.page(500, echo),
                Reply.json(echo),
                Reply.json("{\"" + echo),
                Reply.json("{\"profile_uuid\":\"" + echo).ending(Reply.Ending.CUT))) {
            for (var request : EnrollmentRequest.values()) {
                apple.on(request.path(), reply);
                attempt(request);
                gateways.servers().forget(token.token());
            }
        }
        nothingIsGivenAway();
    }

    @Test
    void a_lock_and_a_beta_are_asked_for_and_missed_without_secrets() {
        var order = new LockOrder(
                PAD, vault.put(Tokens.SCHOOL, "bypass-code", HexFormat.of().parseHex(CODE)), "Please return it");
        apple.on("/device/activationlock", Reply.json("{\"response_status\":\"SUCCESS\"}"));
        said.add(gateways.devices().lock(token, order).toString());
        apple.on("/os-beta-enrollment/tokens", Reply.json("{\"seedBuildTokens\":[{\"token\":\"" + CODE + "\"}]}"));
        said.add(gateways.servers().betaTokens(token).toString());

        String echo = String.join(" ", SECRETS);
        for (Reply reply : List.of(Reply.error(400, echo), Reply.error(403, echo), Reply.json("{\"" + echo))) {
            apple.on("/device/activationlock", reply).on("/os-beta-enrollment/tokens", reply);
            fails(() -> gateways.devices().lock(token, new LockOrder(PAD, order.bypassCode(), "")));
            fails(() -> gateways.servers().betaTokens(token));
        }

        assertThat(said.all()).anyMatch(line -> line.contains("POST /device/activationlock answered 200"));
        nothingIsGivenAway();
    }

    @Test
    void a_session_that_cannot_be_sent_is_not_shown_either() {
        apple.on("/session", Reply.json("{\"auth_session_token\":\"" + SESSION + " with a space\"}"));
        fails(this::fetch);

        nothingIsGivenAway();
    }

    /** Whatever comes of it, also as it prints. */
    private void attempt(EnrollmentRequest request) {
        try {
            said.add(request.ask(gateways, token).toString());
        } catch (AppleServiceException e) {
            said.add(trace(e));
        }
    }

    @Test
    void what_is_given_in_confidence_is_not_printed() {
        apple.on(
                "/os-beta-enrollment/tokens",
                Reply.json("{\"betaEnrollmentTokens\":[{\"token\":\"" + SESSION + "\",\"os\":\"iOS\"}]}"));
        attempt(EnrollmentRequest.BETAS);
        apple.on("/device/activationlock", Reply.json("{\"response_status\":\"SUCCESS\"}"));
        attempt(EnrollmentRequest.LOCK);

        String digest =
                apple.only("/device/activationlock").body().replaceAll(".*\"escrow_key\":\"([0-9a-f]{64})\".*", "$1");
        assertThat(digest).hasSize(64);
        assertThat(String.join("\n", said.all())).doesNotContain(digest);
        nothingIsGivenAway();
    }

    private void fails(Runnable call) {
        var thrown = catchThrowable(call::run);
        assertThat(thrown).isNotNull();
        said.add(trace(thrown));
    }

    private void nothingIsGivenAway() {
        assertThat(said.all()).isNotEmpty();
        assertThat(String.join("\n", said.all())).doesNotContain(SECRETS);
    }
}
