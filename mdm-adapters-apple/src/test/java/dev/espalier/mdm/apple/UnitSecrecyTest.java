package dev.espalier.mdm.apple;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.apple.content.ContentTokens;
import dev.espalier.mdm.apple.http.Reply;
import dev.espalier.mdm.apple.http.WithScriptedUnit;
import dev.espalier.mdm.apple.server.Tokens;
import dev.espalier.mdm.domain.content.OwnerMark;
import dev.espalier.mdm.domain.license.AdamId;
import dev.espalier.mdm.failure.AppleServiceException;
import dev.espalier.mdm.spi.content.UnitClaim;
import dev.espalier.mdm.spi.license.CatalogGateway.Shelf;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** At the most talkative level nothing is said of a content token, nor of whom a license is for, even if Apple echoes it. */
class UnitSecrecyTest extends WithScriptedUnit {
    private static final String NOTIFICATION_SECRET = "notification-bearer-4711";
    private static final List<String> SECRETS =
            List.of(ContentTokens.BEARER, ContentTokens.INNER, NOTIFICATION_SECRET, "NWLPZ0000001");

    private final Logger ours = Logger.getLogger("dev.espalier.mdm.apple");
    private final List<String> said = new CopyOnWriteArrayList<>();
    private final Handler ear = new Handler() {
        @Override
        public void publish(LogRecord line) {
            said.add(String.valueOf(line.getMessage()));
            if (line.getThrown() != null) {
                said.add(trace(line.getThrown()));
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    private static String trace(Throwable thrown) {
        var text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    @BeforeEach
    void listen() {
        ours.setLevel(Level.ALL);
        ours.addHandler(ear);
    }

    @AfterEach
    void stop_listening() {
        ours.removeHandler(ear);
        ours.setLevel(null);
    }

    @Test
    void bad_days_are_told_without_secrets() {
        String echo = String.join(" ", SECRETS);
        for (Reply reply : List.of(
                Reply.json(401, "{\"errorNumber\":9625,\"errorMessage\":\"" + echo + "\"}"),
                Reply.json(200, "{\"errorNumber\":9602,\"errorMessage\":\"" + echo + "\"}"),
                Reply.json(400, "{\"errorNumber\":\"" + echo + "\"}"),
                Reply.json(400, "{\"code\":\"" + echo + "\"}"),
                Reply.json(403, echo),
                Reply.json(503, echo),
                Reply.page(500, echo),
                Reply.json(302, "").with("Location", "https://evil.example/" + ContentTokens.BEARER),
                Reply.json(echo),
                Reply.json("{\"" + echo),
                Reply.json("{\"notificationAuthToken\":\"" + echo).ending(Reply.Ending.CUT))) {
            ask(reply);
        }

        assertThat(said).anyMatch(line -> line.contains("GET /mdm/v2/assets answered 503"));
        assertThat(said).anyMatch(line -> line.contains("POST /mdm/VPPClientConfigSrv answered 200"));
        assertThat(String.join("\n", said)).doesNotContain(SECRETS);
    }

    private void ask(Reply reply) {
        apple.on("/mdm/VPPServiceConfigSrv", reply)
                .on("/mdm/VPPClientConfigSrv", reply)
                .on(LOOKUP, reply);
        for (var request : UnitRequest.values()) {
            apple.on(CONFIG, reply).on(CLIENT, reply).on(request.path(), reply);
            attempt(() -> request.ask(gateways, unit));
        }
        attempt(() -> gateways.content().downloader(unit));
        attempt(() -> gateways.catalog().lookup(unit, new Shelf("DE", "volumestore"), new AdamId("1")));
        attempt(() -> gateways.content().claim(unit, claim()));
    }

    private UnitClaim claim() {
        var secret = vault.put(Tokens.SCHOOL, "bearer", NOTIFICATION_SECRET.getBytes(StandardCharsets.UTF_8));
        return new UnitClaim(new OwnerMark("i", "n", "m"), "https://mdm.example/n", secret);
    }

    private void attempt(Supplier<Object> call) {
        try {
            said.add(call.get().toString());
        } catch (AppleServiceException e) {
            said.add(trace(e));
        }
    }

    @Test
    void good_days_and_values_are_told_without_secrets() {
        apple.on(CLIENT, Reply.json("{\"uId\":\"1\",\"notificationAuthToken\":\"" + NOTIFICATION_SECRET + "\"}"));
        said.add(gateways.content().unit(unit).toString());
        said.add(gateways.content().claim(unit, claim()).toString());
        said.add(unit.toString());
        said.add(gateways.contentTokens()
                .read(ContentTokens.BEARER.getBytes(StandardCharsets.US_ASCII))
                .toString());

        assertThat(said).anyMatch(line -> line.contains("POST /mdm/v2/client/config answered 200"));
        assertThat(String.join("\n", said)).doesNotContain(SECRETS);
    }
}
